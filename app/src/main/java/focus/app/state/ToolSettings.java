package focus.app.state;

/**
 * What goes with the user from one document to the next: the tool in hand, how it works, and how the selection is looked at.
 * Immutable.
 *
 * @param clickPositive whether a plain click adds
 * @param findObject see {@link SelectState#findObject}
 * @param device what runs the networks; empty until known
 */
public record ToolSettings(
        ToolId tool,
        boolean clickPositive,
        BrushSettings brush,
        boolean findObject,
        AreaMode mode,
        SelectionView view,
        EdgeView edgeView,
        String device) {
    /** Those in force in {@code state}; the tool from before while a layer's mask is painted on, which ends there. */
    public static ToolSettings of(EditorState state) {
        SelectState select = state.select();
        return new ToolSettings(
                state.masking().map(LayerMasking::back).orElse(state.tool()),
                state.clickPositive(),
                state.brush(),
                select.findObject(),
                select.mode(),
                select.view(),
                select.edgeView(),
                state.device());
    }

    EditorState on(EditorState state) {
        SelectState select = state.select()
                .withFindObject(findObject)
                .withMode(mode)
                .withView(view)
                .withEdgeView(edgeView);
        return state.withTool(tool)
                .withClickPositive(clickPositive)
                .withBrush(brush)
                .withSelect(select)
                .withDevice(device);
    }
}
