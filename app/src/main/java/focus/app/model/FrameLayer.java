package focus.app.model;

import focus.inference.image.RasterSource;

/** A frame step as it lies over what is below it; what lies above it was made in its frame. */
public record FrameLayer(FrameStep step, boolean visible) implements Layer {
    /** A step as it was made. */
    public static FrameLayer of(FrameStep step) {
        return new FrameLayer(step, true);
    }

    @Override
    public FrameLayer withVisible(boolean shown) {
        return new FrameLayer(step, shown);
    }

    @Override
    public RasterSource over(RasterSource below) {
        return visible ? step.over(below) : below;
    }
}
