package focus.app.state;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that the window shows, but for where the view stands. Immutable.
 *
 * @param history undo and redo of everything, the current document included
 * @param readiness how far the network is with the working picture
 * @param tool the chosen tool
 * @param clickPositive whether a plain click adds
 * @param brush of brush and eraser
 * @param select how areas are drawn and the selection is looked at
 * @param crop the crop tool at work; empty with any other tool
 * @param masking the layer on whose mask brush and eraser paint; empty while they paint on the selection
 * @param before whether the untouched source is shown
 * @param saved what of the document lies in files
 * @param plan how the last sentence was read
 * @param job the running job
 * @param notice the message shown
 * @param device what runs the networks; empty until known
 */
public record EditorState(
        History history,
        Readiness readiness,
        ToolId tool,
        boolean clickPositive,
        BrushSettings brush,
        SelectState select,
        Optional<CropState> crop,
        Optional<LayerMasking> masking,
        boolean before,
        SavedWork saved,
        Optional<SentencePlan> plan,
        Optional<Job> job,
        Optional<Notice> notice,
        String device) {
    /** The editor as it starts: no picture, click tool. */
    public static EditorState initial() {
        return new EditorState(
                History.EMPTY,
                Readiness.PREPARING,
                ToolId.CLICK,
                true,
                BrushSettings.DEFAULT,
                SelectState.INITIAL,
                Optional.empty(),
                Optional.empty(),
                false,
                SavedWork.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The open picture, as it is now. */
    public Optional<Document> document() {
        return history.current().map(HistoryEntry::document);
    }

    /** What is shown of a picture that is being opened, in the place of the open document. */
    public Optional<RasterSource> preview() {
        return job.flatMap(Job::preview);
    }

    /** The size of what is on the canvas: of the {@link #preview}, else of the document. */
    public Optional<ImageSize> shownSize() {
        return preview().map(RasterSource::size).or(() -> document().map(Document::size));
    }

    /** Whether clicks answer at once. */
    public boolean ready() {
        return readiness == Readiness.READY;
    }

    /** Whether there is work that no file holds; see {@link SavedWork#holds}. */
    public boolean dirty() {
        return document().filter(open -> !saved.holds(open)).isPresent();
    }

    /** The file that was exported last, if it shows the picture as it is now. */
    public Optional<Path> exportedTo() {
        return document().flatMap(saved::exportOf);
    }

    /** The project file that the document was opened from or saved to. */
    public Optional<Path> projectFile() {
        return saved.project().map(SavedWork.ProjectMark::file);
    }

    /** Whether the answer to the last mask step is still awaited. */
    public boolean selecting() {
        return document().filter(open -> !open.selection().answered()).isPresent();
    }

    /** The layer on whose mask brush and eraser paint. */
    public Optional<EditLayer> masked() {
        return masking.flatMap(painting -> document().map(open -> open.layers().get(painting.index())))
                .map(EditLayer.class::cast);
    }

    /** Whether Remove would run; if not, {@link Refusals#ofRemove} says why. */
    public boolean canRemove() {
        return Refusals.ofRemove(this).isEmpty();
    }

    public EditorState withHistory(History changed) {
        return with(draft -> draft.history = changed);
    }

    public EditorState withReadiness(Readiness changed) {
        return with(draft -> draft.readiness = changed);
    }

    public EditorState withTool(ToolId changed) {
        return with(draft -> draft.tool = changed);
    }

    public EditorState withClickPositive(boolean changed) {
        return with(draft -> draft.clickPositive = changed);
    }

    public EditorState withBrush(BrushSettings changed) {
        return with(draft -> draft.brush = changed);
    }

    public EditorState withSelect(SelectState changed) {
        return with(draft -> draft.select = changed);
    }

    public EditorState withCrop(Optional<CropState> changed) {
        return with(draft -> draft.crop = changed);
    }

    public EditorState withMasking(Optional<LayerMasking> changed) {
        return with(draft -> draft.masking = changed);
    }

    public EditorState withBefore(boolean changed) {
        return with(draft -> draft.before = changed);
    }

    public EditorState withSaved(SavedWork changed) {
        return with(draft -> draft.saved = changed);
    }

    public EditorState withPlan(Optional<SentencePlan> changed) {
        return with(draft -> draft.plan = changed);
    }

    public EditorState withJob(Optional<Job> changed) {
        return with(draft -> draft.job = changed);
    }

    public EditorState withNotice(Optional<Notice> changed) {
        return with(draft -> draft.notice = changed);
    }

    public EditorState withNotice(Notice shown) {
        return withNotice(Optional.of(shown));
    }

    public EditorState withDevice(String changed) {
        return with(draft -> draft.device = changed);
    }

    private EditorState with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.state();
    }

    /** The parts of the next state, while one of them is exchanged. */
    private static final class Draft {
        private History history;
        private Readiness readiness;
        private ToolId tool;
        private boolean clickPositive;
        private BrushSettings brush;
        private SelectState select;
        private Optional<CropState> crop;
        private Optional<LayerMasking> masking;
        private boolean before;
        private SavedWork saved;
        private Optional<SentencePlan> plan;
        private Optional<Job> job;
        private Optional<Notice> notice;
        private String device;

        Draft(EditorState from) {
            history = from.history;
            readiness = from.readiness;
            tool = from.tool;
            clickPositive = from.clickPositive;
            brush = from.brush;
            select = from.select;
            crop = from.crop;
            masking = from.masking;
            before = from.before;
            saved = from.saved;
            plan = from.plan;
            job = from.job;
            notice = from.notice;
            device = from.device;
        }

        EditorState state() {
            return new EditorState(
                    history,
                    readiness,
                    tool,
                    clickPositive,
                    brush,
                    select,
                    crop,
                    masking,
                    before,
                    saved,
                    plan,
                    job,
                    notice,
                    device);
        }
    }
}
