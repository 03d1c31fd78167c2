package focus.inference.api;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.util.Arrays;

/** Compares two pictures sample by sample, at full resolution, a piece at a time. */
public final class PixelComparison {
    private static final int PIECE = 512;

    private PixelComparison() {}

    /**
     * Counts the pixels that an edit may not have touched and that yet differ in at least one sample, alpha included.
     * Reads both pictures whole: about a second for 100 megapixels in memory.
     *
     * @param coverage above 0 where a pixel may change; of the pictures' size
     * @throws IllegalArgumentException if sizes or formats differ
     */
    public static long changedOutside(RasterSource before, RasterSource after, Mask coverage) {
        ImageSize size = before.size();
        if (!size.equals(after.size()) || !size.equals(coverage.size())) {
            throw new IllegalArgumentException(
                    "sizes differ: " + size + ", " + after.size() + ", mask " + coverage.size());
        }
        if (!before.format().equals(after.format())) {
            throw new IllegalArgumentException("formats differ: " + before.format() + ", " + after.format());
        }
        long changed = 0;
        for (int y = 0; y < size.height(); y += PIECE) {
            for (int x = 0; x < size.width(); x += PIECE) {
                ImageRect piece = new ImageRect(x, y, PIECE, PIECE).intersect(size.bounds());
                PixelBlock one = before.read(piece, 0);
                PixelBlock other = after.read(piece, 0);
                if (!sameSamples(one, other)) {
                    changed += count(one, other, coverage.read(piece, 0));
                }
            }
        }
        return changed;
    }

    private static boolean sameSamples(PixelBlock one, PixelBlock other) {
        return one.format().samples() == SampleType.U8
                ? Arrays.equals(one.bytes(), other.bytes())
                : Arrays.equals(one.shorts(), other.shorts());
    }

    private static long count(PixelBlock one, PixelBlock other, byte[] coverage) {
        long changed = 0;
        for (int i = 0; i < coverage.length; i++) {
            if (coverage[i] == 0 && differs(one, other, i % one.width(), i / one.width())) {
                changed++;
            }
        }
        return changed;
    }

    private static boolean differs(PixelBlock one, PixelBlock other, int x, int y) {
        for (int c = 0; c < one.format().channels(); c++) {
            if (one.sample(x, y, c) != other.sample(x, y, c)) {
                return true;
            }
        }
        return false;
    }
}
