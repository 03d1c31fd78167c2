package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Paints strokes on masks: the brush's disc swept along the path. A pixel's new coverage is the larger of the old one and
 * the brush's (the smaller of the old one and what the eraser leaves), so crossing one's own stroke adds nothing, and a
 * stroke painted segment by segment while the pointer moves gives the same mask as the whole stroke at once.
 */
public final class BrushPainter {
    private BrushPainter() {}

    /** The whole stroke; tiles that it does not change stay shared with {@code mask}. */
    public static Mask paint(Mask mask, MaskStep.BrushStep stroke) {
        Brush brush = stroke.brush();
        List<Capsule> capsules = capsules(stroke.path());
        ImageRect region = ImageRect.EMPTY;
        for (Capsule capsule : capsules) {
            region = region.union(capsule.bounds(brush.outer()));
        }
        return mask.paint(region, (samples, area) -> {
            for (Capsule capsule : capsules) {
                sweep(samples, area, capsule, brush);
            }
        });
    }

    /**
     * One stretch of a stroke, for painting while the pointer moves; {@code from} and {@code to} may be the same point.
     *
     * @return {@code mask} with the stretch painted; differs from it inside {@link #bounds} only
     */
    public static Mask paint(Mask mask, ImagePoint from, ImagePoint to, Brush brush) {
        Capsule capsule = new Capsule(from, to);
        return mask.paint(capsule.bounds(brush.outer()), (samples, area) -> sweep(samples, area, capsule, brush));
    }

    /** The pixels that a stretch can change; may reach outside the picture. */
    public static ImageRect bounds(ImagePoint from, ImagePoint to, Brush brush) {
        return new Capsule(from, to).bounds(brush.outer());
    }

    private static List<Capsule> capsules(List<ImagePoint> path) {
        if (path.size() == 1) {
            return List.of(new Capsule(path.getFirst(), path.getFirst()));
        }
        List<Capsule> capsules = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            capsules.add(new Capsule(path.get(i - 1), path.get(i)));
        }
        return capsules;
    }

    private static void sweep(byte[] samples, ImageRect area, Capsule capsule, Brush brush) {
        ImageRect touched = capsule.bounds(brush.outer()).intersect(area);
        byte most = (byte) (brush.erase() ? 0 : 255);
        for (int y = touched.y(); y < touched.bottom(); y++) {
            Capsule.Span reached = capsule.span(y + 0.5, brush.outer()).clip(area);
            Capsule.Span whole = capsule.span(y + 0.5, brush.inner()).clip(area);
            int row = (y - area.y()) * area.width() - area.x();
            int x = reached.from();
            while (x < reached.to()) {
                if (x == whole.from() && !whole.isEmpty()) {
                    Arrays.fill(samples, row + x, row + whole.to(), most);
                    x = whole.to();
                } else {
                    if (samples[row + x] != most) {
                        int effect = brush.coverage(capsule.distance(x + 0.5, y + 0.5));
                        samples[row + x] = blend(samples[row + x], effect, brush.erase());
                    }
                    x++;
                }
            }
        }
    }

    private static byte blend(byte before, int effect, boolean erase) {
        int old = before & 0xFF;
        return (byte) (erase ? Math.min(old, 255 - effect) : Math.max(old, effect));
    }
}
