package focus.app.service;

import focus.app.io.PictureReader;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.RecoveryFolder;
import focus.app.model.Brush;
import focus.app.model.CanvasAnchor;
import focus.app.model.CanvasDraft;
import focus.app.model.CanvasFill;
import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.FrameStep;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.HistoryEntry;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** A program that edits without a window until it is killed, and tells of every finished step what it looks like. */
final class EditingChild {
    static final String DONE = "done ";
    static final String TRY = "try ";

    private final EditorStore store = new EditorStore(EditorState.initial());
    private final Random random;

    private EditingChild(Path recoveryFolder, long seed) {
        random = new Random(seed);
        Jobs jobs = new Jobs(store);
        DirectTaskRunner runner = new DirectTaskRunner();
        PictureReader reader = new PictureReader();
        RecoveryFolder recovery = new RecoveryFolder(recoveryFolder, reader);
        OpenService opening = new OpenService(
                store, jobs, runner, reader::read, new ProjectFiles(new ProjectReader(reader), recovery));
        FakeSegmenter segmenter = new FakeSegmenter();
        new SegmentService(store, () -> segmenter, runner, runner, new HiddenEncodings(1));
        new EditService(store, jobs, runner, new EditRunner(new Fakes.WhiteRemover(false)), random::nextLong);
        // Before the journal: told as tried.
        store.observe((action, before, after) -> say(TRY, after));
        new AutosaveService(store, runner, recovery, opening::source);
        // After the journal: on the disk.
        store.observe((action, before, after) -> say(DONE, after));
    }

    public static void main(String[] args) {
        EditingChild child = new EditingChild(Path.of(args[0]), Long.parseLong(args[2]));
        child.store.dispatch(new Action.OpenFile(Path.of(args[1])));
        while (true) {
            child.step();
        }
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1 -> store.dispatch(new Action.Undo());
            case 2 -> store.dispatch(new Action.Redo());
            case 3 -> store.dispatch(new Action.AddMaskStep(new MaskStep.InvertStep()));
            case 4 -> store.dispatch(new Action.RemoveSelected("remove it"));
            case 5 -> click();
            case 6 -> store.dispatch(new Action.Reframe(frame()));
            case 7 -> layer();
            default ->
                store.dispatch(new Action.AddMaskStep(new MaskStep.BrushStep(
                        List.of(point(), point()), new Brush(1 + random.nextInt(3), 0.5, random.nextBoolean()))));
        }
    }

    /** The network of this program knows pictures of one size alone. */
    private void click() {
        if (size().equals(Fakes.SIZE)) {
            store.dispatch(new Action.AddMaskStep(new MaskStep.PromptStep(new Prompt.Click(point(), true))));
        }
    }

    private FrameStep frame() {
        ImageSize size = size();
        return switch (random.nextInt(6)) {
            case 0 -> new FrameStep.Turn(Orientation.QUARTER_TURN_RIGHT);
            case 1 -> new FrameStep.Crop(ImageRect.ofEdges(0, 0, (size.width() + 1) / 2, size.height()));
            case 2 -> new FrameStep.Resize(new ImageSize(4 + random.nextInt(20), 4 + random.nextInt(20)));
            case 3 -> new FrameStep.Canvas(size.bounds().grow(1), CanvasFill.of(random.nextInt(1 << 24)));
            case 4 -> new CanvasDraft(size, 1.5, 0.9, CanvasAnchor.TOP_LEFT, CanvasFill.TRANSPARENT).step();
            default -> new FrameStep.Resize(Fakes.SIZE);
        };
    }

    private void layer() {
        int top = store.state().document().orElseThrow().layers().size() - 1;
        if (top >= 0) {
            store.dispatch(
                    random.nextBoolean()
                            ? new Action.ShowLayer(top, random.nextBoolean())
                            : new Action.DeleteLayer(random.nextInt(top + 1)));
        }
    }

    private ImageSize size() {
        return store.state().document().orElseThrow().size();
    }

    private ImagePoint point() {
        return ImagePoint.centreOf(random.nextInt(size().width()), random.nextInt(size().height()));
    }

    private static void say(String word, EditorState state) {
        PrintStream out = System.out;
        out.print(word + fingerprint(state) + "\n"); // one write: a line is there or it is not
        out.flush();
    }

    /** Of all that is to be kept; the same for the same work in another process. */
    static String fingerprint(EditorState state) {
        CRC32 sum = new CRC32();
        for (HistoryEntry entry : state.history().entries()) {
            Document document = entry.document();
            sum.update(entry.labelKey().getBytes(StandardCharsets.UTF_8));
            document.selection().steps().forEach(step -> add(step, sum));
            sum.update(document.size().toString().getBytes(StandardCharsets.UTF_8));
            sum.update(document.selection().mask().read(document.size().bounds(), 0));
            sum.update(document.working().read(document.size().bounds(), 0).bytes());
            document.edits().forEach(edit -> sum.update((int) edit.seed()));
        }
        return state.history().position() + "/" + state.history().entries().size() + " "
                + Long.toHexString(sum.getValue());
    }

    /** Masks by what they select. */
    private static void add(MaskStep step, CRC32 sum) {
        if (step instanceof MaskStep.LoadStep(Mask mask, Combination how)) {
            sum.update(how.name().getBytes(StandardCharsets.UTF_8));
            sum.update(mask.read(mask.size().bounds(), 0));
        } else {
            sum.update(step.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
