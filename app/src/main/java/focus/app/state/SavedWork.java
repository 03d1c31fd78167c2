package focus.app.state;

import focus.app.model.Document;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What of the open document lies in files. A project holds all of it. An exported picture, however good, holds neither
 * the steps nor what lies under the edits, and so does not count as saved.
 *
 * @param opened the picture as it was opened, while that is not a project's
 * @param export the picture file that was written last
 * @param project the project that the document was opened from or saved to
 */
public record SavedWork(Optional<RasterSource> opened, Optional<ExportMark> export, Optional<ProjectMark> project) {
    public static final SavedWork NONE = new SavedWork(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A picture file and what it holds.
     *
     * @param picture the working picture that was written
     */
    public record ExportMark(Path file, RasterSource picture) {}

    /**
     * A project file and what it holds.
     *
     * @param document as it was written
     */
    public record ProjectMark(Path file, Document document) {}

    /** A picture that was opened from its file. */
    public static SavedWork picture(RasterSource opened) {
        return new SavedWork(Optional.of(opened), Optional.empty(), Optional.empty());
    }

    public SavedWork withExport(Path file, RasterSource picture) {
        return new SavedWork(opened, Optional.of(new ExportMark(file, picture)), project);
    }

    public SavedWork withProject(Path file, Document document) {
        return new SavedWork(opened, export, Optional.of(new ProjectMark(file, document)));
    }

    /**
     * Whether nothing of the user's work would be lost with the document. Once there is a project, that is what has to
     * hold it all. Without one the picture must be as it was opened, and nothing painted; a few clicks, quickly done
     * again, do not count.
     */
    public boolean holds(Document document) {
        return project.map(mark -> mark.document().sameWorkAs(document))
                .orElseGet(() -> opened.filter(document::shows).isPresent()
                        && !document.objects().isPainted());
    }

    /** The file that was exported last, if it shows the picture as it is now. */
    public Optional<Path> exportOf(Document document) {
        return export.filter(mark -> document.shows(mark.picture())).map(ExportMark::file);
    }
}
