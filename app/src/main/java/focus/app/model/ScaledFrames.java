package focus.app.model;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;

/** Frame steps made on one picture, for another: places and sizes go with the picture's sides, angles stay. */
public final class ScaledFrames {
    private ScaledFrames() {}

    /**
     * @param from the size of the picture that the step was made on
     * @param to that of the other; need not have the same shape
     * @return a step that fits {@code to}; one that sets the picture's size keeps the other's shape and its own long side
     */
    public static FrameStep between(ImageSize from, ImageSize to, FrameStep step) {
        if (from.equals(to)) {
            return step;
        }
        double across = (double) to.width() / from.width();
        double down = (double) to.height() / from.height();
        return switch (step) {
            case FrameStep.Turn turn -> turn;
            case FrameStep.Crop(ImageRect area) -> new FrameStep.Crop(inside(scale(area, across, down), to));
            case FrameStep.Straighten turned -> straighten(turned, to, across, down);
            case FrameStep.Resize(ImageSize size) -> resize(size, from, to);
            case FrameStep.Canvas(ImageRect area, CanvasFill fill) ->
                new FrameStep.Canvas(scale(area, across, down), fill);
        };
    }

    /** By edges, so that a part that reached an edge reaches it again. */
    private static ImageRect scale(ImageRect area, double across, double down) {
        int left = (int) Math.round(area.x() * across);
        int top = (int) Math.round(area.y() * down);
        int right = (int) Math.round(area.right() * across);
        int bottom = (int) Math.round(area.bottom() * down);
        return ImageRect.ofEdges(left, top, Math.max(right, left + 1), Math.max(bottom, top + 1));
    }

    private static ImageRect inside(ImageRect area, ImageSize picture) {
        int x = Math.min(area.x(), picture.width() - 1);
        int y = Math.min(area.y(), picture.height() - 1);
        return new ImageRect(x, y, area.width(), area.height()).intersect(picture.bounds());
    }

    /** In a picture of another shape the frame would reach outside: it is made smaller about its middle. */
    private static FrameStep straighten(FrameStep.Straighten step, ImageSize to, double across, double down) {
        ImagePoint centre =
                new ImagePoint(step.centre().x() * across, step.centre().y() * down);
        TurnedFrame frame = new TurnedFrame(to, step.degrees());
        double width = step.size().width() * across;
        double height = step.size().height() * down;
        double share = frame.share(centre, width, height);
        return new FrameStep.Straighten(
                centre, step.degrees(), new ImageSize((int) Math.max(1, Math.round(width * share)), (int)
                        Math.max(1, Math.round(height * share))));
    }

    private static FrameStep resize(ImageSize size, ImageSize from, ImageSize to) {
        double stretch = ((double) size.width() / from.width()) / ((double) size.height() / from.height());
        double width = to.width() * stretch;
        double factor = size.longSide() / Math.max(width, to.height());
        return new FrameStep.Resize(new ImageSize(
                (int) Math.max(1, Math.round(width * factor)), (int) Math.max(1, Math.round(to.height() * factor))));
    }
}
