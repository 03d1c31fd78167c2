package focus.app.state;

import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.inference.image.RasterSource;
import java.nio.file.Path;

/**
 * Everything that can happen to the editor. The reducer turns a state and an action into the next state and does nothing
 * else; services watch the actions, do the work, and send the outcome as further actions.
 */
public sealed interface Action {
    /** What the user asks for. */
    sealed interface Intent extends Action {}

    /** What a service found or finished. */
    sealed interface Outcome extends Action {}

    record OpenFile(Path file) implements Intent {}

    /** Saves to the file saved to before; the view asks for a name first when there is none ({@code SaveAs}). */
    record Save() implements Intent {}

    /** @param overwrite the user has agreed to replace an existing file */
    record SaveAs(Path target, boolean overwrite) implements Intent {}

    record ChooseTool(ToolId tool) implements Intent {}

    /** @param positive whether a plain click adds to the object */
    record SetClickSign(boolean positive) implements Intent {}

    record SetBrush(BrushSettings brush) implements Intent {}

    /** A committed prompt, stroke or inversion; a gesture lives in its tool until it ends. */
    record AddMaskStep(MaskStep step) implements Intent {}

    record Deselect() implements Intent {}

    /**
     * Remove what is selected.
     *
     * @param sentence the words that asked for it, empty for a key or a button
     */
    record RemoveSelected(String sentence) implements Intent {}

    /** The sentence bar's text, to be planned. */
    record SubmitSentence(String sentence) implements Intent {}

    record Undo() implements Intent {}

    record Redo() implements Intent {}

    /**
     * Goes to an entry of the history list.
     *
     * @param index 0 is the opened picture
     */
    record GoToHistory(int index) implements Intent {}

    /** While {@code before} the canvas shows the untouched source. */
    record ShowBefore(boolean before) implements Intent {}

    record CancelJob() implements Intent {}

    record DismissNotice() implements Intent {}

    record DocumentOpened(Document document) implements Outcome {}

    /** The encoder is through with this picture; from now on clicks answer at once. */
    record PictureReady(long documentId) implements Outcome {}

    /**
     * A mask for the steps up to now. Dropped when the document or its steps have moved on.
     *
     * @param selection its steps tell which state it answers
     */
    record SelectionComputed(long documentId, Selection selection) implements Outcome {}

    /** @param working the picture with this edit */
    record EditFinished(long documentId, EditStep edit, RasterSource working) implements Outcome {}

    record Saved(long documentId, Path file) implements Outcome {}

    record JobStarted(Job job) implements Outcome {}

    record JobProgressed(long jobId, String stage, double fraction) implements Outcome {}

    /** Done, failed or cancelled; what came of it is told by the other outcomes. */
    record JobEnded(long jobId) implements Outcome {}

    record Notify(Notice notice) implements Outcome {}

    /**
     * @param name for the status bar
     * @param note one sentence or empty
     */
    record DeviceKnown(String name, String note) implements Outcome {}
}
