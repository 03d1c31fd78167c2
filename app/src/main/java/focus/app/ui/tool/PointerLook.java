package focus.app.ui.tool;

/** What the pointer looks like over the picture. */
public enum PointerLook {
    CROSSHAIR,
    /** A ring as large as the brush. */
    RING,
    HAND
}
