package focus.app.io.jpeg;

import focus.app.io.colour.CmmTransform;
import java.util.Optional;

/** From the samples of one decoded row to RGB. */
@FunctionalInterface
interface RowToRgb {
    void convert(byte[] samples, byte[] rgb, int pixels);

    static RowToRgb of(int components, Optional<CmmTransform> transform) {
        if (transform.isPresent()) {
            return transform.get()::toRgb;
        }
        return switch (components) {
            case 1 -> RowToRgb::grey;
            case 4 -> RowToRgb::cmyk;
            default -> (samples, rgb, pixels) -> System.arraycopy(samples, 0, rgb, 0, pixels * 3);
        };
    }

    private static void grey(byte[] samples, byte[] rgb, int pixels) {
        for (int i = 0; i < pixels; i++) {
            rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = samples[i];
        }
    }

    /** Each ink takes its light away, and black takes from all: what there is to do without a profile. */
    private static void cmyk(byte[] samples, byte[] rgb, int pixels) {
        for (int i = 0; i < pixels; i++) {
            int white = 255 - (samples[4 * i + 3] & 0xFF);
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (byte) (((255 - (samples[4 * i + c] & 0xFF)) * white + 127) / 255);
            }
        }
    }
}
