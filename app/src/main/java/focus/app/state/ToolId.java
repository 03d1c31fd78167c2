package focus.app.state;

/** The tools of the strip. */
public enum ToolId {
    /** Points at the object; right button, Alt or the minus toggle point at what does not belong to it. */
    CLICK,
    BOX,
    /** Paints a line over the object; signs as with clicks. */
    SCRIBBLE,
    /** A line drawn around something by hand. */
    LASSO,
    /** A line around something, corner by corner. */
    POLYGON,
    BRUSH,
    ERASER,
    /** A frame over the picture, which can be turned beneath it. */
    CROP,
    /** Moves the view; also while Space is held in any other tool. */
    HAND
}
