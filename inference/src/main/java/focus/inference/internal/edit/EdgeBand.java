package focus.inference.internal.edit;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import focus.inference.internal.cv.DistanceField;

/**
 * The rim around a mask that is replaced as well, because an object's outline, its blur and its fringe reach past every
 * mask. New pixels fade out over the rim's outer part.
 *
 * @param width of the whole rim in pixels
 * @param fade of its outer part in pixels, at most {@code width}
 */
record EdgeBand(int width, int fade) {
    private static final int NARROWEST = 4;
    private static final double WIDEST_OF_PICTURE = 0.02;
    private static final double OF_OBJECT = 0.02;
    private static final double OF_PICTURE = 0.0015;

    /** Wide enough for the object's size and for how softly it ends. */
    static EdgeBand around(Mask mask, RasterSource picture) {
        ImageSize size = picture.size();
        int shortSide = Math.min(size.width(), size.height());
        int widest = Math.min(shortSide / 8, Math.clamp(Math.round(WIDEST_OF_PICTURE * size.longSide()), 48, 128));
        double reach = Math.max(OF_OBJECT * mask.bounds().size().longSide(), OF_PICTURE * size.longSide());
        int least = Math.clamp(Math.round(reach), Math.min(NARROWEST, widest), widest);
        int width = Math.clamp(new EdgeProfile(picture, mask, least).end(), least, widest);
        return new EdgeBand(width, (width + 1) / 2);
    }

    /** 255 on every pixel that {@code mask} touches and on the rim, falling to 0 over its outer part. */
    Mask grow(Mask mask) {
        ImageRect reach = mask.bounds().grow(width).intersect(mask.size().bounds());
        return Mask.empty(mask.size()).paint(reach, (samples, area) -> grow(mask, samples, area));
    }

    private void grow(Mask mask, byte[] samples, ImageRect area) {
        ImageRect around = area.grow(width);
        byte[] outside = mask.read(around, 0);
        for (int i = 0; i < outside.length; i++) {
            outside[i] = (byte) (outside[i] == 0 ? 1 : 0);
        }
        float[] distance = DistanceField.toZero(outside, around.width(), around.height());
        for (int row = 0; row < area.height(); row++) {
            for (int column = 0; column < area.width(); column++) {
                float far = distance[(row + width) * around.width() + column + width];
                samples[row * area.width() + column] = (byte) coverage(far);
            }
        }
    }

    private int coverage(float distance) {
        // Distances count from pixel centre to pixel centre: the first pixel outside has 1, the last one of the rim
        // width.
        double left = (width + 1 - distance) / (fade + 1);
        return distance > width ? 0 : (int) Math.round(255 * Math.clamp(left, 0.0, 1.0));
    }
}
