package focus.app.launch;

import focus.app.cli.bench.WindowCase;
import focus.app.cli.bench.WindowCase.Frame;
import focus.app.model.MaskStep.PromptStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.ToolId;
import focus.app.ui.canvas.PictureCanvas;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

/**
 * Plays a story of {@link WindowCase} in the real window, by the events that a mouse makes, and prints what it measured.
 */
final class WindowBench {
    private static final int FRAMES = 120;

    /** Frames before the first that counts: the compiler and the tiles come to rest. */
    private static final int WARM_UP = 120;

    private static final int CLICKS = 20;
    private static final int SAVES = 5;

    private final Stage stage;
    private final PictureCanvas canvas;
    private final EditorStore store;
    private final FrameClock clock;
    private final CanvasMouse mouse;

    WindowBench(Stage stage, PictureCanvas canvas, EditorStore store, Executor fx) {
        this.stage = stage;
        this.canvas = canvas;
        this.store = store;
        this.clock = new FrameClock(fx);
        this.mouse = new CanvasMouse(canvas);
    }

    /** The story that this process was started for. */
    static Optional<String> story() {
        return Optional.ofNullable(System.getProperty(WindowCase.STORY));
    }

    /**
     * Plays it on a thread of its own.
     *
     * @param ended called on that thread, however it ends
     */
    void start(String story, Runnable ended) {
        Thread.ofPlatform().name("bench").daemon(true).start(() -> {
            try {
                play(story).stream().map(Frame::line).forEach(System.out::println);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                ended.run();
            }
        });
    }

    private List<Frame> play(String story) throws InterruptedException {
        String[] size = System.getProperty(WindowCase.SIZE, "1000x1000").split("x", -1);
        int width = Integer.parseInt(size[0]);
        int height = Integer.parseInt(size[1]);
        clock.perform(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        BooleanSupplier shown = story.equals("paint100") ? canvas::isWhole : canvas::isSharp;
        Frame opening = open(shown);
        return switch (story) {
            case "paint100", "decode100" -> List.of(opening);
            case "pan" -> panning();
            case "zoom" -> zooming();
            case "stroke" -> painting();
            case "overlay" -> clicking();
            case "save" -> saving();
            default -> throw new IllegalArgumentException("no story " + story);
        };
    }

    /** From the order to open the photo to the first frame that shows it: all of it, as a preview, or sharply. */
    private Frame open(BooleanSupplier shown) throws InterruptedException {
        Path photo = Path.of(System.getProperty(WindowCase.PHOTO, ""));
        long start = System.nanoTime();
        clock.perform(() -> store.dispatch(new Action.OpenFile(photo)));
        clock.await(shown);
        return new Frame((System.nanoTime() - start) / 1e6, 0);
    }

    /** The middle button drags the picture round in circles at 100 %. */
    private List<Frame> panning() throws InterruptedException {
        awaitReady();
        clock.perform(canvas::actualSize);
        clock.perform(() -> mouse.press(MouseButton.MIDDLE, mouse.centreX(), mouse.centreY()));
        return measured(frame -> {
            double angle = frame * Math.PI / 40;
            mouse.drag(mouse.centreX() + 200 * Math.sin(angle), mouse.centreY() + 200 * (1 - Math.cos(angle)));
        });
    }

    /** The wheel zooms in and out again, a quarter of a notch a frame. */
    private List<Frame> zooming() throws InterruptedException {
        awaitReady();
        return measured(frame -> mouse.wheel(frame % 80 < 40 ? 10 : -10));
    }

    /** One long stroke of the brush. */
    private List<Frame> painting() throws InterruptedException {
        awaitReady();
        clock.perform(() -> {
            store.dispatch(new Action.ChooseTool(ToolId.BRUSH));
            mouse.press(MouseButton.PRIMARY, mouse.centreX(), mouse.centreY());
        });
        return measured(frame -> {
            double angle = frame * Math.PI / 30;
            double radius = 100 + frame / 2.0;
            mouse.drag(mouse.centreX() + radius * Math.sin(angle), mouse.centreY() + radius * Math.cos(angle));
        });
    }

    /** From the click to the frame that shows what it selected. */
    private List<Frame> clicking() throws InterruptedException {
        awaitReady();
        List<Frame> clicks = new ArrayList<>();
        for (int i = 0; i < CLICKS; i++) {
            double angle = i * 2.4; // the golden angle: never twice the same place
            double radius = 12 * Math.sqrt(i) * 4;
            long start = System.nanoTime();
            clock.perform(() -> mouse.click(
                    mouse.centreX() + radius * Math.sin(angle), mouse.centreY() + radius * Math.cos(angle)));
            clock.await(() -> is(state -> !state.selecting()) && (showsMask() || selectsNothing()));
            clicks.add(new Frame((System.nanoTime() - start) / 1e6, 0));
            clock.perform(() -> store.dispatch(new Action.Deselect()));
            clock.await(() -> !showsMask());
        }
        return clicks;
    }

    /** A project with one removal, written again and again. */
    private List<Frame> saving() throws InterruptedException {
        awaitReady();
        clock.perform(() -> {
            ImageSize size = store.state().document().orElseThrow().size();
            store.dispatch(new Action.StartMask(
                    new PromptStep(new Prompt.Click(new ImagePoint(size.width() / 2.0, size.height() / 2.0), true))));
        });
        clock.await(() -> is(EditorState::canRemove));
        clock.perform(() -> store.dispatch(new Action.RemoveSelected("")));
        clock.await(() -> is(state -> state.document().orElseThrow().layers().size() == 1)
                && is(state -> state.job().isEmpty()));
        Path project = Path.of(System.getProperty(WindowCase.PHOTO, "")).resolveSibling("bench.focus");
        List<Frame> saves = new ArrayList<>();
        for (int i = 0; i < SAVES; i++) {
            long start = System.nanoTime();
            clock.perform(() -> store.dispatch(new Action.SaveProjectAs(project, true)));
            clock.await(() -> is(state -> state.job().isEmpty() && !state.dirty()));
            saves.add(new Frame((System.nanoTime() - start) / 1e6, 0));
        }
        return saves;
    }

    private boolean showsMask() {
        return canvas.maskAnchorProperty().get().isPresent();
    }

    private boolean selectsNothing() {
        return is(state -> state.document().orElseThrow().selection().mask().isEmpty());
    }

    private List<Frame> measured(IntConsumer step) throws InterruptedException {
        List<Frame> all = clock.measure(WARM_UP + FRAMES, step);
        return all.subList(WARM_UP, all.size());
    }

    private void awaitReady() throws InterruptedException {
        clock.await(() -> is(EditorState::ready));
    }

    private boolean is(Predicate<EditorState> condition) {
        return condition.test(store.state());
    }
}
