package focus.app.io.heif;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import java.nio.ByteBuffer;

/**
 * What is shown of a stored picture, and how it is turned.
 *
 * @param part of the stored picture
 * @param orientation after it is cut
 */
record HeifPlacement(ImageRect part, Orientation orientation) {
    static HeifPlacement of(HeifItem item, ImageSize size) throws PictureFormatException {
        ImageRect part = size.bounds();
        Orientation orientation = Orientation.UPRIGHT;
        for (HeifBox property : item.properties()) {
            ByteBuffer data = property.reading();
            switch (property.type()) {
                case "clap" -> part = aperture(data, size);
                case "irot" -> orientation = orientation.then(turned(data.get() & 3));
                case "imir" ->
                    orientation = orientation.then((data.get() & 1) == 0 ? Orientation.FLIPPED : Orientation.MIRRORED);
                default -> {}
            }
        }
        return new HeifPlacement(part, orientation);
    }

    /** @param quarters against the clock */
    private static Orientation turned(int quarters) {
        return switch (quarters) {
            case 1 -> Orientation.QUARTER_TURN_LEFT;
            case 2 -> Orientation.HALF_TURN;
            case 3 -> Orientation.QUARTER_TURN_RIGHT;
            default -> Orientation.UPRIGHT;
        };
    }

    /** The clean aperture: a size and where its middle lies from the picture's, as fractions. */
    private static ImageRect aperture(ByteBuffer data, ImageSize size) throws PictureFormatException {
        double width = fraction(data);
        double height = fraction(data);
        double x = fraction(data) + (size.width() - width) / 2;
        double y = fraction(data) + (size.height() - height) / 2;
        ImageRect asked = new ImageRect(
                (int) Math.round(Math.clamp(x, 0, size.width() - 1)),
                (int) Math.round(Math.clamp(y, 0, size.height() - 1)),
                (int) Math.round(Math.clamp(width, 1, size.width())),
                (int) Math.round(Math.clamp(height, 1, size.height())));
        ImageRect part = asked.intersect(size.bounds());
        if (part.isEmpty()) {
            throw new PictureFormatException("has a damaged header: nothing of it is to be shown");
        }
        return part;
    }

    private static double fraction(ByteBuffer data) {
        int numerator = data.getInt();
        int denominator = data.getInt();
        return denominator == 0 ? 0 : (double) numerator / denominator;
    }
}
