package focus.app.io.png;

import focus.app.io.picture.FileBlocks;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures and masks as PNG, lossless. */
public final class PngEncoder {
    private static final int MAX_PROFILE_NAME = 79;

    private PngEncoder() {}

    /**
     * The picture's own numbers in its own depth, with its profile.
     *
     * @param blocks written along
     * @param stage told to {@code feedback}
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public static void write(RasterSource picture, FileBlocks blocks, OutputStream out, Feedback feedback, String stage)
            throws IOException {
        ImageSize size = picture.size();
        PixelFormat format = picture.format();
        PngColour colour = format.hasAlpha() ? PngColour.RGB_ALPHA : PngColour.RGB;
        PngStream png = new PngStream(out, size, colour, format.samples() == SampleType.U8 ? 8 : 16);
        if (format.profile().isSrgb()) {
            png.chunk("sRGB", new byte[] {0});
        } else {
            png.chunk("iCCP", profile(format));
        }
        if (blocks.exif().isPresent()) {
            png.chunk("eXIf", blocks.exif().get());
        }
        if (blocks.xmp().isPresent()) {
            png.chunk("iTXt", PngXmp.chunk(blocks.xmp().get()));
        }
        png.pixels((y, count) -> stored(picture.read(new ImageRect(0, y, size.width(), count), 0)), feedback, stage);
    }

    /** Coverage as 8-bit grey: 0 not selected, 255 wholly. */
    public static void write(Mask mask, OutputStream out) throws IOException {
        ImageSize size = mask.size();
        PngStream png = new PngStream(out, size, PngColour.GREY, 8);
        png.pixels((y, count) -> mask.read(new ImageRect(0, y, size.width(), count), 0), Feedback.NONE, "");
    }

    private static byte[] stored(PixelBlock block) {
        if (block.format().samples() == SampleType.U8) {
            return block.bytes();
        }
        short[] samples = block.shorts();
        byte[] bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) (samples[i] >> 8);
            bytes[2 * i + 1] = (byte) samples[i];
        }
        return bytes;
    }

    private static byte[] profile(PixelFormat format) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(latinName(format.profile().name()));
        chunk.writeBytes(new byte[] {0, 0});
        try (DeflaterOutputStream packed = new DeflaterOutputStream(chunk)) {
            packed.write(format.profile().icc());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return chunk.toByteArray();
    }

    /** PNG allows printable Latin-1 there, 1 to 79 characters without spaces at the ends. */
    private static byte[] latinName(String name) {
        String printable = name.replaceAll("[^ -~]", "").replaceAll(" +", " ").strip();
        String cut = printable
                .substring(0, Math.min(MAX_PROFILE_NAME, printable.length()))
                .strip();
        return (cut.isEmpty() ? "profile" : cut).getBytes(StandardCharsets.ISO_8859_1);
    }
}
