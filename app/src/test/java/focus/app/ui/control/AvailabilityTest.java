package focus.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.ui.TestPictures;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private final EditorStore store = new EditorStore(EditorState.initial());

    @Test
    void withoutAPictureNothingThatNeedsOneIsPossible() {
        assertThat(possible())
                .contains(Shortcut.OPEN, Shortcut.BRUSH_TOOL, Shortcut.QUIT)
                .doesNotContain(
                        Shortcut.SAVE, Shortcut.SAVE_AS, Shortcut.UNDO, Shortcut.REMOVE, Shortcut.FIT, Shortcut.INVERT);
    }

    @Test
    void removeNeedsAMask() {
        TestPictures.open(store, Path.of("dog.png"));
        assertThat(possible()).contains(Shortcut.SAVE_AS, Shortcut.INVERT).doesNotContain(Shortcut.REMOVE);
        TestPictures.click(store);
        assertThat(possible()).contains(Shortcut.REMOVE, Shortcut.DESELECT, Shortcut.UNDO);
    }

    @Test
    void whileAnEditRunsNothingThatItWouldDisturbIsPossible() {
        TestPictures.open(store, Path.of("dog.png"));
        TestPictures.click(store);
        store.dispatch(new Action.JobStarted(new Job(1, Job.Kind.EDIT, "", -1)));
        assertThat(possible())
                .contains(Shortcut.CANCEL, Shortcut.ZOOM_IN, Shortcut.OPEN)
                .doesNotContain(Shortcut.REMOVE, Shortcut.SAVE, Shortcut.NEXT_FILE, Shortcut.UNDO, Shortcut.INVERT);
    }

    @Test
    void redoIsPossibleAfterUndo() {
        TestPictures.open(store, Path.of("dog.png"));
        TestPictures.click(store);
        store.dispatch(new Action.Undo());
        assertThat(possible()).contains(Shortcut.REDO).doesNotContain(Shortcut.UNDO);
    }

    private Set<Shortcut> possible() {
        Set<Shortcut> found = EnumSet.noneOf(Shortcut.class);
        for (Shortcut shortcut : Shortcut.values()) {
            if (Availability.possible(shortcut, store.state())) {
                found.add(shortcut);
            }
        }
        return found;
    }
}
