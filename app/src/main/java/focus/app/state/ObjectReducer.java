package focus.app.state;

import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.ObjectList;
import focus.app.model.ObjectMask;
import focus.app.model.Selection;
import java.util.function.UnaryOperator;

/** What is done to the list of objects. An index that no object has changes nothing. */
final class ObjectReducer {
    private ObjectReducer() {}

    static EditorState changed(EditorState state, Action.ObjectIntent intent) {
        Document document = state.document().orElseThrow();
        ObjectList objects = document.objects();
        return switch (intent) {
            case Action.AddObject _ ->
                pushed(
                        state,
                        "history.object.add",
                        objects.plus(objects.all().size(), Selection.empty(document.size())));
            case Action.ActivateObject(int index) -> activated(state, index);
            case Action.RenameObject(int index, String name) ->
                replaced(state, "history.object.rename", index, object -> object.withName(name));
            case Action.SetObjectColour(int index, int rgb) ->
                replaced(state, "history.object.colour", index, object -> object.withColour(rgb));
            case Action.ShowObject(int index, boolean visible) ->
                replaced(
                        state,
                        visible ? "history.object.show" : "history.object.hide",
                        index,
                        object -> object.withVisible(visible));
            case Action.LockObject(int index, boolean locked) ->
                replaced(
                        state,
                        locked ? "history.object.lock" : "history.object.unlock",
                        index,
                        object -> object.withLocked(locked));
            case Action.DuplicateObject(int index) ->
                has(objects, index) ? pushed(state, "history.object.duplicate", objects.duplicated(index)) : state;
            case Action.MoveObject(int index, int to) ->
                has(objects, index) && has(objects, to) && index != to
                        ? pushed(state, "history.object.move", objects.moved(index, to))
                        : state;
            case Action.DeleteObject(int index) ->
                has(objects, index)
                        ? pushed(
                                state,
                                "history.object.delete",
                                objects.without(index, Selection.empty(document.size())))
                        : state;
            case Action.CombineObject(int index, Combination how) -> combined(state, index, how);
        };
    }

    /** No step of its own: going back over what was done before leads to the object that it was done to all the same. */
    private static EditorState activated(EditorState state, int index) {
        HistoryEntry entry = state.history().current().orElseThrow();
        ObjectList objects = entry.document().objects();
        if (!has(objects, index) || index == objects.active()) {
            return state;
        }
        Document changed = entry.document().withObjects(objects.withActive(index));
        return DocumentReducer.withoutTrial(state)
                .withHistory(state.history().amend(new HistoryEntry(entry.labelKey(), changed)));
    }

    private static EditorState combined(EditorState state, int index, Combination how) {
        Document document = state.document().orElseThrow();
        ObjectList objects = document.objects();
        if (!has(objects, index) || index == objects.active()) {
            return state;
        }
        Selection other = objects.all().get(index).selection();
        if (!other.answered()) {
            return state.withNotice(Notice.info("notice.selection.awaited"));
        }
        MaskStep step = new MaskStep.LoadStep(other.mask(), how);
        Selection joined = document.selection().plus(step);
        return DocumentReducer.push(state, "history.object.combine", DocumentReducer.shown(document, joined));
    }

    private static EditorState replaced(EditorState state, String label, int index, UnaryOperator<ObjectMask> change) {
        ObjectList objects = state.document().orElseThrow().objects();
        if (!has(objects, index)) {
            return state;
        }
        ObjectMask before = objects.all().get(index);
        ObjectMask after = change.apply(before);
        return after.equals(before) ? state : pushed(state, label, objects.with(index, after));
    }

    private static EditorState pushed(EditorState state, String label, ObjectList objects) {
        return DocumentReducer.push(state, label, state.document().orElseThrow().withObjects(objects));
    }

    private static boolean has(ObjectList objects, int index) {
        return index >= 0 && index < objects.all().size();
    }
}
