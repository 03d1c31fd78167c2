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
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies what is selected, with alpha, or the whole picture; opens pasted pixels as a picture of their own, which lies in
 * a temporary folder while it is open. Belongs to the store's thread.
 */
public final class ClipboardService implements AutoCloseable {
    private static final String NAME = "pasted.png";
    private static final String DRAG_FOLDER = "focus-drag-";

    /** Of a picture that is dragged beside its file. */
    private static final long MOST_DRAGGED = 4_000_000;

    /** More takes too long to be wanted there: other programs ask for it in one piece. */
    private static final long MOST_PIXELS = 100_000_000;

    private final EditorStore store;
    private final TaskRunner files;
    private final Consumer<PixelBlock> clipboard;
    private final DraggedFiles dragged;
    private final LatestOnly latest = new LatestOnly();
    private final LatestOnly cutting = new LatestOnly();
    private @Nullable Made lastCut;
    private final List<Path> folders = new ArrayList<>();
    private final EditorStore.Subscription subscription;

    /**
     * @param files where pixels are put together and pasted ones written
     * @param clipboard takes 8-bit sRGB, 3 or 4 channels; called on the store's thread
     * @param dragged keeps what is given away
     */
    public ClipboardService(EditorStore store, TaskRunner files, Consumer<PixelBlock> clipboard, DraggedFiles dragged) {
        this.store = store;
        this.files = files;
        this.clipboard = clipboard;
        this.dragged = dragged;
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

    /**
     * What was cut out.
     *
     * @param file a PNG in the picture's depth and colours; there until the program ends
     * @param pixels the same as 8-bit sRGB; empty where there are too many for a drag
     */
    public record CutOutFile(Path file, Optional<PixelBlock> pixels) {}

    /** @param picture and mask that it was made of, told by identity */
    private record Made(RasterSource picture, Mask mask, CutOutFile file) {}

    /**
     * Writes what is selected into a file, cut to it; a later call takes the place of an earlier one.
     *
     * @param answer at once where that has been done already; not called when nothing is selected, or it fails, which is
     *     told to the user
     */
    @SuppressWarnings("ReferenceEquality") // pictures and masks are immutable: the same objects say the same
    public void cutOut(Consumer<CutOutFile> answer) {
        cutting.cancel();
        Document document = store.state().document().orElse(null);
        if (document == null || document.selection().mask().isEmpty()) {
            return;
        }
        Mask mask = document.selection().mask();
        Made made = lastCut;
        if (made != null && made.mask == mask && document.shows(made.picture)) {
            answer.accept(made.file);
            return;
        }
        cutting.submit(files, feedback -> cut(document, feedback), Failures.told(store, file -> {
            dragged.keep(file.file());
            lastCut = new Made(document.working(), mask, file);
            answer.accept(file);
        }));
    }

    private static CutOutFile cut(Document document, Feedback feedback) throws IOException {
        Mask mask = document.selection().mask();
        RasterSource picture = new Part(new CutOut(document.working(), mask), mask.bounds());
        String title = document.title();
        int dot = title.lastIndexOf('.');
        String name = (dot > 0 ? title.substring(0, dot) : title) + "-cut-out.png";
        Path file = Files.createTempDirectory(DRAG_FOLDER).resolve(name);
        SaveOptions options = SaveOptions.NEW_FILE.withLabel(Labels.of(document.visibleEdits()));
        new PictureWriter().write(picture, file, options, feedback);
        Optional<PixelBlock> pixels = picture.size().area() > MOST_DRAGGED
                ? Optional.empty()
                : Optional.of(picture.readSrgb(picture.size().bounds(), 0));
        return new CutOutFile(file, pixels);
    }

    private static Path write(PixelBlock pixels, Feedback feedback) throws IOException {
        Path file = Files.createTempDirectory(PastedPicture.FOLDER).resolve(NAME);
        TiledRaster picture = TiledRaster.of(pixels, SrgbConverter.PLAIN);
        new PictureWriter().write(picture, file, SaveOptions.NEW_FILE, feedback);
        return file;
    }

    /** What was pasted and not saved is gone with its document; recovery keeps its own copy. */
    @Override
    public void close() {
        subscription.close();
        latest.cancel();
        cutting.cancel();
        folders.forEach(TemporaryFolders::delete);
        folders.clear();
    }
}
