package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.Polygon;

/** Combines a mask with an area. */
public final class AreaPainter {
    private AreaPainter() {}

    /** @return {@code mask} with the inside of the step's line added, taken away or kept alone */
    public static Mask paint(Mask mask, MaskStep.AreaStep step) {
        Polygon polygon = new Polygon(step.outline());
        ImageRect bounds = polygon.bounds();
        return combine(mask, step.how(), bounds, part -> polygon.coverage(part));
    }

    /** @return {@code mask} with another one added, taken away or kept alone */
    public static Mask paint(Mask mask, MaskStep.LoadStep step) {
        return combine(
                mask, step.how(), mask.size().bounds(), part -> step.mask().read(part, 0));
    }

    /** @return what either covers */
    public static Mask union(Mask one, Mask other) {
        return combine(one, Combination.ADD, other.bounds(), part -> other.read(part, 0));
    }

    /** Coverage of a rectangle, row by row. */
    @FunctionalInterface
    private interface Area {
        byte[] coverage(ImageRect part);
    }

    private static Mask combine(Mask mask, Combination how, ImageRect bounds, Area area) {
        // Outside of its bounds an area covers nothing, which matters only for what lies in both.
        ImageRect region = how == Combination.INTERSECT ? mask.size().bounds() : bounds;
        return mask.paint(region, (samples, part) -> {
            boolean apart = part.intersect(bounds).isEmpty();
            byte[] coverage = apart ? new byte[samples.length] : area.coverage(part);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) how.of(samples[i] & 0xFF, coverage[i] & 0xFF);
            }
        });
    }
}
