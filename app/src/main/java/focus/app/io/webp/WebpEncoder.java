package focus.app.io.webp;

import focus.app.io.picture.FileBlocks;
import focus.app.io.picture.PictureNote;
import focus.inference.api.Feedback;
import focus.inference.codec.WebpCodec;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a picture as WebP, 8 bits a sample, with profile and camera data. */
public final class WebpEncoder {
    private static final int ICC_FLAG = 0x20;
    private static final int ALPHA_FLAG = 0x10;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;

    private WebpEncoder() {}

    /**
     * @param picture of 8 bits a sample
     * @param quality 1..99, or 100 for lossless
     * @return what was lost
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled before the pixels were packed
     */
    public static List<PictureNote> write(
            RasterSource picture, int quality, FileBlocks blocks, OutputStream out, Feedback feedback)
            throws IOException {
        if (picture.format().samples() != SampleType.U8) {
            throw new IllegalArgumentException("WebP holds 8 bits a sample");
        }
        feedback.throwIfCancelled();
        PixelBlock pixels = picture.read(picture.size().bounds(), 0);
        byte[] bare = WebpCodec.encode(pixels, quality);
        feedback.throwIfCancelled();
        write(bare, picture.size(), picture.format(), blocks, out);
        List<PictureNote> notes = new ArrayList<>();
        if (quality < WebpCodec.LOSSLESS) {
            notes.add(PictureNote.of(PictureNote.Kind.WEBP_REENCODED));
        } else if (hidesColours(pixels)) {
            notes.add(PictureNote.of(PictureNote.Kind.HIDDEN_COLOURS));
        }
        return notes;
    }

    /** Whether there are colours under full transparency, which nobody sees and the encoder does not keep. */
    private static boolean hidesColours(PixelBlock pixels) {
        if (!pixels.format().hasAlpha()) {
            return false;
        }
        byte[] samples = pixels.bytes();
        for (int i = 0; i < samples.length; i += 4) {
            if (samples[i + 3] == 0 && (samples[i] | samples[i + 1] | samples[i + 2]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static void write(byte[] bare, ImageSize size, PixelFormat format, FileBlocks blocks, OutputStream out)
            throws IOException {
        Optional<byte[]> icc = format.profile().isSrgb()
                ? Optional.empty()
                : Optional.of(format.profile().icc());
        if (icc.isEmpty() && blocks.exif().isEmpty() && blocks.xmp().isEmpty()) {
            out.write(bare);
            return;
        }
        WebpHeader own = WebpHeader.of(bare);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int flags = (icc.isPresent() ? ICC_FLAG : 0)
                | (format.hasAlpha() ? ALPHA_FLAG : 0)
                | (blocks.exif().isPresent() ? EXIF_FLAG : 0)
                | (blocks.xmp().isPresent() ? XMP_FLAG : 0);
        chunk(body, "VP8X", extended(flags, size));
        icc.ifPresent(profile -> chunk(body, "ICCP", profile));
        for (String name : new String[] {"ALPH", "VP8 ", "VP8L"}) {
            own.content(name, bare).ifPresent(content -> chunk(body, name, content));
        }
        blocks.exif().ifPresent(exif -> chunk(body, "EXIF", exif));
        blocks.xmp().ifPresent(xmp -> chunk(body, "XMP ", xmp));
        ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.put(latin("RIFF")).putInt(body.size() + 4).put(latin("WEBP"));
        out.write(head.array());
        body.writeTo(out);
    }

    private static byte[] extended(int flags, ImageSize size) {
        int width = size.width() - 1;
        int height = size.height() - 1;
        return new byte[] {
            (byte) flags,
            0,
            0,
            0,
            (byte) width,
            (byte) (width >> 8),
            (byte) (width >> 16),
            (byte) height,
            (byte) (height >> 8),
            (byte) (height >> 16)
        };
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        out.writeBytes(latin(name));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        out.writeBytes(new byte[content.length & 1]);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
