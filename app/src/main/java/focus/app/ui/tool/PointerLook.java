package focus.app.ui.tool;

/** What the pointer looks like over the picture. */
public enum PointerLook {
    CROSSHAIR,
    /** A ring as large as the brush. */
    RING,
    HAND,
    MOVE,
    RESIZE_ACROSS,
    RESIZE_DOWN,
    /** From the top-left to the bottom-right. */
    RESIZE_FALLING,
    /** From the bottom-left to the top-right. */
    RESIZE_RISING
}
