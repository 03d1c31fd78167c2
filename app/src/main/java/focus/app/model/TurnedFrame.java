package focus.app.model;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;

/**
 * A picture turned about its middle, in whose upright coordinates frames are rectangles: full-resolution pixels from the
 * corner where the picture's own top-left was before the turn.
 *
 * @param picture its size
 * @param degrees clockwise above 0
 */
public record TurnedFrame(ImageSize picture, double degrees) {
    /** Where a point of the turned picture lies in the picture itself. */
    public ImagePoint toPicture(ImagePoint turned) {
        return turn(turned, -degrees);
    }

    /** Where a point of the picture lies in the turned one. */
    public ImagePoint toTurned(ImagePoint point) {
        return turn(point, degrees);
    }

    private ImagePoint turn(ImagePoint point, double by) {
        double cosine = Math.cos(Math.toRadians(by));
        double sine = Math.sin(Math.toRadians(by));
        double middleX = picture.width() / 2.0;
        double middleY = picture.height() / 2.0;
        double dx = point.x() - middleX;
        double dy = point.y() - middleY;
        return new ImagePoint(middleX + dx * cosine - dy * sine, middleY + dx * sine + dy * cosine);
    }

    /**
     * Whether the picture fills a rectangle of the turned picture.
     *
     * @param centre of the rectangle, in the picture
     * @param slack how many pixels a corner may lie outside
     */
    public boolean holds(ImagePoint centre, double width, double height, double slack) {
        double halfAcross = halfAcross(width, height) - slack;
        double halfDown = halfDown(width, height) - slack;
        return centre.x() >= halfAcross
                && centre.y() >= halfDown
                && centre.x() <= picture.width() - halfAcross
                && centre.y() <= picture.height() - halfDown;
    }

    /** How much of a rectangle about a point inside the picture is filled by the picture, as a factor of its sides: 0..1. */
    public double share(ImagePoint centre, double width, double height) {
        double roomAcross = Math.min(centre.x(), picture.width() - centre.x());
        double roomDown = Math.min(centre.y(), picture.height() - centre.y());
        double share = Math.min(roomAcross / halfAcross(width, height), roomDown / halfDown(width, height));
        return Math.clamp(share, 0, 1);
    }

    /** The point nearest to {@code centre}, in the picture, about which the picture fills a rectangle; its middle at worst. */
    ImagePoint nearestCentre(ImagePoint centre, double width, double height) {
        double across = Math.min(halfAcross(width, height), picture.width() / 2.0);
        double down = Math.min(halfDown(width, height), picture.height() / 2.0);
        return new ImagePoint(
                Math.clamp(centre.x(), across, picture.width() - across),
                Math.clamp(centre.y(), down, picture.height() - down));
    }

    /**
     * As far from one rectangle to another as the picture fills what is between them.
     *
     * @param from filled by the picture
     */
    CropRect towards(CropRect from, CropRect to) {
        double part = 1;
        for (int corner = 0; corner < 4; corner++) {
            boolean right = corner % 2 == 1;
            boolean bottom = corner / 2 == 1;
            ImagePoint start = toPicture(corner(from, right, bottom));
            ImagePoint end = toPicture(corner(to, right, bottom));
            part = Math.min(part, reach(start.x(), end.x(), picture.width()));
            part = Math.min(part, reach(start.y(), end.y(), picture.height()));
        }
        return new CropRect(
                from.x() + part * (to.x() - from.x()),
                from.y() + part * (to.y() - from.y()),
                from.width() + part * (to.width() - from.width()),
                from.height() + part * (to.height() - from.height()));
    }

    private static ImagePoint corner(CropRect frame, boolean right, boolean bottom) {
        return new ImagePoint(right ? frame.right() : frame.x(), bottom ? frame.bottom() : frame.y());
    }

    /** Which part of the way from inside 0..{@code most} stays inside. */
    private static double reach(double from, double to, double most) {
        double limit = Math.clamp(to, 0, most);
        return to == limit ? 1 : Math.clamp((limit - from) / (to - from), 0, 1);
    }

    /** How far the rectangle reaches to the left and the right of its middle, in the picture. */
    private double halfAcross(double width, double height) {
        return (width * cosine() + height * sine()) / 2;
    }

    private double halfDown(double width, double height) {
        return (width * sine() + height * cosine()) / 2;
    }

    private double cosine() {
        return Math.abs(Math.cos(Math.toRadians(degrees)));
    }

    private double sine() {
        return Math.abs(Math.sin(Math.toRadians(degrees)));
    }
}
