package focus.app.state;

import focus.app.model.CropDraft;
import focus.inference.image.RasterSource;
import java.util.Optional;

/**
 * The next state for a state and an action. Pure: no clock, no files, no threads. An answer to a document, picture or
 * mask step that is no longer the current one changes nothing. An intent that cannot be followed changes nothing but
 * the notice, which says why.
 */
public final class Reducer {
    private Reducer() {}

    public static EditorState reduce(EditorState state, Action action) {
        EditorState next = switch (action) {
            case Action.Intent intent -> followed(state, intent);
            case Action.Outcome outcome -> informed(state, outcome);
        };
        return HoverReducer.upToDate(state, CropReducer.upToDate(state, LayerMaskReducer.upToDate(state, next)));
    }

    private static EditorState followed(EditorState state, Action.Intent intent) {
        return switch (intent) {
            case Action.OpenFile _, Action.Recover _, Action.OpenNeighbour _, Action.Paste _ ->
                checked(state, Refusals.ofOpen(state));
            case Action.Export export -> checked(state, Refusals.ofExport(state, export.spec()));
            case Action.SaveProject _ -> checked(state, Refusals.ofSaveProject(state));
            case Action.SaveProjectAs _ -> checked(state, Refusals.ofWriting(state));
            case Action.PasteLayer _ -> checked(state, Refusals.ofPaste(state));
            case Action.RerunLayer rerun -> checked(state, Refusals.ofRerun(state, rerun.index()));
            case Action.PaintOnMask(int index) -> LayerMaskReducer.entered(state, index);
            case Action.LeaveMask _ -> LayerMaskReducer.left(state);
            case Action.RemoveSelected _ -> checked(state, Refusals.ofRemove(state));
            case Action.SubmitSentence _ -> state.withPlan(Optional.empty());
            case Action.CopyPixels _, Action.CancelJob _ -> state;
            case Action.PutAside _ -> SightReducer.aside(state);
            case Action.TakeUp(ToolSettings settings) -> SightReducer.takenUp(state, settings);
            case Action.ChooseTool(ToolId tool) -> state.withTool(tool);
            case Action.SetClickSign(boolean positive) -> state.withClickPositive(positive);
            case Action.SetBrush(BrushSettings brush) -> state.withBrush(brush);
            case Action.ShowBefore(boolean before) ->
                state.withBefore(before && state.document().isPresent());
            case Action.SetFindObject(boolean find) ->
                state.withSelect(state.select().withFindObject(find));
            case Action.SelectSubject _ -> checked(state, Refusals.ofDocumentChange(state));
            case Action.FindObjects _ -> checked(state, Refusals.ofFindObjects(state));
            case Action.LoadMask _ -> checked(state, Refusals.ofDocumentChange(state));
            case Action.SetAreaMode(AreaMode mode) ->
                state.withSelect(state.select().withMode(mode));
            case Action.ShowQuickMask(boolean shown) ->
                state.withSelect(state.select().withQuickMask(shown));
            case Action.SetSelectionView(SelectionView view) ->
                state.withSelect(state.select().withView(view));
            case Action.NextSelectionView _ -> state.withSelect(state.select().withNextView());
            case Action.SetEdgeView(EdgeView view) ->
                state.withSelect(state.select().withEdgeView(view));
            case Action.PointAt pointed -> HoverReducer.pointed(state, pointed.click());
            case Action.TryStep trial -> DocumentReducer.trying(state, trial.step());
            case Action.DraftCrop(CropDraft draft) -> CropReducer.drafted(state, draft);
            case Action.LevelCrop(boolean wanted) -> CropReducer.levelling(state, wanted);
            case Action.CancelCrop _ -> CropReducer.left(state);
            case Action.DismissNotice _ -> state.withNotice(Optional.empty());
            case Action.DocumentIntent change ->
                FrameRefusals.of(state, change)
                        .map(state::withNotice)
                        .orElseGet(() -> DocumentReducer.changed(state, change));
        };
    }

    private static EditorState informed(EditorState state, Action.Outcome outcome) {
        return switch (outcome) {
            case Action.DocumentOpened opened ->
                DocumentReducer.opened(state.withPlan(Optional.empty()), opened.document());
            case Action.NeighbourFound _ -> state;
            case Action.ProjectOpened opened -> ProjectReducer.opened(state, opened);
            case Action.ProjectRecovered recovered -> ProjectReducer.recovered(state, recovered);
            case Action.ProjectSaved saved -> ProjectReducer.saved(state, saved);
            case Action.PictureReady ready -> DocumentReducer.ready(state, ready);
            case Action.PictureFailed failed -> DocumentReducer.failed(state, failed);
            case Action.PictureForgotten forgotten -> DocumentReducer.forgotten(state, forgotten);
            case Action.SelectionComputed computed -> DocumentReducer.selected(state, computed);
            case Action.BandFound found -> DocumentReducer.banded(state, found);
            case Action.StepTried tried -> DocumentReducer.tried(state, tried);
            case Action.ObjectsFound found -> DocumentReducer.found(state, found);
            case Action.PointedAt found -> HoverReducer.found(state, found);
            case Action.EditFinished finished -> DocumentReducer.edited(state, finished);
            case Action.LayerRerun rerun -> LayerReducer.rerun(state, rerun);
            case Action.Exported exported -> DocumentReducer.exported(state, exported);
            case Action.JobStarted(Job job) -> state.withJob(Optional.of(job));
            case Action.JobProgressed progressed -> progressed(state, progressed);
            case Action.JobPreviewed(long jobId, RasterSource picture) ->
                state.withJob(state.job().map(job -> job.id() == jobId ? job.withPreview(picture) : job));
            case Action.JobEnded(long jobId) -> state.withJob(state.job().filter(job -> job.id() != jobId));
            case Action.PlanRead(SentencePlan plan) -> state.withPlan(Optional.of(plan));
            case Action.Notify(Notice notice) -> state.withNotice(notice);
            case Action.DeviceKnown(String name, String note) ->
                note.isEmpty() || state.notice().isPresent()
                        ? state.withDevice(name)
                        : state.withDevice(name).withNotice(Notice.info(note));
        };
    }

    private static EditorState progressed(EditorState state, Action.JobProgressed progressed) {
        return state.withJob(state.job()
                .map(job -> job.id() == progressed.jobId() ? job.at(progressed.stage(), progressed.fraction()) : job));
    }

    /** A service does the work; here only the reason against it is shown, if there is one. */
    private static EditorState checked(EditorState state, Optional<Notice> refusal) {
        return refusal.map(state::withNotice).orElse(state);
    }
}
