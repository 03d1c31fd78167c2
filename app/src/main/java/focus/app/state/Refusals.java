package focus.app.state;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.ExportSpec;
import focus.app.model.Layer;
import focus.app.model.ObjectList;
import java.util.List;
import java.util.Optional;

/**
 * Why an intent cannot be followed just now. The reducer shows the reason; services follow an intent only where there is
 * none, so that both always agree. At most one job runs at a time, and while it edits or looks for objects, the document stays as
 * it is: neither mask steps nor undo. While a file is opened or saved, mask steps and undo go on as usual, until the opened
 * picture is seen.
 */
public final class Refusals {
    private Refusals() {}

    /** Opening replaces an opening that still runs, but waits for an edit or a save. */
    public static Optional<Notice> ofOpen(EditorState state) {
        return state.job().filter(job -> job.kind() != Job.Kind.OPEN).map(job -> busy());
    }

    /** @see Action.SaveProject */
    public static Optional<Notice> ofSaveProject(EditorState state) {
        Optional<Notice> refusal = ofWriting(state);
        return refusal.isEmpty() && state.projectFile().isEmpty()
                ? Optional.of(Notice.warning("notice.project.unnamed"))
                : refusal;
    }

    /** Of a project or an export to any name. */
    public static Optional<Notice> ofWriting(EditorState state) {
        if (state.document().isEmpty()) {
            return Optional.of(noDocument());
        }
        return state.job().map(job -> busy());
    }

    /** @see Action.Export */
    public static Optional<Notice> ofExport(EditorState state, ExportSpec spec) {
        Optional<Notice> refusal = ofWriting(state);
        boolean noObjects = refusal.isEmpty()
                && spec.content() == ExportSpec.Content.OBJECTS
                && state.document()
                        .filter(document -> document.objects().shown().isEmpty())
                        .isPresent();
        if (noObjects) {
            return Optional.of(Notice.warning("notice.object.none"));
        }
        boolean asksForSelection = refusal.isEmpty()
                && spec.content().needsSelection()
                && state.document().isPresent();
        if (!asksForSelection) {
            return refusal;
        }
        if (state.selecting()) {
            return Optional.of(Notice.info("notice.selection.awaited"));
        }
        return state.document()
                .filter(document -> document.selection().mask().isEmpty())
                .map(document -> Notice.warning("notice.selection.empty"));
    }

    /** @see Action.RemoveSelected */
    public static Optional<Notice> ofRemove(EditorState state) {
        Optional<Document> document = state.document();
        if (document.isEmpty()) {
            return Optional.of(noDocument());
        }
        if (state.job().isPresent()) {
            return Optional.of(busy());
        }
        if (state.masking().isPresent()) {
            return Optional.of(Notice.info("notice.mask.leave"));
        }
        if (state.selecting()) {
            return Optional.of(Notice.info("notice.selection.awaited"));
        }
        return document.get().selection().mask().isEmpty()
                ? Optional.of(Notice.warning("notice.selection.empty"))
                : Optional.empty();
    }

    /** @see Action.PasteLayer */
    public static Optional<Notice> ofPaste(EditorState state) {
        return ofWriting(state);
    }

    /** @see Action.RerunLayer */
    public static Optional<Notice> ofRerun(EditorState state, int index) {
        if (state.document()
                .filter(open -> index >= 0 && index < open.layers().size())
                .filter(open -> open.layers().get(index) instanceof EditLayer)
                .isEmpty()) {
            return Optional.of(noDocument());
        }
        return state.job().map(job -> busy());
    }

    /** Of painting on the mask of a layer. */
    public static Optional<Notice> ofMasking(EditorState state, int index) {
        Optional<Notice> refusal = ofDocumentChange(state);
        if (refusal.isPresent()) {
            return refusal;
        }
        List<Layer> layers = state.document().orElseThrow().layers();
        if (index < 0 || index >= layers.size() || !(layers.get(index) instanceof EditLayer layer)) {
            return Optional.of(Notice.info("notice.mask.no-edit"));
        }
        return layer.shows() ? Optional.empty() : Optional.of(Notice.warning("notice.mask.unseen"));
    }

    /** Whether there is no edit, or it is not seen. */
    static boolean isMaskOutOfReach(EditorState state, int index) {
        List<Layer> layers = state.document().map(Document::layers).orElse(List.of());
        return index >= layers.size()
                || !(layers.get(index) instanceof EditLayer)
                || !layers.get(index).shows();
    }

    /** Of mask steps, layers, undo and redo. */
    public static Optional<Notice> ofDocumentChange(EditorState state) {
        if (state.document().isEmpty()) {
            return Optional.of(noDocument());
        }
        // Nobody changes a document in whose place another picture is seen.
        return state.job()
                .filter(job -> job.kind() == Job.Kind.EDIT
                        || job.kind() == Job.Kind.FIND
                        || job.preview().isPresent())
                .map(job -> busy());
    }

    /** @see Action.FindObjects */
    public static Optional<Notice> ofFindObjects(EditorState state) {
        if (state.document().isEmpty()) {
            return Optional.of(noDocument());
        }
        return state.job().map(job -> busy());
    }

    /** Of one change to the document, to locked objects above all. */
    static Optional<Notice> ofChange(EditorState state, Action.DocumentIntent change) {
        Optional<Notice> refusal = ofDocumentChange(state);
        return refusal.isPresent()
                ? refusal
                : state.document().flatMap(document -> ofObject(document.objects(), change));
    }

    private static Optional<Notice> ofObject(ObjectList objects, Action.DocumentIntent change) {
        int touched = switch (change) {
            case Action.AddMaskStep _,
                    Action.StartMask _,
                    Action.Deselect _,
                    Action.SelectLayer _,
                    Action.CombineObject _ -> objects.active();
            case Action.RenameObject(int index, String _) -> index;
            case Action.SetObjectColour(int index, int _) -> index;
            case Action.DeleteObject(int index) -> index;
            default -> -1;
        };
        boolean locked = touched >= 0
                && touched < objects.all().size()
                && objects.all().get(touched).locked();
        if (locked) {
            return Optional.of(Notice.warning("notice.object.locked"));
        }
        boolean more = change instanceof Action.AddObject || change instanceof Action.DuplicateObject;
        return more && objects.all().size() >= ObjectList.MOST
                ? Optional.of(Notice.warning("notice.object.many", String.valueOf(ObjectList.MOST)))
                : Optional.empty();
    }

    private static Notice noDocument() {
        return Notice.info("notice.document.none");
    }

    private static Notice busy() {
        return Notice.warning("notice.job.busy");
    }
}
