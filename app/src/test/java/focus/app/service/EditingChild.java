package focus.app.service;

import focus.app.io.PictureReader;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.RecoveryFolder;
import focus.app.model.Brush;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.HistoryEntry;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.io.PrintStream;
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
        new SegmentService(store, () -> segmenter, runner, runner);
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
        switch (random.nextInt(10)) {
            case 0, 1 -> store.dispatch(new Action.Undo());
            case 2 -> store.dispatch(new Action.Redo());
            case 3 -> store.dispatch(new Action.AddMaskStep(new MaskStep.InvertStep()));
            case 4 -> store.dispatch(new Action.RemoveSelected("remove it"));
            case 5 -> store.dispatch(new Action.AddMaskStep(new MaskStep.PromptStep(new Prompt.Click(point(), true))));
            default ->
                store.dispatch(new Action.AddMaskStep(new MaskStep.BrushStep(
                        List.of(point(), point()), new Brush(1 + random.nextInt(3), 0.5, random.nextBoolean()))));
        }
    }

    private ImagePoint point() {
        return ImagePoint.centreOf(random.nextInt(Fakes.SIZE.width()), random.nextInt(Fakes.SIZE.height()));
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
            sum.update(entry.labelKey().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            sum.update(document.selection().steps().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            sum.update(document.selection().mask().read(Fakes.SIZE.bounds(), 0));
            sum.update(document.working().read(Fakes.SIZE.bounds(), 0).bytes());
            document.edits().forEach(edit -> sum.update((int) edit.seed()));
        }
        return state.history().position() + "/" + state.history().entries().size() + " "
                + Long.toHexString(sum.getValue());
    }
}
