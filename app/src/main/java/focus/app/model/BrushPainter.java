package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import java.util.ArrayList;
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
        BrushTip tip = new BrushTip(stroke.brush());
        List<Capsule> capsules = capsules(stroke.path());
        ImageRect region = ImageRect.EMPTY;
        for (Capsule capsule : capsules) {
            region = region.union(capsule.bounds(stroke.brush().reach()));
        }
        return mask.paint(region, (samples, area) -> {
            boolean whole = false;
            for (int i = 0; i < capsules.size() && !whole; i++) {
                whole = tip.sweep(samples, area, capsules.get(i));
            }
        });
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

    /**
     * One stretch of a stroke, for painting while the pointer moves; {@code from} and {@code to} may be the same point.
     *
     * @return {@code mask} with the stretch painted; differs from it inside {@link #bounds} only
     */
    public static Mask paint(Mask mask, ImagePoint from, ImagePoint to, Brush brush) {
        BrushTip tip = new BrushTip(brush);
        Capsule capsule = new Capsule(from, to);
        return mask.paint(capsule.bounds(brush.reach()), (samples, area) -> tip.sweep(samples, area, capsule));
    }

    /** The pixels that a stretch can change; may reach outside the picture. */
    public static ImageRect bounds(ImagePoint from, ImagePoint to, Brush brush) {
        return new Capsule(from, to).bounds(brush.reach());
    }
}
