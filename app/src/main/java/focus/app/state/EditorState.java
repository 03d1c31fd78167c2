package focus.app.state;

import focus.app.model.Document;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that the window shows, but for where the view stands. Immutable.
 *
 * @param history undo and redo of everything, the current document included
 * @param readiness how far the network is with the working picture
 * @param tool the chosen tool
 * @param clickPositive whether a plain click adds
 * @param brush of brush and eraser
 * @param before whether the untouched source is shown
 * @param savedTo where Save writes; empty until Save As
 * @param savedPicture the working picture that is on disk: as opened or as last saved
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
        boolean before,
        Optional<Path> savedTo,
        Optional<RasterSource> savedPicture,
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
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The open picture, as it is now. */
    public Optional<Document> document() {
        return history.current().map(HistoryEntry::document);
    }

    /** Whether clicks answer at once. */
    public boolean ready() {
        return readiness == Readiness.READY;
    }

    /** Whether the picture has edits that are not on disk. Mask steps alone do not count: no saved file holds them. */
    public boolean dirty() {
        return document()
                .filter(open -> savedPicture.filter(open::shows).isEmpty())
                .isPresent();
    }

    /** Whether the answer to the last mask step is still awaited. */
    public boolean selecting() {
        return document().filter(open -> !open.selection().answered()).isPresent();
    }

    /** Whether Remove would run; if not, {@link Refusals#ofRemove} says why. */
    public boolean canRemove() {
        return Refusals.ofRemove(this).isEmpty();
    }

    public EditorState withHistory(History changed) {
        return new EditorState(
                changed, readiness, tool, clickPositive, brush, before, savedTo, savedPicture, job, notice, device);
    }

    public EditorState withReadiness(Readiness changed) {
        return new EditorState(
                history, changed, tool, clickPositive, brush, before, savedTo, savedPicture, job, notice, device);
    }

    public EditorState withTool(ToolId changed) {
        return new EditorState(
                history, readiness, changed, clickPositive, brush, before, savedTo, savedPicture, job, notice, device);
    }

    public EditorState withClickPositive(boolean changed) {
        return new EditorState(
                history, readiness, tool, changed, brush, before, savedTo, savedPicture, job, notice, device);
    }

    public EditorState withBrush(BrushSettings changed) {
        return new EditorState(
                history, readiness, tool, clickPositive, changed, before, savedTo, savedPicture, job, notice, device);
    }

    public EditorState withBefore(boolean changed) {
        return new EditorState(
                history, readiness, tool, clickPositive, brush, changed, savedTo, savedPicture, job, notice, device);
    }

    /** {@code picture} is what {@code to} holds now. */
    public EditorState withSaved(Optional<Path> to, RasterSource picture) {
        return new EditorState(
                history, readiness, tool, clickPositive, brush, before, to, Optional.of(picture), job, notice, device);
    }

    public EditorState withJob(Optional<Job> changed) {
        return new EditorState(
                history, readiness, tool, clickPositive, brush, before, savedTo, savedPicture, changed, notice, device);
    }

    public EditorState withNotice(Optional<Notice> changed) {
        return new EditorState(
                history, readiness, tool, clickPositive, brush, before, savedTo, savedPicture, job, changed, device);
    }

    public EditorState withNotice(Notice shown) {
        return withNotice(Optional.of(shown));
    }

    public EditorState withDevice(String changed) {
        return new EditorState(
                history, readiness, tool, clickPositive, brush, before, savedTo, savedPicture, job, notice, changed);
    }
}
