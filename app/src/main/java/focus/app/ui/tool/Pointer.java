package focus.app.ui.tool;

import focus.app.ui.viewport.ViewPoint;
import focus.inference.image.ImagePoint;

/**
 * Where the pointer is and what is held with it, turned into picture space once for all tools.
 *
 * @param point full-resolution picture space; may lie outside the picture
 * @param view the same in device pixels of the view
 * @param negative the right button or Alt: takes away what a plain press would add
 * @param straight Shift: straight lines
 * @param control Ctrl, or the key that stands for it: what is drawn is a level
 */
public record Pointer(ImagePoint point, ViewPoint view, boolean negative, boolean straight, boolean control) {
    /** Without Ctrl. */
    public Pointer(ImagePoint point, ViewPoint view, boolean negative, boolean straight) {
        this(point, view, negative, straight, false);
    }
}
