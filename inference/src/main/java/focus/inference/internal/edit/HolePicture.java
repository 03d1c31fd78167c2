package focus.inference.internal.edit;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;

/** A picture with a hole, at some scale. */
final class HolePicture {
    private final FloatImage image;
    private final byte[] hole;

    HolePicture(FloatImage image, byte[] hole) {
        this.image = image;
        this.hole = hole;
    }

    /** Unknown where the hole is; filling writes there. */
    FloatImage image() {
        return image;
    }

    /** Not 0 on every pixel that holds at least one unknown pixel of the full-resolution picture; not copied. */
    byte[] hole() {
        return hole;
    }

    int width() {
        return image.width();
    }

    int height() {
        return image.height();
    }

    /** Pixels of the hole. */
    long holeArea() {
        long area = 0;
        for (byte sample : hole) {
            area += sample != 0 ? 1 : 0;
        }
        return area;
    }

    /**
     * Reads a part of a picture at a mip level. Pixels of that level that are known hold known pixels alone.
     *
     * @param coverage above 0 in the hole
     * @param area full-resolution pixels, starting at a multiple of {@code 2^level}
     */
    static HolePicture read(RasterSource source, Mask coverage, ImageRect area, int level) {
        ImageRect small = area.toLevel(level);
        PixelBlock block = source.read(small, level);
        FloatImage image =
                new FloatImage(small.width(), small.height(), source.format().channels());
        Samples.premultiplied(block, image.samples());
        byte[] hole = new byte[small.width() * small.height()];
        for (int row = 0; row < small.height(); row++) {
            ImageRect band = new ImageRect(small.x(), small.y() + row, small.width(), 1).fromLevel(level);
            ImageRect inside = band.intersect(source.size().bounds());
            byte[] covered = coverage.read(inside, 0);
            for (int i = 0; i < covered.length; i++) {
                if (covered[i] != 0) {
                    hole[row * small.width() + (i % inside.width() >> level)] = 1;
                }
            }
        }
        return new HolePicture(image, hole);
    }

    /** Half as wide and high, rounded up; means over the known pixels alone. */
    HolePicture halve() {
        int channels = image.channels();
        FloatImage half = new FloatImage((width() + 1) / 2, (height() + 1) / 2, channels);
        byte[] halfHole = new byte[half.width() * half.height()];
        int[] known = new int[halfHole.length];
        for (int i = 0; i < hole.length; i++) {
            int cell = i / width() / 2 * half.width() + i % width() / 2;
            if (hole[i] != 0) {
                halfHole[cell] = 1;
                continue;
            }
            known[cell]++;
            for (int c = 0; c < channels; c++) {
                half.samples()[cell * channels + c] += image.samples()[i * channels + c];
            }
        }
        for (int i = 0; i < half.samples().length; i++) {
            half.samples()[i] /= Math.max(1, known[i / channels]);
        }
        return new HolePicture(half, halfHole);
    }
}
