package focus.inference.matting;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;
import org.jspecify.annotations.Nullable;

/**
 * Opacity in one rectangle of a picture.
 *
 * @param mask what is selected
 * @param band above 0 where opacity is to be worked out
 * @param area full-resolution pixels, within the picture
 * @param level the small scale on which known colours are sought
 */
record MattingWindow(RasterSource picture, Mask mask, Mask band, ImageRect area, int level) {
    private static final float WHOLE = 255;

    /** @return row by row, about 0..1; outside of the band as the mask has it */
    float[] solve(MattingTuning tuning, Feedback feedback) {
        Colours colours = Colours.of(picture.readSrgb(area, 0));
        Region region = new Region(band.read(area, 0), area.width());
        byte[] coverage = mask.read(area, 0);
        float[] opacity = new float[coverage.length];
        for (int i = 0; i < opacity.length; i++) {
            opacity[i] = (coverage[i] & 0xFF) / WHOLE;
        }
        float[] belief = guess(colours, region, opacity, tuning);
        feedback.throwIfCancelled();
        MattingLaplacian laplacian = new MattingLaplacian(colours, region, tuning.squareNoise());
        new OpacitySolver(laplacian, region, belief).solve(opacity, tuning.rounds(), tuning.enough(), feedback);
        return opacity;
    }

    /**
     * What mask and colours tell together, each as far as it is sure of it.
     *
     * @param opacity the mask's; is given the guess
     * @return how far the guess is to be believed
     */
    private float[] guess(Colours colours, Region region, float[] opacity, MattingTuning tuning) {
        ImageRect all = picture.size().atLevel(level).bounds();
        ImageRect cells = area.toLevel(level).grow(Seeds.REACH).intersect(all);
        Seeds seeds = new Seeds(picture, mask, band, cells, level);
        @Nullable ColourPairs[] known = new ColourPairs[Math.toIntExact(cells.area())];
        float[] belief = new float[opacity.length];
        float fromMask = 1 / tuning.maskVariance();
        for (int i : region.pixels()) {
            int cell = seeds.index((area.x() + i % area.width()) >> level, (area.y() + i / area.width()) >> level);
            ColourPairs pairs = known[cell];
            if (pairs == null) {
                pairs = new ColourPairs(seeds, cell);
                known[cell] = pairs;
            }
            ColourPairs.Told told = pairs.look(colours, i, tuning.colourNoise());
            float fromColour = 1 / told.variance();
            opacity[i] = (told.opacity() * fromColour + opacity[i] * fromMask) / (fromColour + fromMask);
            float doubt = Math.min(1, told.variance());
            belief[i] = tuning.belief() * (fromColour + fromMask * (1 + tuning.firmness() * doubt * doubt));
        }
        return belief;
    }
}
