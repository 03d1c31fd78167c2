package focus.app.model;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Optional;

/**
 * A canvas of another size in the making. Immutable.
 *
 * @param before the picture's size
 * @param across times as wide as the picture
 * @param down times as high
 * @param anchor where the picture lies on it
 * @param fill seen where the picture does not reach
 */
public record CanvasDraft(ImageSize before, double across, double down, CanvasAnchor anchor, CanvasFill fill) {
    /** As large as the picture, which lies in the middle. */
    public static CanvasDraft of(ImageSize before, CanvasFill fill) {
        return new CanvasDraft(before, 1, 1, CanvasAnchor.CENTRE, fill);
    }

    public CanvasDraft withAcross(double factor) {
        return new CanvasDraft(before, factor, down, anchor, fill);
    }

    public CanvasDraft withDown(double factor) {
        return new CanvasDraft(before, across, factor, anchor, fill);
    }

    public CanvasDraft withAnchor(CanvasAnchor changed) {
        return new CanvasDraft(before, across, down, changed, fill);
    }

    public CanvasDraft withFill(CanvasFill changed) {
        return new CanvasDraft(before, across, down, anchor, changed);
    }

    /** Why there is no canvas of this size. */
    public Optional<SizeProblem> problem() {
        return factors().problem();
    }

    /** @throws IllegalStateException if there is a {@link #problem} */
    public ImageSize size() {
        return factors().size();
    }

    /**
     * The canvas in the picture's coordinates.
     *
     * @throws IllegalStateException if there is a {@link #problem}
     */
    public ImageRect area() {
        ImageSize size = size();
        return new ImageRect(
                anchor.left(before.width(), size.width()),
                anchor.top(before.height(), size.height()),
                size.width(),
                size.height());
    }

    /** @throws IllegalStateException if there is a {@link #problem} */
    public CanvasMargins margins() {
        ImageRect area = area();
        return new CanvasMargins(-area.x(), -area.y(), area.right() - before.width(), area.bottom() - before.height());
    }

    /** @throws IllegalStateException if there is a {@link #problem} */
    public FrameStep.Canvas step() {
        return new FrameStep.Canvas(area(), fill);
    }

    private SideFactors factors() {
        return new SideFactors(before, across, down);
    }
}
