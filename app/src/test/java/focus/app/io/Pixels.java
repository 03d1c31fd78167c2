package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ColourProfile;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.util.Random;

/** Samples of pictures, for comparing and for making. */
final class Pixels {
    private Pixels() {}

    static int[] of(RasterSource source) {
        return of(source.read(source.size().bounds(), 0));
    }

    static int[] srgbOf(RasterSource source) {
        return of(source.readSrgb(source.size().bounds(), 0));
    }

    static int[] of(PixelBlock block) {
        int[] samples = new int[block.width() * block.height() * block.format().channels()];
        boolean deep = block.format().samples() == SampleType.U16;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = deep ? block.shorts()[i] & 0xFFFF : block.bytes()[i] & 0xFF;
        }
        return samples;
    }

    static void assertNear(int[] actual, int[] expected, int tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        int worst = 0;
        int at = 0;
        for (int i = 0; i < actual.length; i++) {
            int difference = Math.abs(actual[i] - expected[i]);
            if (difference > worst) {
                worst = difference;
                at = i;
            }
        }
        assertThat(worst)
                .as("largest difference, at sample %d: %d instead of %d", at, actual[at], expected[at])
                .isLessThanOrEqualTo(tolerance);
    }

    /** In decibels; infinite where all are equal. */
    static double psnr(int[] actual, int[] expected, SampleType samples) {
        assertThat(actual).hasSameSizeAs(expected);
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += Math.pow(actual[i] - expected[i], 2);
        }
        return 20 * Math.log10(samples.max() / Math.sqrt(sum / actual.length));
    }

    /** A smooth picture with some noise; the same for the same size and format. */
    static TiledRaster picture(int width, int height, int channels, SampleType samples, ColourProfile profile) {
        PixelFormat format = new PixelFormat(channels, samples, profile);
        PixelBlock block = PixelBlock.allocate(width, height, format);
        Random random = new Random(width * 31L + height);
        int count = width * height * channels;
        for (int i = 0; i < count; i++) {
            int pixel = i / channels;
            double slope = 0.6 * (pixel % width) / width + 0.3 * Math.floorDiv(pixel, width) / height;
            int value = (int) ((slope + i % channels * 0.02 + random.nextDouble() * 0.03) * samples.max());
            switch (samples) {
                case U8 -> block.bytes()[i] = (byte) value;
                case U16 -> block.shorts()[i] = (short) value;
            }
        }
        return TiledRaster.of(block, block.format().profile().isSrgb() ? SrgbConverter.PLAIN : other -> other);
    }
}
