package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;

/** Masks in another frame, pixel by pixel. */
final class FramedMask {
    private FramedMask() {}

    static Mask turned(Mask mask, Orientation how) {
        ImageSize size = how.upright(mask.size());
        return Mask.ofTiles(size, (index, area) -> {
            ImageRect from = how.inverse().upright(area, size);
            return how.turn(mask.read(from, 0), from.size());
        });
    }

    /** @param frame may reach outside; nothing is selected there */
    static Mask framed(Mask mask, ImageRect frame) {
        return Mask.ofTiles(
                frame.size(),
                (index, area) -> mask.read(
                        new ImageRect(area.x() + frame.x(), area.y() + frame.y(), area.width(), area.height()), 0));
    }
}
