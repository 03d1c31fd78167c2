package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.settings.AssetsFolder;
import focus.app.state.EditorState;
import focus.app.task.fx.FxExecutor;
import focus.app.ui.canvas.PictureCanvas;
import focus.app.ui.i18n.Texts;
import focus.app.ui.main.FakeDesktop;
import focus.app.ui.tabs.DocumentTab;
import focus.app.ui.tabs.TabRow;
import focus.inference.feature.FeatureStore;
import focus.inference.feature.FolderFeatureStore;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real window with the real services: of a document that was shown and closed nothing is left. */
@ExtendWith(ApplicationExtension.class)
class ClosedDocumentTest {
    private static final int COLLECTIONS = 50;

    @TempDir
    Path folder;

    private final List<Throwable> failures = new ArrayList<>();
    private volatile EditorState state = EditorState.initial();
    private Wiring wiring;
    private OpenDocuments documents;
    private EditorWindow window;

    @Start
    void show(Stage shown) {
        FxExecutor fx = new FxExecutor();
        AssetsFolder assets = AssetsFolder.find();
        wiring = new Wiring(assets, folder.resolve("recovery"), FeatureStore.NONE, fx, failures::add);
        documents = new OpenDocuments(wiring, (action, before, after) -> {}, fx);
        documents.tabs().editor().state().subscribe(next -> state = next);
        window = new EditorWindow(
                shown,
                new EditorWindow.Parts(
                        documents.tabs(),
                        new FakeDesktop().desktop(),
                        Texts.of(Locale.ENGLISH),
                        SampleFile.in(assets),
                        new ServiceSizes(() -> documents.shown().exports()),
                        new ServiceModels(wiring.models()),
                        new KeptSeenPictures(
                                new FolderFeatureStore(
                                        folder.resolve("features"), 1, Runnable::run, InstantSource.system()),
                                Runnable::run,
                                fx)),
                fx);
        window.show(() -> {});
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            window.close();
            documents.close();
            wiring.close();
        });
        assertThat(failures).isEmpty();
    }

    @Test
    void nothingOfItIsLeft(FxRobot robot) throws IOException, TimeoutException {
        Path photo = SampleFile.in(AssetsFolder.find()).orElseThrow();
        Path dog = Files.copy(photo, folder.resolve("dog.jpg"));
        Path cat = Files.copy(photo, folder.resolve("cat.jpg"));
        robot.interact(() -> documents.tabs().open(List.of(dog, cat)));
        await(EditorState::ready);
        robot.interact(() -> documents.tabs().step(1)); // not with keys: the robot keeps the events that it saw
        await(EditorState::ready);
        robot.interact(() -> documents.tabs().step(1));
        List<WeakReference<Object>> gone = new ArrayList<>();
        robot.interact(() -> remember(gone));
        robot.interact(() -> documents.tabs().close(documents.tabs().shown()));
        await(now -> now.document().filter(open -> open.file().equals(cat)).isPresent() && now.ready());
        for (int i = 0; i < COLLECTIONS && gone.stream().anyMatch(each -> each.get() != null); i++) {
            robot.interact(() -> window.canvas().requestLayout()); // frames let go of what the one before showed
            WaitForAsyncUtils.waitForFxEvents();
            System.gc();
        }
        assertThat(gone).hasSize(4).allSatisfy(each -> assertThat(each.get()).isNull());
    }

    /** On a stack of its own, so that nothing of it is held here. */
    private void remember(List<WeakReference<Object>> gone) {
        DocumentTab tab = documents.tabs().rowsProperty().get().stream()
                .map(TabRow::tab)
                .findFirst()
                .orElseThrow();
        PictureCanvas canvas = window.canvas();
        gone.add(new WeakReference<>(tab));
        gone.add(new WeakReference<>(tab.store()));
        gone.add(
                new WeakReference<>(tab.store().state().document().orElseThrow().working()));
        gone.add(new WeakReference<>(canvas));
    }

    /** Gives up after a minute: that is a failure, not a speed to be tested. */
    private void await(Predicate<EditorState> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> condition.test(state));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
