package focus.app.model;

import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An opened picture and all that was done to it: the untouched clip, edits over it, and the masks in the making.
 * Immutable; every change makes a new one that shares the pixels.
 *
 * @param id unique in this run of the program; tells answers to an old document from those to this one
 * @param file where the picture came from
 * @param clip the source, never changed
 * @param layers the edits over it, bottom first
 * @param working the picture with all edits, as the user sees it and as an export writes it; the same object for as long
 *     as the edits are the same
 * @param objects the masks in the making
 */
public record Document(long id, Path file, Clip clip, List<Layer> layers, RasterSource working, ObjectList objects) {
    public Document {
        layers = List.copyOf(layers);
    }

    /** A picture as it was found in its file. */
    public static Document opened(long id, Path file, Clip clip) {
        return new Document(id, file, clip, List.of(), clip.frame(0), ObjectList.empty(clip.size()));
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
        return new Document(id, file, clip, layers, working, changed);
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
        List<Layer> more = new ArrayList<>(layers);
        more.add(Layer.of(edit));
        ObjectList next = objects.current().locked() ? objects : objects.withSelection(Selection.empty(size()));
        return new Document(id, file, clip, more, edited, next);
    }

    /** With other layers, or in another order; the selection stays. */
    public Document withLayers(List<Layer> changed) {
        RasterSource picture = clip.frame(0);
        for (Layer layer : changed) {
            picture = layer.over(picture);
        }
        return new Document(id, file, clip, changed, picture, objects);
    }

    /** All edits, hidden ones too, bottom first. */
    public List<EditStep> edits() {
        return layers.stream().map(Layer::edit).toList();
    }

    /** The edits that show, bottom first. */
    public List<EditStep> visibleEdits() {
        return Layer.visibleEdits(layers);
    }

    /** Whether {@code picture} is the very object that is {@link #working}: its edits are these. */
    @SuppressWarnings("ReferenceEquality") // pictures are told apart by identity; comparing pixels is never meant
    public boolean shows(RasterSource picture) {
        return working == picture;
    }

    /** Whether both show the same edits and the same objects, the answers to the steps of these aside. */
    public boolean sameWorkAs(Document other) {
        return id == other.id && shows(other.working) && objects.sameWorkAs(other.objects);
    }

    public ImageSize size() {
        return clip.size();
    }

    public String title() {
        return String.valueOf(file.getFileName());
    }
}
