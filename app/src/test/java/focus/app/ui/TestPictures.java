package focus.app.ui;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.nio.file.Path;
import java.util.List;

/** Pictures, and states of the editor made from them by real actions. */
public final class TestPictures {
    public static final ImageSize SIZE = new ImageSize(64, 48);

    private TestPictures() {}

    /** Red grows to the right by 4 a pixel, green grows downwards by 4 a pixel, blue is 128. */
    public static TiledRaster ramp() {
        PixelBlock block = PixelBlock.allocate(SIZE.width(), SIZE.height(), PixelFormat.SRGB8);
        byte[] samples = block.bytes();
        for (int i = 0; i < samples.length; i += 3) {
            samples[i] = (byte) (i / 3 % SIZE.width() * 4);
            samples[i + 1] = (byte) (i / 3 / SIZE.width() * 4);
            samples[i + 2] = (byte) 128;
        }
        return TiledRaster.of(block, SrgbConverter.PLAIN);
    }

    public static Document document(Path file) {
        return Document.opened(1, file, Clip.photo(ramp()));
    }

    /** Opens {@code file} and lets the network be through with it. */
    public static Document open(EditorStore store, Path file) {
        Document document = document(file);
        store.dispatch(new Action.DocumentOpened(document));
        store.dispatch(new Action.PictureReady(document.id(), document.working()));
        return document;
    }

    /** One click and its answer: the left half is selected. */
    public static void click(EditorStore store) {
        store.dispatch(
                new Action.AddMaskStep(new MaskStep.PromptStep(new Prompt.Click(new ImagePoint(10.5, 10.5), true))));
        Document document = store.state().document().orElseThrow();
        Selection asked = document.selection();
        store.dispatch(new Action.SelectionComputed(
                document.id(), document.working(), new Selection(asked.steps(), asked.proposal(), leftHalf(), true)));
    }

    /** An edit of the selected pixels that has finished. */
    public static void finishEdit(EditorStore store, String sentence, long changedOutside) {
        Document document = store.state().document().orElseThrow();
        ImageRect region = new ImageRect(0, 0, SIZE.width() / 2, SIZE.height());
        EditResult result = new EditResult(
                region,
                PixelBlock.allocate(region.width(), region.height(), PixelFormat.SRGB8),
                leftHalf(),
                "test fill");
        EditStep edit =
                new EditStep(new EditOp.Remove(), sentence, document.selection().steps(), 0, result, changedOutside);
        store.dispatch(new Action.EditFinished(document.id(), document.working(), edit, ramp()));
    }

    public static Mask leftHalf() {
        return Mask.empty(SIZE).paint(new ImageRect(0, 0, SIZE.width() / 2, SIZE.height()), (samples, area) -> {
            java.util.Arrays.fill(samples, (byte) 255);
        });
    }

    public static List<Path> files(String... names) {
        return java.util.Arrays.stream(names).map(Path::of).toList();
    }
}
