package focus.app.state;

/**
 * Brush and eraser paint on a layer's mask.
 *
 * @param index of the layer, which is an edit, counted from the bottom
 * @param back the tool to take up again afterwards
 * @param quickMask whether the selection is to show as a quick mask again afterwards
 */
public record LayerMasking(int index, ToolId back, boolean quickMask) {
    /** Whether one stays at it with this tool in hand. */
    static boolean isDoneWith(ToolId tool) {
        return tool == ToolId.BRUSH || tool == ToolId.ERASER || tool == ToolId.HAND;
    }
}
