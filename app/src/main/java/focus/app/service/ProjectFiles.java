package focus.app.service;

import focus.app.io.project.OpenedProject;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.RecoveryFolder;
import focus.app.io.project.WorkFolder;
import focus.inference.api.Feedback;
import java.nio.file.Path;

/** Projects from their files and from journals. */
public record ProjectFiles(ProjectReader projects, RecoveryFolder recovery) implements OpenService.ProjectOpener {
    @Override
    public OpenedProject read(Path file, long id, WorkFolder work, Feedback feedback) {
        return projects.read(file, id, work, feedback);
    }

    @Override
    public RecoveryFolder.Recovered recover(Path session, long id, WorkFolder work, Feedback feedback) {
        return recovery.read(session, id, work, feedback);
    }
}
