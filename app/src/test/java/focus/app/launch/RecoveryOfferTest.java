package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.app.io.project.Journal;
import focus.app.io.project.RecoveryFolder;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Project;
import focus.app.model.Recoverable;
import focus.app.service.RecoveryService;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.task.DirectTaskRunner;
import focus.app.ui.TestPictures;
import focus.app.ui.dialog.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryOfferTest {
    @TempDir
    Path folder;

    private final EditorStore store = new EditorStore(EditorState.initial());
    private final List<Action> sent = new ArrayList<>();
    private final List<String> otherwise = new ArrayList<>();

    @Test
    void withNothingLeftTheProgramGoesOn() {
        offer();
        assertThat(otherwise).containsExactly("went on");
    }

    @Test
    void whatIsRecoveredComesBeforeAnythingElse() throws IOException {
        leave("dog.png");
        offer(Questions.LeftBehind.RECOVER);
        assertThat(sent).singleElement().isInstanceOf(Action.Recover.class);
        assertThat(otherwise).isEmpty();
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void whatIsDiscardedIsGoneAndTheNextIsOffered() throws IOException {
        leave("dog.png");
        leave("cat.png");
        offer(Questions.LeftBehind.DISCARD, Questions.LeftBehind.LATER);
        assertThat(otherwise).containsExactly("went on");
        assertThat(left()).isEqualTo(1);
        offer(Questions.LeftBehind.DISCARD);
        assertThat(left()).isZero();
    }

    private void leave(String name) throws IOException {
        Document document = TestPictures.document(folder.resolve(name));
        Document changed = document.withSelection(document.selection().plus(new MaskStep.InvertStep()));
        Project project = new Project(
                List.of(new Project.Version("history.open", document), new Project.Version("history.invert", changed)),
                1);
        Journal.start(folder, new Journal.Entry(project, Optional.empty(), false), Optional.empty())
                .close();
    }

    private long left() throws IOException {
        try (Stream<Path> sessions = Files.list(folder)) {
            return sessions.count();
        }
    }

    private void offer(Questions.LeftBehind... answers) {
        store.observe((action, before, after) -> sent.add(action));
        RecoveryFolder recovery = new RecoveryFolder(folder, new PictureReader());
        RecoveryService service = new RecoveryService(store, new DirectTaskRunner(), recovery);
        new RecoveryOffer(store, service, new Answers(List.of(answers))).start(() -> otherwise.add("went on"));
    }

    /** Answers in this order; knows of nothing else. */
    private static final class Answers implements Questions {
        private final List<LeftBehind> answers;
        private int next;

        Answers(List<LeftBehind> answers) {
            this.answers = answers;
        }

        @Override
        public void recover(Recoverable found, Consumer<LeftBehind> answer) {
            assertThat(found.steps()).isEqualTo(1);
            answer.accept(answers.get(next++));
        }

        @Override
        public void unsaved(String name, Optional<Path> exported, Consumer<Unsaved> answer) {
            throw new AssertionError(name);
        }

        @Override
        public void replace(Path file, boolean original, Runnable yes) {
            throw new AssertionError(file.toString());
        }
    }
}
