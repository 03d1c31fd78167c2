package focus.inference.image;

/**
 * Samples for mixing: interleaved rows of floats in the picture's own range; with alpha the colours are multiplied by it, so
 * that the hidden colour of transparent pixels does not bleed.
 */
final class Samples {
    private final PixelFormat format;
    private final float max;
    private final int channels;

    Samples(PixelFormat format) {
        this.format = format;
        this.max = format.samples().max();
        this.channels = format.channels();
    }

    float[] of(PixelBlock block) {
        int length = block.width() * block.height() * channels;
        float[] samples = new float[length];
        if (format.samples() == SampleType.U8) {
            byte[] bytes = block.bytes();
            for (int i = 0; i < length; i++) {
                samples[i] = bytes[i] & 0xFF;
            }
        } else {
            short[] shorts = block.shorts();
            for (int i = 0; i < length; i++) {
                samples[i] = shorts[i] & 0xFFFF;
            }
        }
        if (format.hasAlpha()) {
            multiply(samples);
        }
        return samples;
    }

    private void multiply(float[] samples) {
        for (int i = 0; i < samples.length; i += 4) {
            float opacity = samples[i + 3] / max;
            samples[i] *= opacity;
            samples[i + 1] *= opacity;
            samples[i + 2] *= opacity;
        }
    }

    /** Rounds and clamps; the array is written to. */
    PixelBlock block(float[] samples, int width, int height) {
        if (format.hasAlpha()) {
            divide(samples);
        }
        PixelBlock block = PixelBlock.allocate(width, height, format);
        if (format.samples() == SampleType.U8) {
            byte[] bytes = block.bytes();
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) clamp(samples[i]);
            }
        } else {
            short[] shorts = block.shorts();
            for (int i = 0; i < shorts.length; i++) {
                shorts[i] = (short) clamp(samples[i]);
            }
        }
        return block;
    }

    private void divide(float[] samples) {
        for (int i = 0; i < samples.length; i += 4) {
            float opacity = samples[i + 3] / max;
            float factor = opacity * max < 0.5f ? 0 : 1 / opacity;
            samples[i] *= factor;
            samples[i + 1] *= factor;
            samples[i + 2] *= factor;
        }
    }

    private int clamp(float sample) {
        return (int) Math.clamp(sample + 0.5f, 0f, max);
    }
}
