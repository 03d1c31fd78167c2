package focus.app.state;

import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.FrameStep;
import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.app.model.ObjectList;
import focus.app.model.Selection;
import focus.inference.api.EditOp;
import focus.inference.api.Prompt;
import focus.inference.image.RasterSource;
import java.util.Locale;
import java.util.Optional;

/** What actions do to the open document and its history. */
final class DocumentReducer {
    private DocumentReducer() {}

    /** The state has a document and no edit is running. */
    static EditorState changed(EditorState state, Action.DocumentIntent intent) {
        return switch (intent) {
            case Action.AddMaskStep(MaskStep step) -> stepped(state, step);
            case Action.StartMask(MaskStep step) -> started(state, step);
            case Action.Deselect _ -> deselected(state);
            case Action.ApplyCrop _ ->
                state.crop()
                        .map(crop ->
                                reframed(CropReducer.left(state), crop.draft().step()))
                        .orElse(state);
            case Action.Reframe(FrameStep step) -> reframed(state, step);
            case Action.ShowLayer show -> LayerReducer.shown(state, show);
            case Action.SetLayerOpacity set -> LayerReducer.faded(state, set);
            case Action.MoveLayer move -> LayerReducer.moved(state, move);
            case Action.DeleteLayer delete -> LayerReducer.deleted(state, delete);
            case Action.LayerMaskIntent painted -> LayerMaskReducer.changed(state, painted);
            case Action.SelectLayer(int index) -> LayerMaskReducer.selected(state, index);
            case Action.ObjectIntent object -> ObjectReducer.changed(state, object);
            case Action.Undo _ -> moved(state, state.history().position() - 1);
            case Action.Redo _ -> moved(state, state.history().position() + 1);
            case Action.GoToHistory(int index) -> moved(state, index);
        };
    }

    static EditorState opened(EditorState state, Document document) {
        return withoutTrial(state)
                .withHistory(state.history().restart(new HistoryEntry("history.open", document)))
                .withSaved(SavedWork.picture(document.working()))
                .withReadiness(Readiness.PREPARING)
                .withBefore(false)
                .withNotice(Optional.empty());
    }

    static EditorState ready(EditorState state, Action.PictureReady ready) {
        return current(state, ready.documentId(), ready.picture())
                .map(entry -> state.withReadiness(Readiness.READY))
                .orElse(state);
    }

    static EditorState failed(EditorState state, Action.PictureFailed failed) {
        return current(state, failed.documentId(), failed.picture())
                .map(entry -> state.withReadiness(Readiness.FAILED))
                .orElse(state);
    }

    static EditorState forgotten(EditorState state, Action.PictureForgotten forgotten) {
        return current(state, forgotten.documentId(), forgotten.picture())
                .map(entry -> state.withReadiness(Readiness.PREPARING))
                .orElse(state);
    }

    static EditorState selected(EditorState state, Action.SelectionComputed computed) {
        Selection selection = computed.selection();
        return current(state, computed.documentId(), computed.picture())
                .filter(entry -> entry.document().awaits(selection))
                .map(entry ->
                        new HistoryEntry(entry.labelKey(), entry.document().withAnswer(selection)))
                .map(entry -> state.withHistory(state.history().amend(entry)))
                .orElse(state);
    }

    static EditorState found(EditorState state, Action.ObjectsFound found) {
        return current(state, found.documentId(), found.picture())
                .filter(entry -> !found.found().isEmpty())
                .map(HistoryEntry::document)
                .map(document -> document.withObjects(document.objects().withFound(found.found())))
                .map(document -> push(state, "history.object.find", document))
                .orElse(state);
    }

    static EditorState edited(EditorState state, Action.EditFinished finished) {
        EditStep edit = finished.edit();
        return current(state, finished.documentId(), finished.picture())
                .map(entry -> entry.document().withEdit(edit, finished.working()))
                .map(document -> push(state, label(edit.op()), document).withReadiness(Readiness.PREPARING))
                .orElse(state);
    }

    static EditorState exported(EditorState state, Action.Exported exported) {
        return state.document()
                .filter(document -> document.id() == exported.documentId())
                .map(document -> state.withSaved(state.saved().withExport(exported.file(), exported.picture())))
                .orElse(state);
    }

    private static EditorState stepped(EditorState state, MaskStep step) {
        Document document = document(state);
        return push(state, label(step), shown(document, document.selection().plus(step)));
    }

    private static EditorState started(EditorState state, MaskStep step) {
        Document document = document(state);
        return push(
                state,
                label(step),
                shown(document, Selection.empty(document.size()).plus(step)));
    }

    /** What is worked on is seen. */
    static Document shown(Document document, Selection selection) {
        ObjectList objects = document.objects();
        return document.withObjects(objects.with(
                objects.active(), objects.current().withSelection(selection).withVisible(true)));
    }

    /** There is nothing to try where nothing is selected. */
    static EditorState trying(EditorState state, Optional<MaskStep.ModifyStep> step) {
        boolean selected = state.document()
                .filter(open -> !open.selection().mask().isEmpty())
                .isPresent();
        return state.withSelect(state.select().withTrial(selected ? step : Optional.empty()));
    }

    static EditorState tried(EditorState state, Action.StepTried tried) {
        return isTrying(state, tried.selection(), tried.step())
                ? state.withSelect(state.select().withTried(tried.mask()))
                : state;
    }

    static EditorState banded(EditorState state, Action.BandFound found) {
        return isTrying(state, found.selection(), found.step())
                ? state.withSelect(state.select().withBand(found.band()))
                : state;
    }

    @SuppressWarnings("ReferenceEquality") // the selection that was asked about, not one like it
    private static boolean isTrying(EditorState state, Selection selection, MaskStep.ModifyStep step) {
        return state.select().trial().map(EdgeTrial::step).filter(step::equals).isPresent()
                && state.document()
                        .filter(open -> open.selection() == selection)
                        .isPresent();
    }

    private static EditorState reframed(EditorState state, FrameStep step) {
        Document document = document(state);
        return step.changesNothing(document.size())
                ? state
                : push(state, FrameLabels.of(step), document.withFrame(step)).withReadiness(Readiness.PREPARING);
    }

    private static EditorState deselected(EditorState state) {
        Document document = document(state);
        return document.selection().isEmpty()
                ? state
                : push(state, "history.deselect", document.withSelection(Selection.empty(document.size())));
    }

    private static EditorState moved(EditorState state, int index) {
        History history = state.history();
        if (index < 0 || index >= history.entries().size()) {
            return state;
        }
        EditorState moved = withoutTrial(state).withHistory(history.at(index));
        return document(moved).shows(document(state).working()) ? moved : moved.withReadiness(Readiness.PREPARING);
    }

    /** What is tried out is tried on one selection; with another one it is over. */
    static EditorState withoutTrial(EditorState state) {
        return state.withSelect(state.select().withTrial(Optional.empty()));
    }

    static EditorState push(EditorState state, String label, Document document) {
        return withoutTrial(state).withHistory(state.history().push(new HistoryEntry(label, document)));
    }

    /** The current entry, if it still is what the answer is about. */
    private static Optional<HistoryEntry> current(EditorState state, long documentId, RasterSource picture) {
        return state.history()
                .current()
                .filter(entry -> entry.document().id() == documentId)
                .filter(entry -> entry.document().shows(picture));
    }

    private static Document document(EditorState state) {
        return state.document().orElseThrow();
    }

    private static String label(MaskStep step) {
        return switch (step) {
            case MaskStep.PromptStep(Prompt prompt) ->
                switch (prompt) {
                    case Prompt.Click click -> click.positive() ? "history.click" : "history.click.minus";
                    case Prompt.Box _ -> "history.box";
                    case Prompt.Scribble scribble ->
                        scribble.positive() ? "history.scribble" : "history.scribble.minus";
                    case Prompt.Lasso _ -> "history.lasso";
                    case Prompt.MaskPrompt _ -> "history.mask";
                };
            case MaskStep.BrushStep stroke -> stroke.brush().erase() ? "history.erase" : "history.brush";
            case MaskStep.InvertStep _ -> "history.invert";
            case MaskStep.NextAnswerStep _ -> "history.next-answer";
            case MaskStep.AreaStep _ -> "history.area";
            case MaskStep.LoadStep _ -> "history.load";
            case MaskStep.ModifyStep(Modification what, double _) ->
                "history." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static String label(EditOp op) {
        return switch (op) {
            case EditOp.Remove _ -> "history.remove";
            case EditOp.Paste _ -> "history.paste";
        };
    }
}
