package focus.app.ui.tool;

import focus.app.state.ToolId;

/**
 * One way of working on the picture with the pointer. A gesture lives here from the press to the release; only what it
 * comes to is handed to the desk. Knows no nodes and no toolkit. FX thread only.
 */
public interface CanvasTool {
    ToolId id();

    PointerLook look();

    void pressed(Pointer at, ToolDesk desk);

    /** The pointer has moved with the button down. */
    void dragged(Pointer at, ToolDesk desk);

    void released(Pointer at, ToolDesk desk);

    /** Forgets the gesture under way; nothing comes of it. */
    void cancel();

    /** Another picture is open: points of the one before mean nothing any more. */
    default void pictureChanged() {}

    /** What is under way, as it is to be shown now. */
    Gesture gesture();
}
