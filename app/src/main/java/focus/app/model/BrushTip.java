package focus.app.model;

import focus.inference.image.ImageRect;
import java.util.Arrays;

/**
 * A brush ready to paint: its effect is whole near the path, nothing past its reach, and a smooth step between. Erasing is
 * painting on the inverted mask: samples are read and written with their bits turned.
 */
final class BrushTip {
    private final double reach;
    private final double inner;
    private final double width;
    private final int flip;

    /** By a pixel's coverage: below this squared distance the effect is more than that. */
    private final double[] exceeds2 = new double[256];

    BrushTip(Brush brush) {
        reach = brush.reach();
        inner = Math.min(brush.hardness() * brush.radius(), brush.radius() - 0.5);
        width = reach - inner;
        flip = brush.erase() ? 255 : 0;
        Arrays.fill(exceeds2, -1);
        for (int coverage = 0; coverage < 255; coverage++) {
            double step = inverseSmoothStep((coverage + 0.5) / 255);
            double distance = reach - step * width + 1e-9 * reach; // never too short by rounding
            if (distance > 0) {
                exceeds2[coverage] = distance * distance;
            }
        }
    }

    /** Where 3t² - 2t³ takes {@code value}, 0..1. */
    private static double inverseSmoothStep(double value) {
        return 0.5 - Math.sin(Math.asin(1 - 2 * value) / 3);
    }

    /** The effect on a pixel whose centre has this squared distance from the path, 0..255. */
    int effect(double distance2) {
        double t = Math.clamp((reach - Math.sqrt(distance2)) / width, 0, 1);
        return (int) (255 * t * t * (3 - 2 * t) + 0.5);
    }

    /**
     * Paints one stretch.
     *
     * @param samples coverage of {@code area}, row by row
     * @return whether all of {@code area} has the whole effect now, so that no other stretch can add to it
     */
    boolean sweep(byte[] samples, ImageRect area, Capsule capsule) {
        if (capsule.covers(area, inner)) {
            Arrays.fill(samples, (byte) (255 ^ flip));
            return true;
        }
        ImageRect touched = capsule.bounds(reach).intersect(area);
        for (int y = touched.y(); y < touched.bottom(); y++) {
            int row = (y - area.y()) * area.width() - area.x();
            Capsule.Span reached = capsule.span(y + 0.5, reach).clip(area);
            Capsule.Span whole = capsule.span(y + 0.5, inner).clip(area);
            if (whole.isEmpty()) {
                edge(samples, row, reached, capsule, y);
            } else {
                edge(samples, row, new Capsule.Span(reached.from(), whole.from()), capsule, y);
                Arrays.fill(samples, row + whole.from(), row + whole.to(), (byte) (255 ^ flip));
                edge(samples, row, new Capsule.Span(whole.to(), reached.to()), capsule, y);
            }
        }
        return false;
    }

    /** @param row index of the sample that column 0 of row {@code y} would have */
    private void edge(byte[] samples, int row, Capsule.Span span, Capsule capsule, int y) {
        for (int x = span.from(); x < span.to(); x++) {
            int coverage = (samples[row + x] & 255) ^ flip;
            double distance2 = capsule.distance2(x + 0.5, y + 0.5);
            // Where a stroke has been, most pixels keep what they have: this spares them the root.
            if (distance2 < exceeds2[coverage]) {
                samples[row + x] = (byte) (Math.max(coverage, effect(distance2)) ^ flip);
            }
        }
    }
}
