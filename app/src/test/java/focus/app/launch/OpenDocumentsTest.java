package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.app.io.project.RecoveryFolder;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Recoverable;
import focus.app.settings.AssetsFolder;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.task.HomeQueue;
import focus.app.ui.tabs.DocumentTab;
import focus.app.ui.tabs.DocumentTabs;
import focus.app.ui.tabs.TabRow;
import focus.inference.feature.FeatureStore;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several documents with the real services, without a window. */
class OpenDocumentsTest {
    private static final int COLLECTIONS = 50;

    @TempDir
    Path folder;

    private final HomeQueue home = new HomeQueue();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void theWorkOfEveryDocumentSurvivesAKillAndOpensInTabs() throws IOException {
        DocumentTabs tabs = documents(folder.resolve("recovery"));
        tabs.open(List.of(photo("dog.jpg"), photo("cat.jpg")));
        awaitDocuments(tabs, 2);
        for (DocumentTab tab : tabs(tabs)) {
            tab.store().dispatch(new Action.AddMaskStep(new MaskStep.InvertStep()));
        }
        home.runUntil(() -> journals() == 2);

        Path left = copied(folder.resolve("recovery")); // as a kill would leave it: nobody holds these
        List<Recoverable> found = new RecoveryFolder(left, new PictureReader()).unsaved();
        assertThat(found).extracting(Recoverable::name).containsExactlyInAnyOrder("dog.jpg", "cat.jpg");
        DocumentTabs next = documents(left);
        found.forEach(each -> next.recover(each.session()));
        awaitDocuments(next, 2);
        assertThat(tabs(next)).allSatisfy(tab -> {
            EditorState state = tab.store().state();
            assertThat(state.history().canUndo()).isTrue();
            assertThat(document(tab).selection().steps()).containsExactly(new MaskStep.InvertStep());
        });
        assertThat(names(next)).containsExactlyInAnyOrder("dog.jpg", "cat.jpg");
    }

    @Test
    void whatIsClosedIsGone() throws IOException {
        DocumentTabs tabs = documents(folder.resolve("recovery"));
        tabs.open(List.of(photo("dog.jpg"), photo("cat.jpg"), photo("owl.jpg")));
        awaitDocuments(tabs, 3);
        tabs.step(1);
        tabs.step(1);
        List<WeakReference<Object>> closed = new ArrayList<>();
        closeAllButTheLast(tabs, closed);
        home.runArrived();
        assertThat(names(tabs)).containsExactly("owl.jpg");
        for (int i = 0; i < COLLECTIONS && closed.stream().anyMatch(each -> each.get() != null); i++) {
            home.runArrived();
            System.gc();
        }
        assertThat(closed).allSatisfy(each -> assertThat(each.get()).isNull());
    }

    /** On a stack of its own, so that nothing of it is held here. */
    private static void closeAllButTheLast(DocumentTabs tabs, List<WeakReference<Object>> closed) {
        for (DocumentTab tab : tabs(tabs).subList(0, 2)) {
            closed.add(new WeakReference<>(tab));
            closed.add(new WeakReference<>(tab.store()));
            closed.add(new WeakReference<>(document(tab).working()));
            tabs.close(tab);
        }
    }

    @Test
    void aDocumentThatIsClosedLeavesNoJournalBehind() throws IOException {
        DocumentTabs tabs = documents(folder.resolve("recovery"));
        tabs.askWith(Runnable::run);
        tabs.open(List.of(photo("dog.jpg"), photo("cat.jpg")));
        awaitDocuments(tabs, 2);
        tabs.editor().send(new Action.AddMaskStep(new MaskStep.InvertStep()));
        home.runUntil(() -> journals() == 1);
        tabs.close(tabs.shown());
        assertThat(journals()).isZero();
    }

    private DocumentTabs documents(Path recovery) {
        Wiring wiring = new Wiring(AssetsFolder.find(), recovery, FeatureStore.NONE, home, failures::add);
        open.add(wiring);
        OpenDocuments documents = new OpenDocuments(wiring, (action, before, after) -> {}, home);
        open.add(documents);
        return documents.tabs();
    }

    private Path photo(String name) throws IOException {
        return Files.copy(SampleFile.in(AssetsFolder.find()).orElseThrow(), folder.resolve(name));
    }

    private void awaitDocuments(DocumentTabs tabs, int count) {
        home.runUntil(() -> tabs(tabs).stream()
                        .map(DocumentTab::store)
                        .map(EditorStore::state)
                        .filter(state ->
                                state.document().isPresent() && state.job().isEmpty())
                        .count()
                == count);
    }

    private long journals() {
        try (Stream<Path> files = Files.walk(folder.resolve("recovery"))) {
            return files.filter(file -> file.endsWith("journal")).count();
        } catch (IOException | java.io.UncheckedIOException notThereYet) {
            return 0;
        }
    }

    private Path copied(Path from) throws IOException {
        Path to = folder.resolve("left");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static Document document(DocumentTab tab) {
        return tab.store().state().document().orElseThrow();
    }

    private static List<DocumentTab> tabs(DocumentTabs tabs) {
        return tabs.rowsProperty().get().stream().map(TabRow::tab).toList();
    }

    private static List<String> names(DocumentTabs tabs) {
        return tabs(tabs).stream()
                .map(tab -> String.valueOf(tab.file().orElseThrow().getFileName()))
                .toList();
    }
}
