package focus.app.state;

import focus.app.model.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What opening and saving a project does to the state. */
final class ProjectReducer {
    private ProjectReducer() {}

    static EditorState opened(EditorState state, Action.ProjectOpened opened) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Project.Version version : opened.project().versions()) {
            entries.add(new HistoryEntry(version.labelKey(), version.document()));
        }
        History history = state.history().restored(entries, opened.project().position());
        return state.withHistory(history)
                .withSaved(SavedWork.NONE.withProject(
                        opened.file(), opened.project().current()))
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
