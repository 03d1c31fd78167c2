package focus.app.ui.control;

import focus.app.model.Document;
import focus.app.model.ExportSpec;
import focus.app.state.EditorState;
import focus.app.state.Refusals;

/** Which commands make sense in which state. */
public final class Availability {
    private Availability() {}

    public static boolean possible(Shortcut command, EditorState state) {
        boolean open = state.document().isPresent();
        boolean editable = Refusals.ofDocumentChange(state).isEmpty();
        return switch (command) {
            case NEXT_FILE, PREVIOUS_FILE -> open && Refusals.ofOpen(state).isEmpty();
            case COPY -> open;
            case PASTE -> !open || Refusals.ofPaste(state).isEmpty();
            case SAVE, SAVE_AS, EXPORT, EXPORT_AGAIN ->
                Refusals.ofWriting(state).isEmpty();
            case UNDO -> editable && state.history().canUndo();
            case REDO -> editable && state.history().canRedo();
            case REMOVE -> state.canRemove();
            case DESELECT ->
                editable && state.document().filter(Availability::hasSteps).isPresent();
            case INVERT, SELECT_ALL, LOAD_MASK, NEW_OBJECT -> editable;
            case FIND_OBJECTS -> state.ready() && Refusals.ofFindObjects(state).isEmpty();
            case IMAGE_SIZE, CANVAS_SIZE, ROTATE_RIGHT, ROTATE_LEFT, ROTATE_HALF, FLIP_HORIZONTAL, FLIP_VERTICAL ->
                editable;
            case LAYER_MASK, MASK_FILL, MASK_CLEAR, MASK_INVERT, SELECT_LAYER -> editable && hasEdits(state);
            case CROP_TO_SELECTION -> editable && isSelected(state) && !state.selecting();
            case SELECT_SUBJECT -> editable && state.ready();
            case REFINE_EDGE, GROW, SHRINK, FEATHER, SMOOTH, FILL_HOLES -> editable && isSelected(state);
            case SAVE_MASK -> Refusals.ofExport(state, ExportSpec.MASK).isEmpty();
            case NEXT_ANSWER -> editable && hasAnswers(state);
            case SAY, FIT, ACTUAL_SIZE, ZOOM_IN, ZOOM_OUT, BEFORE, QUICK_MASK, NEXT_VIEW -> open;
            case OPEN,
                    PASTE_NEW,
                    FIRST_STEPS,
                    CLOSE,
                    NEXT_TAB,
                    PREVIOUS_TAB,
                    BRUSH_SMALLER,
                    BRUSH_LARGER,
                    SWAP_SIGN,
                    CANCEL,
                    QUIT,
                    CLICK_TOOL,
                    BOX_TOOL,
                    SCRIBBLE_TOOL,
                    LASSO_TOOL,
                    POLYGON_TOOL,
                    BRUSH_TOOL,
                    ERASER_TOOL,
                    CROP_TOOL,
                    HAND_TOOL,
                    HISTORY_PANEL,
                    FULL_SCREEN,
                    SELECTION_VIEW,
                    SETTINGS,
                    SHORTCUTS,
                    MODELS,
                    ABOUT -> true;
        };
    }

    private static boolean hasEdits(EditorState state) {
        return state.document().filter(open -> !open.edits().isEmpty()).isPresent();
    }

    private static boolean isSelected(EditorState state) {
        return state.document()
                .filter(open -> !open.selection().mask().isEmpty())
                .isPresent();
    }

    /** Whether the network gave more than one answer. */
    private static boolean hasAnswers(EditorState state) {
        return state.document()
                .flatMap(open -> open.selection().proposal())
                .filter(proposal -> proposal.candidates().size() > 1)
                .isPresent();
    }

    private static boolean hasSteps(Document document) {
        return !document.selection().isEmpty();
    }
}
