package focus.app.state;

import focus.app.model.Document;
import focus.app.model.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What opening and saving a project does to the state. */
final class ProjectReducer {
    private ProjectReducer() {}

    static EditorState opened(EditorState state, Action.ProjectOpened opened) {
        Project project = opened.project();
        return shown(state, project).withSaved(SavedWork.NONE.withProject(opened.file(), project.current()));
    }

    /** What was recovered lies in no file, so it counts as changed. */
    static EditorState recovered(EditorState state, Action.ProjectRecovered recovered) {
        Document now = recovered.project().current();
        Document untouched = Document.opened(now.id(), now.file(), now.clip());
        return shown(state, recovered.project())
                .withSaved(recovered
                        .file()
                        .map(file -> SavedWork.NONE.withProject(file, untouched))
                        .orElseGet(() -> SavedWork.picture(untouched.working())));
    }

    private static EditorState shown(EditorState state, Project project) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Project.Version version : project.versions()) {
            entries.add(new HistoryEntry(version.labelKey(), version.document()));
        }
        return state.withHistory(state.history().restored(entries, project.position()))
                .withReadiness(Readiness.PREPARING)
                .withBefore(false)
                .withNotice(Optional.empty());
    }

    static EditorState saved(EditorState state, Action.ProjectSaved saved) {
        return state.document()
                .filter(document -> document.id() == saved.document().id())
                .map(document -> state.withSaved(state.saved().withProject(saved.file(), saved.document())))
                .orElse(state);
    }
}
