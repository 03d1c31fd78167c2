package focus.app.ui.viewport;

import focus.inference.image.ImageSize;

/**
 * Which zooms a picture in a view can have, as device pixels per picture pixel, and the round steps between them.
 *
 * @param fit the zoom at which the whole picture shows
 * @param smallest the furthest one can zoom out
 */
record ZoomRange(double fit, double smallest) {
    /** One picture pixel over 64 x 64 device pixels. */
    static final double LARGEST = 64;

    /** A picture smaller than this is enlarged by {@code fit}, so that it can be seen at all. */
    private static final int TINY = 128;

    private static final double[] STEPS = {
        1 / 64.0, 1 / 48.0, 1 / 32.0, 1 / 24.0, 1 / 16.0, 1 / 12.0, 1 / 8.0, 1 / 6.0, 1 / 4.0, 1 / 3.0, 1 / 2.0,
        2 / 3.0, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, LARGEST
    };

    /** Two zooms closer than this are the same step. */
    private static final double SAME = 1.001;

    /** @param margin device pixels to leave free on each side when the whole picture shows */
    static ZoomRange of(ImageSize picture, ViewSize view, double margin) {
        double width = Math.max(view.width() / 2.0, view.width() - 2 * margin);
        double height = Math.max(view.height() / 2.0, view.height() - 2 * margin);
        double room = Math.min(width / picture.width(), height / picture.height());
        double fit = Math.min(room, 1);
        if (picture.longSide() < TINY && room > 1) {
            fit = Math.floor(Math.min(room, Math.min(LARGEST, (double) TINY / picture.longSide())));
        }
        return new ZoomRange(fit, Math.min(fit / 2, 1.0 / 16));
    }

    double clamp(double scale) {
        return Math.clamp(scale, smallest, LARGEST);
    }

    /** The next round zoom above {@code scale}. */
    double above(double scale) {
        for (double step : STEPS) {
            if (step > scale * SAME) {
                return clamp(step);
            }
        }
        return LARGEST;
    }

    /** The next round zoom below {@code scale}. */
    double below(double scale) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < scale / SAME) {
                return clamp(STEPS[i]);
            }
        }
        return clamp(scale / 2);
    }
}
