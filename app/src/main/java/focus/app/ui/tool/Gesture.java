package focus.app.ui.tool;

import focus.app.model.MaskStep.BrushStep;
import focus.inference.image.ImagePoint;
import java.util.List;

/** What a tool is in the middle of, to be shown; nothing of it is in the document yet. */
public sealed interface Gesture {
    /** Nothing is under way. */
    record None() implements Gesture {}

    /** A click whose button is still down. */
    record Pressed(ImagePoint point, boolean positive) implements Gesture {}

    /** A box being drawn, from one corner to the other in any order. */
    record RubberBand(ImagePoint from, ImagePoint to) implements Gesture {}

    /** A scribble as painted so far. */
    record Scribbling(List<ImagePoint> path, boolean positive) implements Gesture {}

    /** A lasso as drawn so far. */
    record Outline(List<ImagePoint> path) implements Gesture {}

    /**
     * A polygon in the making.
     *
     * @param corners those that are set
     * @param line through the corners and on to the pointer
     */
    record Corners(List<ImagePoint> corners, List<ImagePoint> line) implements Gesture {}

    /** A stroke as painted so far. */
    record Stroke(BrushStep step) implements Gesture {}

    /** A line that is to lie level, as drawn so far. */
    record Level(ImagePoint from, ImagePoint to) implements Gesture {}

    /** The picture being dragged. */
    record Dragging() implements Gesture {}
}
