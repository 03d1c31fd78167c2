package focus.app.launch;

import focus.app.ui.canvas.CanvasExecutors;
import focus.app.ui.canvas.CanvasHolder;
import focus.app.ui.canvas.PictureCanvas;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.AboutDialog;
import focus.app.ui.dialog.DialogFrame;
import focus.app.ui.dialog.DialogQuestions;
import focus.app.ui.dialog.Questions;
import focus.app.ui.dialog.ShortcutsSheet;
import focus.app.ui.export.ExportDialog;
import focus.app.ui.export.SizeEstimate;
import focus.app.ui.i18n.Texts;
import focus.app.ui.main.MainWindow;
import focus.app.ui.models.ModelShelf;
import focus.app.ui.models.ModelsDialog;
import focus.app.ui.platform.Desktop;
import focus.app.ui.settings.SeenPictures;
import focus.app.ui.settings.SettingsDialog;
import focus.app.ui.size.CanvasSizeDialog;
import focus.app.ui.size.ImageSizeDialog;
import focus.app.ui.tabs.DocumentTab;
import focus.app.ui.tabs.DocumentTabs;
import focus.app.ui.tabs.TabRow;
import focus.app.ui.theme.ThemeSwitcher;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Makes the window of all open documents. FX thread only. */
final class EditorWindow implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final double MIN_WIDTH = 800;
    private static final double MIN_HEIGHT = 560;
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

    /** Reads tiles and traces masks, as the canvas wants. */
    private static final int CANVAS_THREADS = 3;

    private final Closing closing = new Closing();
    private final Stage stage;
    private final CanvasHolder canvases;
    private final Questions questions;

    /**
     * What the window is made for.
     *
     * @param documents those open
     * @param sample a photo that comes with the program
     * @param sizes of files to be exported
     * @param models those installed
     * @param seen what is kept of pictures
     */
    record Parts(
            DocumentTabs documents,
            Desktop desktop,
            Texts texts,
            Optional<Path> sample,
            SizeEstimate sizes,
            ModelShelf models,
            SeenPictures seen) {}

    /** @param fx runs things on the FX thread, later */
    EditorWindow(Stage stage, Parts parts, Executor fx) {
        this.stage = stage;
        Texts texts = parts.texts();
        DocumentTabs documents = parts.documents();
        EditorPort editor = documents.editor();
        ThemeSwitcher themes =
                closing.own(new ThemeSwitcher(parts.desktop().preferences().theme()));
        CanvasExecutors executors = new CanvasExecutors(background(), fx);
        canvases = closing.own(new CanvasHolder(documents.shown().store(), executors, texts));
        follow(documents);
        DialogFrame frame = new DialogFrame(stage, themes, texts);
        questions = new DialogQuestions(frame, texts);
        MainWindow.Dialogs dialogs = new MainWindow.Dialogs(
                questions,
                new ShortcutsSheet(frame, texts),
                new AboutDialog(frame, texts, version(), () -> editor.now().device()),
                new ExportDialog(frame, editor, texts, parts.sizes()),
                new ModelsDialog(
                        frame, texts, parts.models(), () -> editor.now().device()),
                new SettingsDialog(frame, texts, themes, parts.desktop().preferences(), parts.seen()),
                new ImageSizeDialog(frame, editor, texts),
                new CanvasSizeDialog(frame, editor, texts));
        new MainWindow(
                stage,
                new MainWindow.Setting(
                        documents,
                        new PictureCanvasPort(canvases),
                        texts,
                        themes,
                        parts.desktop(),
                        dialogs,
                        parts.sample()));
        dress();
    }

    private void follow(DocumentTabs documents) {
        documents.shownProperty().subscribe((before, now) -> canvases.show(now.store()));
        documents
                .rowsProperty()
                .subscribe(rows -> canvases.retain(
                        rows.stream().map(TabRow::tab).map(DocumentTab::store).toList()));
    }

    /** Where the picture is shown. */
    PictureCanvas canvas() {
        return canvases.canvas();
    }

    /** Asks over this window. */
    Questions questions() {
        return questions;
    }

    /** What the canvas still asks for after the window has been closed is nobody's any more. */
    private ExecutorService background() {
        ExecutorService threads = new ThreadPoolExecutor(
                CANVAS_THREADS,
                CANVAS_THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("canvas-", 1).daemon(true).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        closing.own(threads::shutdownNow);
        return threads;
    }

    /** @param painted called once, when the user sees the window */
    void show(Runnable painted) {
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == 2) { // the first has been handed to the screen
                    stop();
                    painted.run();
                }
            }
        }.start();
    }

    private void dress() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        for (int size : ICON_SIZES) {
            String name = "icon-" + size + ".png";
            stage.getIcons().add(new Image(Objects.requireNonNull(EditorWindow.class.getResourceAsStream(name), name)));
        }
    }

    private static String version() {
        return Optional.ofNullable(EditorWindow.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("(development build)");
    }

    @Override
    public void close() {
        closing.close();
    }
}
