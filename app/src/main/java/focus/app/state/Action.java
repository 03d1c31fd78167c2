package focus.app.state;

import focus.app.model.Combination;
import focus.app.model.CropDraft;
import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.ExportSpec;
import focus.app.model.FoundObject;
import focus.app.model.FrameStep;
import focus.app.model.MaskStep;
import focus.app.model.Project;
import focus.app.model.Selection;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can happen to the editor. The reducer turns a state and an action into the next state and does nothing
 * else; services watch the actions, do the work, and send the outcome as further actions.
 */
public sealed interface Action {
    /** What the user asks for. */
    sealed interface Intent extends Action {}

    /** What changes the open document or moves in its history; refused while an edit runs. */
    sealed interface DocumentIntent extends Intent {}

    /** What a service found or finished. */
    sealed interface Outcome extends Action {}

    record OpenFile(Path file) implements Intent {}

    /**
     * The next or previous picture of the open one's folder.
     *
     * @param step 1 or -1
     */
    record OpenNeighbour(int step) implements Intent {}

    /** Puts what is selected, or the whole picture, on the clipboard. */
    record CopyPixels() implements Intent {}

    /**
     * Opens pixels from the clipboard as a picture of their own.
     *
     * @param pixels 8-bit sRGB
     */
    record Paste(PixelBlock pixels) implements Intent {}

    /**
     * Lays pixels from the clipboard over the open picture, as a layer.
     *
     * @param pixels 8-bit sRGB, 3 or 4 channels
     * @param centre where their middle is to lie
     */
    record PasteLayer(PixelBlock pixels, ImagePoint centre) implements Intent {}

    /**
     * Writes the picture, what is selected of it, or its layers.
     *
     * @param overwrite the user has agreed to replace an existing file
     */
    record Export(ExportSpec spec, Path target, boolean overwrite) implements Intent {}

    /** Saves to the document's project file; the view asks for a name first when there is none. */
    record SaveProject() implements Intent {}

    /** @param overwrite the user has agreed to replace an existing file */
    record SaveProjectAs(Path target, boolean overwrite) implements Intent {}

    /**
     * Opens work that was left behind when a program was ended by force.
     *
     * @param session where it lies
     */
    record Recover(Path session) implements Intent {}

    /** Another document comes into sight instead of this one; jobs go on. */
    record PutAside() implements Intent {}

    /**
     * This document comes into sight instead of another.
     *
     * @param settings those in force there
     */
    record TakeUp(ToolSettings settings) implements Intent {}

    record ChooseTool(ToolId tool) implements Intent {}

    /** @param positive whether a plain click adds to the object */
    record SetClickSign(boolean positive) implements Intent {}

    record SetBrush(BrushSettings brush) implements Intent {}

    /** A committed prompt, stroke or inversion; a gesture lives in its tool until it ends. */
    record AddMaskStep(MaskStep step) implements DocumentIntent {}

    /** What is selected is given up for what this step gives; one entry of the history. */
    record StartMask(MaskStep step) implements DocumentIntent {}

    record Deselect() implements DocumentIntent {}

    /** Selects what the picture seems to be of. */
    record SelectSubject() implements Intent {}

    /** @param find whether the network looks for the object in a box, lasso or polygon */
    record SetFindObject(boolean find) implements Intent {}

    /** Finds all objects of the picture, each as an object of the document. */
    record FindObjects() implements Intent {}

    /**
     * @param picture the document's working picture that was looked at; dropped when it is no longer the working one
     * @param found answered, the largest first
     */
    record ObjectsFound(long documentId, RasterSource picture, List<FoundObject> found) implements Outcome {
        public ObjectsFound {
            found = List.copyOf(found);
        }
    }

    /** Selects what a picture in a file shows in white. */
    record LoadMask(Path file) implements Intent {}

    record SetAreaMode(AreaMode mode) implements Intent {}

    record ShowQuickMask(boolean shown) implements Intent {}

    record SetSelectionView(SelectionView view) implements Intent {}

    /** @see SelectState#withNextView */
    record NextSelectionView() implements Intent {}

    /** The pointer rests where a click would be this one; empty when it has gone. Changes nothing of the document. */
    record PointAt(Optional<Prompt.Click> click) implements Intent {}

    /**
     * Dropped when the selection or the pointer has moved on.
     *
     * @param selection what the click would be added to
     * @param mask what would be selected then
     */
    record PointedAt(Selection selection, Prompt.Click click, Mask mask) implements Outcome {}

    record SetEdgeView(EdgeView view) implements Intent {}

    /**
     * Where the refined edge that is tried will be sought. Dropped when the selection or the trial has moved on.
     *
     * @param selection what the trial changes
     */
    record BandFound(Selection selection, MaskStep.ModifyStep step, Mask band) implements Outcome {}

    /** Shows what a change of the edge would give, without doing it; empty to stop. */
    record TryStep(Optional<MaskStep.ModifyStep> step) implements Intent {}

    /**
     * Dropped when the selection or the trial has moved on.
     *
     * @param selection what the trial changes
     * @param mask what it gives
     */
    record StepTried(Selection selection, MaskStep.ModifyStep step, Mask mask) implements Outcome {}

    /**
     * Remove what is selected.
     *
     * @param sentence the words that asked for it, empty for a key or a button
     */
    record RemoveSelected(String sentence) implements Intent {}

    /** The sentence bar's text, to be planned. */
    record SubmitSentence(String sentence) implements Intent {}

    /** The frame of the crop tool is another; dropped when no crop is under way. */
    record DraftCrop(CropDraft draft) implements Intent {}

    /** @param wanted whether the next line drawn with the crop tool is to lie level */
    record LevelCrop(boolean wanted) implements Intent {}

    /** Crops as drafted, and takes up the tool from before. */
    record ApplyCrop() implements DocumentIntent {}

    /** Gives the draft up, and takes up the tool from before. */
    record CancelCrop() implements Intent {}

    /** Crops, turns, straightens, scales or extends the working picture. */
    record Reframe(FrameStep step) implements DocumentIntent {}

    /** Hides or shows a layer; {@code index} counts from the bottom, 0 first, here and below. */
    record ShowLayer(int index, boolean visible) implements DocumentIntent {}

    /** @param percent 0..100 */
    record SetLayerOpacity(int index, int percent) implements DocumentIntent {}

    /** @param to where it is to lie */
    record MoveLayer(int index, int to) implements DocumentIntent {}

    record DeleteLayer(int index) implements DocumentIntent {}

    /** What is painted on a layer's mask: what of its edit shows. */
    sealed interface LayerMaskIntent extends DocumentIntent {
        int index();
    }

    /** Brings the edit back where the stroke adds, and hides it where the stroke takes away. */
    record StrokeLayerMask(int index, MaskStep.BrushStep stroke) implements LayerMaskIntent {}

    /** All of the edit shows, or nothing. */
    record FillLayerMask(int index, boolean shown) implements LayerMaskIntent {}

    /** What showed is hidden, and the other way round. */
    record InvertLayerMask(int index) implements LayerMaskIntent {}

    /** What a layer covers becomes what is selected. */
    record SelectLayer(int index) implements DocumentIntent {}

    /** From now on brush and eraser paint on a layer's mask. */
    record PaintOnMask(int index) implements Intent {}

    /** Brush and eraser paint on the selection again. */
    record LeaveMask() implements Intent {}

    /** Makes a layer's edit again over what lies below it now, with another seed. */
    record RerunLayer(int index) implements Intent {}

    /** What is done to the list of objects; an index counts from its top, 0 first, and one that none has changes nothing. */
    sealed interface ObjectIntent extends DocumentIntent {}

    /** A new object to work on. */
    record AddObject() implements ObjectIntent {}

    /** From now on prompts and strokes go to this one; no step of the history. */
    record ActivateObject(int index) implements ObjectIntent {}

    /** @param name blank for the name by its number */
    record RenameObject(int index, String name) implements ObjectIntent {}

    /** @param rgb {@code 0xRRGGBB} */
    record SetObjectColour(int index, int rgb) implements ObjectIntent {}

    record ShowObject(int index, boolean visible) implements ObjectIntent {}

    record LockObject(int index, boolean locked) implements ObjectIntent {}

    record DuplicateObject(int index) implements ObjectIntent {}

    /** @param to where it is to lie */
    record MoveObject(int index, int to) implements ObjectIntent {}

    record DeleteObject(int index) implements ObjectIntent {}

    /** What is selected in another object is added to, taken from, or kept alone in the one that is worked on. */
    record CombineObject(int index, Combination how) implements ObjectIntent {}

    record Undo() implements DocumentIntent {}

    record Redo() implements DocumentIntent {}

    /**
     * Goes to an entry of the history list.
     *
     * @param index 0 is the opened picture
     */
    record GoToHistory(int index) implements DocumentIntent {}

    /** While {@code before} the canvas shows the untouched source. */
    record ShowBefore(boolean before) implements Intent {}

    record CancelJob() implements Intent {}

    record DismissNotice() implements Intent {}

    record DocumentOpened(Document document) implements Outcome {}

    /** The picture that {@link OpenNeighbour} asked for; whoever knows what else is open decides where it is shown. */
    record NeighbourFound(Path file) implements Outcome {}

    /** @param project all that undo and redo can reach comes with it */
    record ProjectOpened(Path file, Project project) implements Outcome {}

    /**
     * @param session where the work lay
     * @param file the project file that it belongs to, which does not hold it
     */
    record ProjectRecovered(Path session, Optional<Path> file, Project project) implements Outcome {}

    /** @param document as it was written */
    record ProjectSaved(Document document, Path file) implements Outcome {}

    /**
     * The encoder is through with this picture; from now on clicks answer at once.
     *
     * @param picture the document's working picture that was encoded; dropped when it is no longer the working one
     */
    record PictureReady(long documentId, RasterSource picture) implements Outcome {}

    /**
     * The encoder could not look at this picture; a notice says why.
     *
     * @param picture as in {@link PictureReady}
     */
    record PictureFailed(long documentId, RasterSource picture) implements Outcome {}

    /**
     * What the encoder made of this picture has been freed; it looks again once the document is in sight.
     *
     * @param picture as in {@link PictureReady}
     */
    record PictureForgotten(long documentId, RasterSource picture) implements Outcome {}

    /**
     * A mask for the steps up to now. Dropped when the document, its picture or its steps have moved on.
     *
     * @param picture the document's working picture that it was made on
     * @param selection its steps tell which state it answers
     */
    record SelectionComputed(long documentId, RasterSource picture, Selection selection) implements Outcome {}

    /**
     * @param picture the document's working picture that was edited; dropped when it is no longer the working one
     * @param working the picture with this edit
     */
    record EditFinished(long documentId, RasterSource picture, EditStep edit, RasterSource working)
            implements Outcome {}

    /**
     * @param picture the document's working picture when it began; dropped when it is no longer the working one
     * @param edit takes the place of the one that the layer had
     */
    record LayerRerun(long documentId, RasterSource picture, int index, EditStep edit) implements Outcome {}

    /**
     * The whole picture lies in a file, without the steps that made it.
     *
     * @param picture the document's working picture that was written
     */
    record Exported(long documentId, RasterSource picture, Path file) implements Outcome {}

    record JobStarted(Job job) implements Outcome {}

    record JobProgressed(long jobId, String stage, double fraction) implements Outcome {}

    /** @param picture what is to be opened, coarse, of its full size */
    record JobPreviewed(long jobId, RasterSource picture) implements Outcome {}

    /** Done, failed or cancelled; what came of it is told by the other outcomes. */
    record JobEnded(long jobId) implements Outcome {}

    /** How the planner read the sentence last submitted. */
    record PlanRead(SentencePlan plan) implements Outcome {}

    record Notify(Notice notice) implements Outcome {}

    /**
     * @param name for the status bar
     * @param note one sentence or empty
     */
    record DeviceKnown(String name, String note) implements Outcome {}
}
