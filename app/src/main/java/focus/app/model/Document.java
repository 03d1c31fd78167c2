package focus.app.model;

import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An opened picture and all that was done to it: the untouched clip, edits over it, and the mask in the making.
 * Immutable; every change makes a new one that shares the pixels.
 *
 * @param id unique in this run of the program; tells answers to an old document from those to this one
 * @param file where the picture came from
 * @param clip the source, never changed
 * @param layers the edits over it, bottom first
 * @param working the picture with all edits, as the user sees it and as an export writes it; the same object for as long
 *     as the edits are the same
 * @param selection the mask in the making
 */
public record Document(long id, Path file, Clip clip, List<Layer> layers, RasterSource working, Selection selection) {
    public Document {
        layers = List.copyOf(layers);
    }

    /** A picture as it was found in its file. */
    public static Document opened(long id, Path file, Clip clip) {
        return new Document(id, file, clip, List.of(), clip.frame(0), Selection.empty(clip.size()));
    }

    public Document withSelection(Selection changed) {
        return new Document(id, file, clip, layers, working, changed);
    }

    /**
     * With one edit more and nothing selected.
     *
     * @param edited the picture with all edits, this one included
     */
    public Document withEdit(EditStep edit, RasterSource edited) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(Layer.of(edit));
        return new Document(id, file, clip, more, edited, Selection.empty(size()));
    }

    /** With other layers, or in another order; the selection stays. */
    public Document withLayers(List<Layer> changed) {
        RasterSource picture = clip.frame(0);
        for (Layer layer : changed) {
            picture = layer.over(picture);
        }
        return new Document(id, file, clip, changed, picture, selection);
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

    /** Whether both show the same edits and the same steps of the mask, its answer aside. */
    public boolean sameWorkAs(Document other) {
        return id == other.id && shows(other.working) && selection.steps().equals(other.selection.steps());
    }

    public ImageSize size() {
        return clip.size();
    }

    public String title() {
        return String.valueOf(file.getFileName());
    }
}
