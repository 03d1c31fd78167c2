package focus.inference.edge;

import focus.inference.api.MaskLogits;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;

/**
 * The refined edge in one tile.
 *
 * @param area full-resolution pixels
 */
record EdgeTile(MaskLogits logits, RasterSource picture, ImageRect area) {
    /** How much steeper the first answer is made before it is explained again. */
    private static final float FIRST_STRETCH = 3;

    /** What makes up for the softness of the last answer. */
    private static final float LAST_STRETCH = 1.5f;

    private static final int OPAQUE = 255;

    /** A rectangle of the small scale with its function of colour and how far to believe it. */
    private record Explained(ImageRect region, ColourModel model, Plane belief) {}

    /**
     * @param level the small scale
     * @param radius of the squares, in pixels of the small scale
     * @return row by row, 0..255
     */
    byte[] coverage(int level, int radius) {
        Explained explained = explain(level, radius);
        byte[] coverage = logits.inside(area, 0);
        PixelBlock pixels = picture.readSrgb(area, 0);
        SmallScale small = new SmallScale(explained.region(), level, area);
        float[] red = small.enlarge(explained.model().slopes().get(0));
        float[] green = small.enlarge(explained.model().slopes().get(1));
        float[] blue = small.enlarge(explained.model().slopes().get(2));
        float[] base = small.enlarge(explained.model().base());
        float[] belief = small.enlarge(explained.belief());
        for (int i = 0; i < coverage.length; i++) {
            if (belief[i] > 0) {
                float told = red[i] * Colours.of(pixels, i, 0)
                        + green[i] * Colours.of(pixels, i, 1)
                        + blue[i] * Colours.of(pixels, i, 2)
                        + base[i];
                float before = coverage[i] == 0 ? 0 : 1;
                float after = before + belief[i] * (ColourModel.stretched(told, LAST_STRETCH) - before);
                coverage[i] = (byte) Math.round(after * OPAQUE);
            }
        }
        return coverage;
    }

    /** Explains twice, the second time what came of the first. */
    private Explained explain(int level, int radius) {
        ImageRect all = picture.size().atLevel(level).bounds();
        ImageRect region = area.toLevel(level).grow(4 * radius + 1).intersect(all);
        PixelBlock pixels = picture.readSrgb(region, level);
        byte[] inside = logits.inside(region, level);
        Plane coarse = Plane.of(inside.length, region.width(), i -> inside[i] == 0 ? 0 : 1);
        ColourGuide guide = new ColourGuide(Colours.planes(pixels), radius);
        ColourModel first = guide.explain(coarse);
        ColourModel second = guide.explain(apply(first, guide, coarse));
        return new Explained(region, second, second.belief(first.mean()));
    }

    private static Plane apply(ColourModel model, ColourGuide guide, Plane coarse) {
        float[] belief = model.belief(model.mean()).values();
        float[] before = coarse.values();
        return Plane.of(before.length, coarse.width(), i -> {
            float told = model.base().values()[i];
            for (int c = 0; c < 3; c++) {
                told += model.slopes().get(c).values()[i] * guide.colour(c).values()[i];
            }
            return before[i] + belief[i] * (ColourModel.stretched(told, FIRST_STRETCH) - before[i]);
        });
    }
}
