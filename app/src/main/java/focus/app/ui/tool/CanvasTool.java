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

    /** Whether the keyboard draws with this tool from one press to the next, as the mouse does with the button down. */
    default boolean isDrawnByKeyboard() {
        return false;
    }

    /** Whether the gesture goes on with the next press, though no button is down. */
    default boolean isOpen() {
        return false;
    }

    /** The pointer has moved with no button down, while the gesture {@link #isOpen}. */
    default void hovered(Pointer at, ToolDesk desk) {}

    /** Ends an open gesture as it is. */
    default void close(ToolDesk desk) {}

    /** Takes the last press of an open gesture back. */
    default void stepBack() {}

    /** Whether it wants to hear of the pointer between gestures. */
    default boolean followsPointer() {
        return isOpen();
    }

    /**
     * An arrow key was pressed.
     *
     * @param columns -1, 0 or 1
     * @param rows -1, 0 or 1
     * @param shift whether Shift is held
     * @return whether that means something here; else the keyboard's point moves
     */
    default boolean nudged(int columns, int rows, boolean shift, ToolDesk desk) {
        return false;
    }

    /** Enter was pressed between gestures; false if that means nothing here. */
    default boolean confirmed(ToolDesk desk) {
        return false;
    }

    /** Escape was pressed; false if that means nothing here beyond {@link #cancel}. */
    default boolean escaped(ToolDesk desk) {
        return false;
    }

    /** Another picture is open: points of the one before mean nothing any more. */
    default void pictureChanged() {}

    /** What is under way, as it is to be shown now. */
    Gesture gesture();
}
