package focus.app.state;

import focus.app.model.Document;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What of the open document lies in files. A project holds all of it; an exported picture holds its pixels alone.
 *
 * @param exportedTo the picture file that was written last
 * @param onDisk the working picture that lies in some picture file: as opened or as last exported
 * @param project the project that the document was opened from or saved to
 */
public record SavedWork(Optional<Path> exportedTo, Optional<RasterSource> onDisk, Optional<ProjectMark> project) {
    public static final SavedWork NONE = new SavedWork(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A project file and what it holds.
     *
     * @param document as it was written
     */
    public record ProjectMark(Path file, Document document) {}

    /** A picture that was opened from its file. */
    public static SavedWork picture(RasterSource opened) {
        return new SavedWork(Optional.empty(), Optional.of(opened), Optional.empty());
    }

    public SavedWork withExport(Path file, RasterSource picture) {
        return new SavedWork(Optional.of(file), Optional.of(picture), project);
    }

    public SavedWork withProject(Path file, Document document) {
        return new SavedWork(exportedTo, onDisk, Optional.of(new ProjectMark(file, document)));
    }

    /**
     * Whether nothing of the user's work would be lost with the document. Once there is a project, that is what has to
     * hold it all. Without one an export of the edits is enough, as long as nothing is painted that no picture can hold;
     * a few clicks, quickly done again, do not count.
     */
    public boolean holds(Document document) {
        return project.map(mark -> mark.document().sameWorkAs(document))
                .orElseGet(() -> onDisk.filter(document::shows).isPresent()
                        && !document.selection().isPainted());
    }
}
