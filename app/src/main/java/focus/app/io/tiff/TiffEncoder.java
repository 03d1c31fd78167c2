package focus.app.io.tiff;

import focus.app.io.picture.FileBlocks;
import focus.inference.api.Feedback;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as TIFF in its own depth: RGB or RGBA with straight alpha, strips packed with ZIP and predictor on all
 * cores, profile and XMP. The file begins with the camera's block, which is a TIFF of its own, so that whatever points
 * inside it stays right.
 */
public final class TiffEncoder {
    /** Where a file names its first directory: {@link #write} ends with that number, to be put there. */
    public static final long DIRECTORY_POINTER = 4;

    private static final int STRIP_BYTES = 1 << 18;
    private static final int LEVEL = 5;
    private static final long MOST_BYTES = 0xFFFFFFFFL;

    private final RasterSource picture;
    private final FileBlocks blocks;
    private final TiffStart start;

    public TiffEncoder(RasterSource picture, FileBlocks blocks) {
        this.picture = picture;
        this.blocks = blocks;
        this.start = TiffStart.of(blocks.exif());
    }

    /**
     * @param stage told to {@code feedback}
     * @return the place of the directory, as four bytes in the file's order, to be written at {@link #DIRECTORY_POINTER}
     * @throws IOException also if the file would be larger than TIFF can be (4 GB)
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public byte[] write(OutputStream out, Feedback feedback, String stage) throws IOException {
        ImageSize size = picture.size();
        int rowBytes = Math.toIntExact((long) size.width() * picture.format().bytesPerPixel());
        int rows = Math.clamp(STRIP_BYTES / rowBytes, 1, size.height());
        int strips = (size.height() - 1) / rows + 1;
        out.write(start.bytes());
        long at = start.bytes().length;
        List<Long> offsets = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        int together = 4 * Runtime.getRuntime().availableProcessors();
        for (int first = 0; first < strips; first += together) {
            feedback.throwIfCancelled();
            List<byte[]> packed = IntStream.range(first, Math.min(strips, first + together))
                    .parallel()
                    .mapToObj(strip -> packed(strip * rows, rows))
                    .toList();
            for (byte[] strip : packed) {
                out.write(strip);
                offsets.add(at);
                lengths.add((long) strip.length);
                at += strip.length;
            }
            if (at > MOST_BYTES - (64 << 20)) {
                throw new IOException("the picture is too large for TIFF, which holds 4 GB; save it as PNG");
            }
            feedback.progress(stage, Math.min(1, (double) (first + together) / strips));
        }
        if (at % 2 != 0) {
            out.write(0);
            at++;
        }
        out.write(directory(rows, offsets, lengths).bytes(at));
        return start.number(at);
    }

    private TiffFolder directory(int rows, List<Long> offsets, List<Long> lengths) {
        PixelFormat format = picture.format();
        int bits = format.samples() == SampleType.U16 ? 16 : 8;
        TiffFolder folder = new TiffFolder(start);
        folder.longs(256, picture.size().width());
        folder.longs(257, picture.size().height());
        folder.shorts(258, IntStream.range(0, format.channels()).map(_ -> bits).toArray());
        folder.shorts(259, TiffLayout.DEFLATE);
        folder.shorts(262, TiffLayout.RGB);
        folder.longs(273, offsets.stream().mapToLong(Long::longValue).toArray());
        folder.shorts(274, 1);
        folder.shorts(277, format.channels());
        folder.longs(278, rows);
        folder.longs(279, lengths.stream().mapToLong(Long::longValue).toArray());
        folder.shorts(284, 1);
        folder.shorts(317, 2);
        if (format.hasAlpha()) {
            folder.shorts(338, 2);
        }
        blocks.xmp().ifPresent(xmp -> folder.block(700, xmp));
        if (!format.profile().isSrgb()) {
            folder.block(34675, format.profile().icc());
        }
        return folder;
    }

    private byte[] packed(int y, int rows) {
        int count = Math.min(rows, picture.size().height() - y);
        PixelBlock block = picture.read(new ImageRect(0, y, picture.size().width(), count), 0);
        byte[] samples = block.format().samples() == SampleType.U8 ? bytes(block) : shorts(block);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(samples.length / 2 + 64);
        try (Deflater deflater = new Deflater(LEVEL);
                DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
            out.write(samples);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Each sample as its difference from the one to the left. */
    private static byte[] bytes(PixelBlock block) {
        byte[] samples = block.bytes();
        int channels = block.format().channels();
        int row = block.width() * channels;
        byte[] out = samples.clone();
        for (int i = out.length - 1; i >= channels; i--) {
            if (i % row >= channels) {
                out[i] = (byte) (samples[i] - samples[i - channels]);
            }
        }
        return out;
    }

    private byte[] shorts(PixelBlock block) {
        short[] samples = block.shorts();
        int channels = block.format().channels();
        int row = block.width() * channels;
        byte[] out = new byte[samples.length * 2];
        int high = start.isLittle() ? 1 : 0;
        for (int i = 0; i < samples.length; i++) {
            int value = i % row >= channels ? samples[i] - samples[i - channels] : samples[i];
            out[2 * i + high] = (byte) (value >> 8);
            out[2 * i + 1 - high] = (byte) value;
        }
        return out;
    }
}
