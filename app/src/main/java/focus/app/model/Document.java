package focus.app.model;

import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An opened picture and all that was done to it: the untouched clip, layers over it, and the masks in the making.
 * Immutable; every change makes a new one that shares the pixels.
 *
 * @param id unique in this run of the program; tells answers to an old document from those to this one
 * @param file where the picture came from
 * @param clip the source, never changed
 * @param stack the edits and frame steps over it
 * @param objects the masks in the making, of the working picture's size
 */
public record Document(long id, Path file, Clip clip, LayerStack stack, ObjectList objects) {
    /** A picture as it was found in its file. */
    public static Document opened(long id, Path file, Clip clip) {
        return new Document(id, file, clip, LayerStack.of(clip.frame(0)), ObjectList.empty(clip.size()));
    }

    /** What is selected in the object that is worked on. */
    public Selection selection() {
        return objects.current().selection();
    }

    /** @param changed of the object that is worked on */
    public Document withSelection(Selection changed) {
        return withObjects(objects.withSelection(changed));
    }

    public Document withObjects(ObjectList changed) {
        return new Document(id, file, clip, stack, changed);
    }

    /** Whether an object waits for the answer to these steps. */
    public boolean awaits(Selection answer) {
        return objects.all().stream().anyMatch(object -> awaits(object, answer));
    }

    /** With this answer in every object that waits for it. */
    public Document withAnswer(Selection answer) {
        return withObjects(objects.each(object -> awaits(object, answer) ? object.withSelection(answer) : object));
    }

    /** The object that is worked on takes another answer too. */
    private boolean awaits(ObjectMask object, Selection answer) {
        boolean asks = object.number() == objects.current().number()
                || !object.selection().answered();
        return asks && object.selection().steps().equals(answer.steps());
    }

    /**
     * With one edit more and nothing selected; what is locked stays selected.
     *
     * @param edited the picture with all edits, this one included
     */
    public Document withEdit(EditStep edit, RasterSource edited) {
        ObjectList next = objects.current().locked() ? objects : objects.withSelection(Selection.empty(size()));
        return new Document(id, file, clip, stack.plus(Layer.of(edit), edited), next);
    }

    /**
     * With one frame step more. What is selected in an object stays selected, as a mask of its own, where the answer to the
     * last mask step is there; else nothing is selected.
     *
     * @param step {@link FrameStep#fits} the working picture
     */
    public Document withFrame(FrameStep step) {
        LayerStack framed = stack.plus(FrameLayer.of(step));
        ImageSize size = framed.picture().size();
        ObjectList carried = objects.each(object -> object.withSelection(carried(object.selection(), step, size)));
        return new Document(id, file, clip, framed, carried);
    }

    private static Selection carried(Selection selection, FrameStep step, ImageSize size) {
        return Optional.of(selection)
                .filter(Selection::answered)
                .map(Selection::mask)
                .map(step::carried)
                .filter(mask -> !mask.isEmpty())
                .map(Selection::of)
                .orElseGet(() -> Selection.empty(size));
    }

    /** With other layers, or in another order; the selection stays as long as the frame does. */
    public Document withLayers(List<Layer> changed) {
        LayerStack next = stack.with(changed);
        boolean sameFrame = next.frameSteps().equals(stack.frameSteps());
        Selection empty = Selection.empty(next.picture().size());
        ObjectList kept = sameFrame ? objects : objects.each(object -> object.withSelection(empty));
        return new Document(id, file, clip, next, kept);
    }

    /** Edits and frame steps, bottom first. */
    public List<Layer> layers() {
        return stack.layers();
    }

    /**
     * The picture with all layers, as the user sees it and as an export writes it; the same object for as long as they are
     * the same.
     */
    public RasterSource working() {
        return stack.picture();
    }

    /** The source in the working picture's frame, without any edit. */
    public RasterSource unedited() {
        return stack.unedited();
    }

    /** All edits, hidden ones too, bottom first. */
    public List<EditStep> edits() {
        return layers().stream()
                .filter(EditLayer.class::isInstance)
                .map(layer -> ((EditLayer) layer).edit())
                .toList();
    }

    /** The edits that show, bottom first. */
    public List<EditStep> visibleEdits() {
        return Layer.visibleEdits(layers());
    }

    /** Whether {@code picture} is the very object that is {@link #working}: its layers are these. */
    @SuppressWarnings("ReferenceEquality") // pictures are told apart by identity; comparing pixels is never meant
    public boolean shows(RasterSource picture) {
        return working() == picture;
    }

    /** Whether both show the same layers and the same objects, the answers to the steps of these aside. */
    public boolean sameWorkAs(Document other) {
        return id == other.id && shows(other.working()) && objects.sameWorkAs(other.objects);
    }

    /** Of the working picture; every mask and every point is in its pixels. */
    public ImageSize size() {
        return working().size();
    }

    public String title() {
        return String.valueOf(file.getFileName());
    }
}
