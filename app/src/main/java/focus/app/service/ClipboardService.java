package focus.app.service;

import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.app.io.export.CutOut;
import focus.app.io.export.Part;
import focus.app.model.Document;
import focus.app.model.PastedPicture;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Copies what is selected, with alpha, or the whole picture; opens pasted pixels as a picture of their own, which lies in
 * a temporary folder until it is saved. Belongs to the store's thread.
 */
public final class ClipboardService implements AutoCloseable {
    private static final String NAME = "pasted.png";

    /** More takes too long to be wanted there: other programs ask for it in one piece. */
    private static final long MOST_PIXELS = 100_000_000;

    private final EditorStore store;
    private final TaskRunner files;
    private final Consumer<PixelBlock> clipboard;
    private final LatestOnly latest = new LatestOnly();
    private final List<Path> folders = new ArrayList<>();
    private final EditorStore.Subscription subscription;

    /**
     * @param files where pixels are put together and pasted ones written
     * @param clipboard takes 8-bit sRGB, 3 or 4 channels; called on the store's thread
     */
    public ClipboardService(EditorStore store, TaskRunner files, Consumer<PixelBlock> clipboard) {
        this.store = store;
        this.files = files;
        this.clipboard = clipboard;
        this.subscription = store.observe((action, before, after) -> follow(action, before));
    }

    private void follow(Action action, EditorState state) {
        if (action instanceof Action.CopyPixels) {
            state.document().ifPresent(this::copy);
        } else if (action instanceof Action.Paste(PixelBlock pixels)
                && Refusals.ofOpen(state).isEmpty()) {
            latest.submit(files, feedback -> write(pixels, feedback), Failures.told(store, file -> {
                folders.add(file.getParent());
                store.dispatch(new Action.OpenFile(file));
            }));
        }
    }

    private void copy(Document document) {
        Mask mask = document.selection().mask();
        RasterSource picture =
                mask.isEmpty() ? document.working() : new Part(new CutOut(document.working(), mask), mask.bounds());
        if (picture.size().area() > MOST_PIXELS) {
            store.dispatch(new Action.Notify(Notice.warning("notice.copy.large")));
            return;
        }
        latest.submit(files, feedback -> picture.readSrgb(picture.size().bounds(), 0), Failures.told(store, pixels -> {
            clipboard.accept(pixels);
            String key = mask.isEmpty() ? "notice.copy.picture" : "notice.copy.selection";
            store.dispatch(new Action.Notify(Notice.info(key)));
        }));
    }

    private static Path write(PixelBlock pixels, Feedback feedback) throws IOException {
        Path file = Files.createTempDirectory(PastedPicture.FOLDER).resolve(NAME);
        TiledRaster picture = TiledRaster.of(pixels, SrgbConverter.PLAIN);
        new PictureWriter().write(picture, file, SaveOptions.NEW_FILE, feedback);
        return file;
    }

    /** What was pasted and not saved is gone with the program; recovery keeps its own copy. */
    @Override
    public void close() {
        subscription.close();
        latest.cancel();
        folders.forEach(ClipboardService::delete);
        folders.clear();
    }

    private static void delete(Path folder) {
        // What is left all the same goes with the system's temporary folder.
        for (Path file : List.of(folder.resolve(NAME), folder)) {
            file.toFile().delete();
        }
    }
}
