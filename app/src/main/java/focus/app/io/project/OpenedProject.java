package focus.app.io.project;

import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.model.Project;
import java.util.List;
import java.util.Optional;

/**
 * A project from a file.
 *
 * @param metadata the camera's data of its picture
 * @param notes what there is to say of its picture
 * @param source the picture's own bytes, unpacked into the work folder
 * @param packs what made its masks
 */
public record OpenedProject(
        Project project,
        PictureMetadata metadata,
        List<PictureNote> notes,
        Optional<SourceFile> source,
        List<PackIdentity> packs) {
    public OpenedProject {
        notes = List.copyOf(notes);
        packs = List.copyOf(packs);
    }
}
