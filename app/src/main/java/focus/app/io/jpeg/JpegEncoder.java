package focus.app.io.jpeg;

import focus.app.io.picture.FileBlocks;
import focus.app.io.picture.JdkCodecs;
import focus.app.io.picture.PictureNote;
import focus.inference.api.Feedback;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes one picture as JPEG: its numbers in its own profile, which is embedded; 8 bits, no transparency. */
public final class JpegEncoder {
    private static final int SEGMENT_BYTES = 65_533;
    private static final int FULL_CHROMA_FROM = 90;
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private final RasterSource picture;
    private final Feedback feedback;
    private final String stage;
    private final List<PictureNote> notes = new ArrayList<>();
    private @Nullable RuntimeException stopped;

    /** @param stage told to {@code feedback} */
    public JpegEncoder(RasterSource picture, Feedback feedback, String stage) {
        this.picture = picture;
        this.feedback = feedback;
        this.stage = stage;
    }

    /**
     * @param quality 1..100; from 90 on colours are kept at full resolution
     * @param blocks written along; left out, with a note, where one is too large for JPEG
     * @return what was lost
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public List<PictureNote> write(int quality, FileBlocks blocks, OutputStream out) throws IOException {
        notes.add(PictureNote.of(PictureNote.Kind.JPEG_REENCODED));
        PixelFormat format = picture.format();
        if (format.samples() == SampleType.U16) {
            notes.add(PictureNote.of(PictureNote.Kind.DEPTH_REDUCED, "JPEG", "16"));
        }
        RgbRows rows = new RgbRows(picture);
        ImageWriter writer = JdkCodecs.writer("jpeg");
        try (SegmentInjector stream = new SegmentInjector(out, segments(blocks, format))) {
            writer.setOutput(stream);
            encode(writer, rows, quality);
        } finally {
            writer.dispose();
        }
        if (rows.metTransparency()) {
            notes.add(PictureNote.of(PictureNote.Kind.FLATTENED));
        }
        return List.copyOf(notes);
    }

    private void encode(ImageWriter writer, RgbRows rows, int quality) throws IOException {
        ImageSize size = picture.size();
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        RowFeed feed =
                new RowFeed(model.createCompatibleSampleModel(size.width(), size.height()), y -> row(rows, y, writer));
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality / 100f);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(new ImageTypeSpecifier(model, feed.getSampleModel()), param);
        if (quality >= FULL_CHROMA_FROM) {
            keepFullChroma(metadata);
        }
        BufferedImage image = new BufferedImage(model, feed, false, null);
        try {
            writer.write(null, new IIOImage(image, null, metadata), param);
        } catch (IOException | RuntimeException failed) {
            throwIfStopped();
            throw failed;
        }
        throwIfStopped();
    }

    private void throwIfStopped() {
        RuntimeException cause = stopped;
        if (cause != null) {
            throw cause;
        }
    }

    private byte[] row(RgbRows rows, int y, ImageWriter writer) {
        if (stopped == null) {
            try {
                if (y % 64 == 0) {
                    feedback.throwIfCancelled();
                    feedback.progress(stage, (double) y / picture.size().height());
                }
                return rows.row(y);
            } catch (RuntimeException cancelled) {
                // Nothing may be thrown through the native encoder: it is told to stop, and the cause is thrown after.
                stopped = cancelled;
                writer.abort();
            }
        }
        return new byte[picture.size().width() * 3];
    }

    private static void keepFullChroma(IIOMetadata metadata) throws IOException {
        Element tree = (Element) metadata.getAsTree(FORMAT);
        NodeList components = tree.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(FORMAT, tree);
    }

    private byte[] segments(FileBlocks blocks, PixelFormat format) {
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        blocks.exif().ifPresent(exif -> block(segments, "Exif\0\0", exif));
        blocks.xmp().ifPresent(xmp -> block(segments, "http://ns.adobe.com/xap/1.0/\0", xmp));
        byte[] icc = format.profile().icc();
        int room = SEGMENT_BYTES - 14;
        int parts = (icc.length + room - 1) / room;
        for (int part = 0; part < parts; part++) {
            byte[] name = ("ICC_PROFILE\0" + (char) (part + 1) + (char) parts).getBytes(StandardCharsets.ISO_8859_1);
            segment(
                    segments,
                    0xE2,
                    name,
                    Arrays.copyOfRange(icc, part * room, Math.min(icc.length, (part + 1) * room)));
        }
        return segments.toByteArray();
    }

    private void block(ByteArrayOutputStream segments, String name, byte[] block) {
        byte[] mark = name.getBytes(StandardCharsets.US_ASCII);
        PictureNote dropped = PictureNote.of(PictureNote.Kind.METADATA_DROPPED);
        if (block.length + mark.length <= SEGMENT_BYTES) {
            segment(segments, 0xE1, mark, block);
        } else if (!notes.contains(dropped)) {
            notes.add(dropped);
        }
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] name, byte[] content) {
        int length = name.length + content.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(name);
        out.writeBytes(content);
    }
}
