package focus.app.io;

import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.inference.image.RasterSource;
import java.util.List;

/**
 * A picture from a file. Whoever opened it closes it, when nobody reads its source any more.
 *
 * @param source upright, in the file's own numbers and depth, its profile beside them
 * @param metadata the camera's data, for a saved copy
 * @param notes what the user should know: conversions, damage, further frames
 */
public record OpenedPicture(RasterSource source, PictureMetadata metadata, List<PictureNote> notes)
        implements AutoCloseable {
    public OpenedPicture {
        notes = List.copyOf(notes);
    }

    /** Frees what the source keeps on the disk. A second call does nothing. */
    @Override
    public void close() {
        source.close();
    }
}
