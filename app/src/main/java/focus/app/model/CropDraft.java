package focus.app.model;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.OptionalDouble;

/**
 * A crop in the making: a frame over the picture, which may be turned beneath it. The picture always fills the frame: a
 * frame that an angle leaves no room for is made smaller about its middle, and grows again with the room. Immutable.
 *
 * @param picture its size
 * @param degrees by which it is turned, clockwise above 0; -45..45
 * @param centre of the frame, in the picture
 * @param width that the frame has where there is room, pixels
 * @param height the same
 * @param ratio of its sides
 * @param swapped whether the ratio's sides are swapped
 */
public record CropDraft(
        ImageSize picture,
        double degrees,
        ImagePoint centre,
        double width,
        double height,
        CropRatio ratio,
        boolean swapped) {
    private static final double MOST = FrameStep.Straighten.MOST;

    /** Rounding alone must not make a frame smaller. */
    private static final double NEARLY = 1 - 1e-9;

    /** What a frame that is drawn grows from, pixels a side. */
    private static final double SPECK = 0.25;

    /** The whole picture. */
    public static CropDraft of(ImageSize picture) {
        return of(picture, picture.bounds());
    }

    /** @param area inside the picture, not empty */
    public static CropDraft of(ImageSize picture, ImageRect area) {
        return new CropDraft(
                picture,
                0,
                new ImagePoint(area.x() + area.width() / 2.0, area.y() + area.height() / 2.0),
                area.width(),
                area.height(),
                CropRatio.FREE,
                false);
    }

    /** The picture as it is turned. */
    public TurnedFrame turned() {
        return new TurnedFrame(picture, degrees);
    }

    /** The frame, in the turned picture's coordinates. */
    public CropRect frame() {
        double share = turned().share(centre, width, height);
        double factor = share > NEARLY ? 1 : share;
        ImagePoint middle = turned().toTurned(centre);
        double across = width * factor;
        double down = height * factor;
        return new CropRect(middle.x() - across / 2, middle.y() - down / 2, across, down);
    }

    /** The size of what comes of it. */
    public ImageSize size() {
        return degrees == 0 ? pixels().size() : rounded(frame());
    }

    private static ImageSize rounded(CropRect frame) {
        return new ImageSize(
                (int) Math.max(1, Math.round(frame.width())), (int) Math.max(1, Math.round(frame.height())));
    }

    /** The whole pixels of a frame over an upright picture. */
    private ImageRect pixels() {
        CropRect frame = frame();
        ImageSize size = rounded(frame);
        int x = Math.clamp(Math.round(frame.x()), 0, picture.width() - 1);
        int y = Math.clamp(Math.round(frame.y()), 0, picture.height() - 1);
        return new ImageRect(x, y, size.width(), size.height()).intersect(picture.bounds());
    }

    /** What it comes to. */
    public FrameStep step() {
        return degrees == 0 ? new FrameStep.Crop(pixels()) : new FrameStep.Straighten(centre, degrees, size());
    }

    public CropDraft withDegrees(double angle) {
        double clamped = Math.clamp(Double.isFinite(angle) ? angle : 0, -MOST, MOST);
        return new CropDraft(picture, clamped, centre, width, height, ratio, swapped);
    }

    /**
     * Turned so that a line drawn over it lies level, or upright where it was drawn that way.
     *
     * @param from in the turned picture's coordinates
     * @param to the same
     */
    public CropDraft levelled(ImagePoint from, ImagePoint to) {
        ImagePoint start = turned().toPicture(from);
        ImagePoint end = turned().toPicture(to);
        double slope = Math.toDegrees(Math.atan2(end.y() - start.y(), end.x() - start.x()));
        double angle = Math.rint(slope / 90) * 90 - slope;
        return withDegrees(Math.rint(angle * 100) / 100);
    }

    /** With sides of another ratio, about the same middle and of about the same area. */
    public CropDraft withRatio(CropRatio wanted, boolean swap) {
        OptionalDouble sides = wanted.of(picture, swap);
        if (sides.isEmpty()) {
            boolean turn = swap != swapped;
            return new CropDraft(picture, degrees, centre, turn ? height : width, turn ? width : height, wanted, swap);
        }
        double area = width * height;
        double across = Math.sqrt(area * sides.getAsDouble());
        return new CropDraft(picture, degrees, centre, across, across / sides.getAsDouble(), wanted, swap);
    }

    /** Moved by so much in the turned picture, as far as the picture reaches. */
    public CropDraft moved(double dx, double dy) {
        CropRect frame = frame();
        ImagePoint to = turned().toPicture(new ImagePoint(frame.centreX() + dx, frame.centreY() + dy));
        ImagePoint kept = turned().nearestCentre(to, frame.width(), frame.height());
        return new CropDraft(picture, degrees, kept, frame.width(), frame.height(), ratio, swapped);
    }

    /**
     * With one or two edges moved; those opposite stay. Stops where the picture ends.
     *
     * @param horizontal -1 for the left edge, 1 for the right one, 0 for neither
     * @param vertical -1 for the top edge, 1 for the bottom one, 0 for neither
     * @param to where they are to be, in the turned picture's coordinates
     */
    public CropDraft resized(int horizontal, int vertical, ImagePoint to) {
        return within(frame(), CropEdges.moved(frame(), horizontal, vertical, to, ratio.of(picture, swapped)));
    }

    /** A new frame between two points of the turned picture. */
    public CropDraft drawn(ImagePoint from, ImagePoint to) {
        OptionalDouble sides = ratio.of(picture, swapped);
        double height = SPECK;
        double width = SPECK * sides.orElse(1);
        ImagePoint start = turned().toTurned(turned().nearestCentre(turned().toPicture(from), 2 * width, 2 * height));
        int horizontal = to.x() < start.x() ? -1 : 1;
        int vertical = to.y() < start.y() ? -1 : 1;
        CropRect speck = new CropRect(
                horizontal > 0 ? start.x() : start.x() - width,
                vertical > 0 ? start.y() : start.y() - height,
                width,
                height);
        return within(speck, CropEdges.moved(speck, horizontal, vertical, to, sides));
    }

    /** On the way from one frame to another as far as the picture fills it; each axis by itself where both are free. */
    private CropDraft within(CropRect from, CropRect to) {
        CropRect reached = from;
        if (ratio == CropRatio.FREE) {
            CropRect across = new CropRect(to.x(), from.y(), to.width(), from.height());
            reached = turned().towards(from, across);
            to = new CropRect(reached.x(), to.y(), reached.width(), to.height());
        }
        CropRect frame = turned().towards(reached, to);
        ImagePoint middle = turned().toPicture(new ImagePoint(frame.centreX(), frame.centreY()));
        return new CropDraft(picture, degrees, middle, frame.width(), frame.height(), ratio, swapped);
    }
}
