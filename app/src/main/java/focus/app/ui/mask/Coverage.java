package focus.app.ui.mask;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import java.util.Arrays;

/**
 * The coverage of one tile at its mip level, with one sample more on every side, so that neighbouring tiles trace the
 * same line over their border. Immutable.
 */
final class Coverage {
    private final ImageRect area;
    private final byte[] samples;

    /**
     * @param area the tile in pixels of its level
     * @param samples row by row, {@code area} grown by one, 0 outside the picture; taken over
     */
    Coverage(ImageRect area, byte[] samples) {
        this.area = area;
        this.samples = samples;
    }

    static Coverage read(Mask mask, ImageRect area, int level) {
        return new Coverage(area, mask.read(area.grow(1), level));
    }

    ImageRect area() {
        return area;
    }

    /** Not copied, not to be changed. */
    byte[] samples() {
        return samples;
    }

    /** Samples in a row. */
    int stride() {
        return area.width() + 2;
    }

    /** Whether the pixel is at least half selected; -1 and the tile's width are the columns of the neighbours. */
    boolean selected(int column, int row) {
        return samples[(row + 1) * stride() + column + 1] < 0; // 128..255 as a signed byte
    }

    boolean sameSamples(Coverage other) {
        return Arrays.equals(samples, other.samples);
    }

    /** Whether all samples, those of the neighbours too, have the same coverage. */
    boolean isUniform() {
        byte first = samples[0];
        for (byte sample : samples) {
            if (sample != first) {
                return false;
            }
        }
        return true;
    }
}
