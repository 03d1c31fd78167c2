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
import focus.app.task.DirectTaskRunner;
import focus.app.ui.TestPictures;
import focus.app.ui.dialog.Questions;
import focus.app.ui.tabs.DocumentOpener;
import focus.inference.image.PixelBlock;
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

    private final Recovered recovered = new Recovered();
    private final List<String> then = new ArrayList<>();

    @Test
    void withNothingLeftTheProgramGoesOn() {
        offer();
        assertThat(then).containsExactly("recovered: false");
    }

    @Test
    void allThatWasLeftIsRecovered() throws IOException {
        leave("dog.png");
        leave("cat.png");
        offer(Questions.LeftBehind.RECOVER);
        assertThat(recovered.sessions).containsExactlyInAnyOrderElementsOf(left());
        assertThat(recovered.sessions).hasSize(2);
        assertThat(then).containsExactly("recovered: true");
    }

    @Test
    void whatIsPutOffStaysAndWhatIsDiscardedIsGone() throws IOException {
        leave("dog.png");
        leave("cat.png");
        offer(Questions.LeftBehind.LATER);
        assertThat(then).containsExactly("recovered: false");
        assertThat(left()).hasSize(2);
        offer(Questions.LeftBehind.DISCARD);
        assertThat(left()).isEmpty();
        assertThat(recovered.sessions).isEmpty();
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

    private List<Path> left() throws IOException {
        try (Stream<Path> sessions = Files.list(folder)) {
            return sessions.toList();
        }
    }

    private void offer(Questions.LeftBehind... answers) {
        RecoveryFolder recovery = new RecoveryFolder(folder, new PictureReader());
        RecoveryService service = new RecoveryService(
                wrong -> {
                    throw new AssertionError(wrong);
                },
                new DirectTaskRunner(),
                recovery);
        new RecoveryOffer(recovered, service, new Answers(List.of(answers)))
                .start(some -> then.add("recovered: " + some));
    }

    /** Remembers what was recovered; opens nothing else. */
    private static final class Recovered implements DocumentOpener {
        final List<Path> sessions = new ArrayList<>();

        @Override
        public void recover(Path session) {
            sessions.add(session);
        }

        @Override
        public void open(List<Path> files) {
            throw new AssertionError(files);
        }

        @Override
        public void paste(PixelBlock pixels) {
            throw new AssertionError(pixels);
        }
    }

    /** Answers in this order; knows of nothing else. */
    private static final class Answers implements Questions {
        private final List<LeftBehind> answers;
        private int next;

        Answers(List<LeftBehind> answers) {
            this.answers = answers;
        }

        @Override
        public void recover(List<Recoverable> found, Consumer<LeftBehind> answer) {
            assertThat(found).allMatch(each -> each.steps() == 1);
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
