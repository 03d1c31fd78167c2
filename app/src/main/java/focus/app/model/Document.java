package focus.app.model;

import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.List;

/**
 * An opened picture and all that was done to it: the untouched clip, edits over it, and the mask in the making.
 * Immutable; every change makes a new one that shares the pixels.
 *
 * @param id unique in this run of the program; tells answers to an old document from those to this one
 * @param file where the picture came from
 * @param clip the source, never changed
 * @param edits bottom first
 * @param working the picture with all edits, as the user sees it and as an export writes it
 * @param selection the mask in the making
 */
public record Document(long id, Path file, Clip clip, List<EditStep> edits, RasterSource working, Selection selection) {
    public Document {
        edits = List.copyOf(edits);
    }

    public ImageSize size() {
        return clip.size();
    }

    public String title() {
        return String.valueOf(file.getFileName());
    }
}
