package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.cli.CliServices;
import focus.app.cli.CommandLineApp;
import focus.app.cli.PictureIo;
import focus.app.cli.Terminal;
import focus.app.io.PictureReader;
import focus.app.model.Document;
import focus.app.settings.AssetsFolder;
import focus.app.state.EditorState;
import focus.app.state.HistoryEntry;
import focus.app.state.Job;
import focus.app.task.fx.FxExecutor;
import focus.app.ui.canvas.PictureCanvas;
import focus.app.ui.i18n.Texts;
import focus.app.ui.main.FakeDesktop;
import focus.app.ui.platform.FileDialogs;
import focus.app.ui.viewport.ViewPoint;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.engine.Engine;
import focus.inference.feature.FeatureStore;
import focus.inference.feature.FolderFeatureStore;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole path in the real window, with the real network and the real removal: nothing but the file dialog is fake. */
@ExtendWith(ApplicationExtension.class)
class WholePathTest {
    /** On the object that {@code assets/samples/sample.json} marks. */
    private static final ImagePoint OBJECT = new ImagePoint(1640.5, 922.5);

    /** Beside it. */
    private static final ImagePoint GRASS = new ImagePoint(1400.5, 922.5);

    @TempDir
    Path folder;

    private final FakeDesktop desktop = new FakeDesktop();
    private final List<Throwable> failures = new ArrayList<>();
    private volatile EditorState state = EditorState.initial();
    private Stage stage;
    private Wiring wiring;
    private OpenDocuments documents;
    private EditorWindow window;

    @Start
    void show(Stage shown) {
        stage = shown;
        FxExecutor fx = new FxExecutor();
        AssetsFolder assets = AssetsFolder.find();
        wiring = new Wiring(assets, folder.resolve("recovery"), FeatureStore.NONE, fx, failures::add);
        documents = new OpenDocuments(wiring, (action, before, after) -> {}, fx);
        documents.tabs().editor().state().subscribe(next -> state = next);
        EditorWindow.Parts parts = new EditorWindow.Parts(
                documents.tabs(),
                desktop.desktop(),
                Texts.of(Locale.ENGLISH),
                SampleFile.in(assets),
                new ServiceSizes(() -> documents.shown().exports()),
                new ServiceModels(wiring.models()),
                new KeptSeenPictures(
                        new FolderFeatureStore(folder.resolve("features"), 1, Runnable::run, InstantSource.system()),
                        Runnable::run,
                        fx));
        window = new EditorWindow(shown, parts, fx);
        window.show(() -> wiring.probeDevice(documents.tabs().editor()::send));
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
    void openClickBrushRemoveUndoRedoSave(FxRobot robot) throws TimeoutException {
        robot.clickOn("#empty-sample");
        await("the network has seen the photo", EditorState::ready);
        RasterSource original = document().clip().frame(0);

        robot.clickOn(onScreen(robot, OBJECT));
        await("a click selects the object", now -> answered(now) && mask(now).at(1640, 922) > 127);
        assertThat(mask(state).at(960, 540)).isZero();
        assertThat(mask(state).area()).isBetween(10_000L, 200_000L);
        assertThat(robot.lookup("#bar-remove").query().isVisible()).isTrue();

        long clicked = mask(state).area();
        robot.push(KeyCode.B);
        robot.moveTo(onScreen(robot, GRASS)).press(MouseButton.PRIMARY);
        robot.moveTo(onScreen(robot, new ImagePoint(1460, 922))).release(MouseButton.PRIMARY);
        await("the stroke adds to the mask", now -> answered(now) && mask(now).at(1400, 922) > 127);
        assertThat(mask(state).area()).isGreaterThan(clicked);
        Mask removed = mask(state);

        robot.push(KeyCode.DELETE);
        await("the removal is done", now -> now.job().isEmpty() && edits(now) == 1);
        assertThat(document().edits().getLast().changedOutside()).isZero();
        RasterSource edited = document().working();
        assertThat(changed(original, edited, (x, y) -> removed.at(x, y) > 127)).isGreaterThan(clicked / 2);
        Mask coverage = document().edits().getLast().result().coverage();
        assertThat(changed(original, edited, (x, y) -> coverage.at(x, y) == 0)).isZero();
        assertThat(robot.lookup("#status-outside").queryAs(Labeled.class).getText())
                .isEqualTo("0 pixels changed outside");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await("undo brings the object back", now -> edits(now) == 0);
        assertThat(document().working()).isSameAs(original);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await("redo removes it again", now -> edits(now) == 1);
        assertThat(document().working()).isSameAs(edited);

        Path target = folder.resolve("saved 猫.png");
        desktop.target = Optional.of(new FileDialogs.Target(target, false));
        assertThat(state.dirty()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.push(KeyCode.ENTER);
        await("it is exported", now -> now.exportedTo().isPresent() && now.job().isEmpty());
        assertThat(state.dirty()).isTrue();
        RasterSource saved = new PictureReader().read(target, Feedback.NONE).source();
        assertThat(changed(edited, saved, (x, y) -> true)).isZero();
        assertThat(stage.getTitle()).isEqualTo("● dandelions.jpg – Focus Studio");

        saveTheProjectAndOpenItAgain(robot, edited, original, removed);
    }

    private void saveTheProjectAndOpenItAgain(FxRobot robot, RasterSource edited, RasterSource original, Mask removed)
            throws TimeoutException {
        Path project = folder.resolve("field 猫.focus");
        desktop.project = Optional.of(new FileDialogs.Target(project, false));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await(
                "the project is saved",
                now -> now.projectFile().isPresent() && now.job().isEmpty());
        assertThat(stage.getTitle()).isEqualTo("field 猫.focus – Focus Studio");
        List<String> steps = labels(state);
        desktop.toOpen = Optional.of(project);
        runOnTheCommandLine(project, edited);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        await("it is closed", now -> now.document().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.O);
        await("the project is open again", EditorState::ready);
        assertThat(labels(state)).isEqualTo(steps);
        assertThat(changed(edited, document().working(), (x, y) -> true)).isZero();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await("undo goes on where it was", now -> edits(now) == 0);
        assertThat(mask(state).area()).isEqualTo(removed.area());
        assertThat(changed(original, document().working(), (x, y) -> true)).isZero();
    }

    /** The same steps and seeds give the same pixels without a window. */
    private void runOnTheCommandLine(Path project, RasterSource edited) {
        AssetsFolder assets = AssetsFolder.find();
        Path out = folder.resolve("out");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        CliServices services = new CliServices(Engine::open, List.of(assets.packs()), PictureIo.standard(), assets);
        String photo = SampleFile.in(assets).orElseThrow().toString();
        int code = new CommandLineApp(services, new Terminal(stream, stream, false, false))
                .run(List.of("run", project.toString(), photo, "-o", out.toString()));
        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
        RasterSource result = new PictureReader()
                .read(out.resolve("dandelions-edited.png"), Feedback.NONE)
                .source();
        assertThat(changed(edited, result, (x, y) -> true)).isZero();
    }

    private static List<String> labels(EditorState state) {
        return state.history().entries().stream().map(HistoryEntry::labelKey).toList();
    }

    private static boolean answered(EditorState state) {
        return state.document().isPresent() && !state.selecting();
    }

    private static Mask mask(EditorState state) {
        return state.document().orElseThrow().selection().mask();
    }

    private static int edits(EditorState state) {
        return state.document().orElseThrow().edits().size();
    }

    private Document document() {
        return state.document().orElseThrow();
    }

    /** Says which pixels count. */
    private interface Where {
        boolean counts(int x, int y);
    }

    /** Pixels that differ in any channel. */
    private static long changed(RasterSource one, RasterSource other, Where where) {
        ImageRect all = one.size().bounds();
        byte[] before = one.readSrgb(all, 0).bytes();
        byte[] after = other.readSrgb(all, 0).bytes();
        int channels = before.length / (all.width() * all.height());
        long count = 0;
        for (int i = 0; i < before.length; i += channels) {
            int pixel = i / channels;
            if (where.counts(pixel % all.width(), pixel / all.width())
                    && (before[i] != after[i] || before[i + 1] != after[i + 1] || before[i + 2] != after[i + 2])) {
                count++;
            }
        }
        return count;
    }

    /** Gives up after a minute: that is a failure, not a speed to be tested. */
    private void await(String what, Predicate<EditorState> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> condition.test(state));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "never: " + what + "; "
                            + state.document()
                                    .map(d -> d.selection().steps() + " "
                                            + d.selection().mask().bounds()) + "; notice " + state.notice() + ", job "
                            + state.job().map(Job::stage) + ", failures " + failures,
                    e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D onScreen(FxRobot robot, ImagePoint point) {
        PictureCanvas canvas = robot.lookup(".picture-canvas").queryAs(PictureCanvas.class);
        ViewPoint view = canvas.viewportProperty().get().orElseThrow().toView(point);
        return canvas.localToScreen(view.x(), view.y());
    }
}
