package focus.app.state;

import focus.app.model.Brush;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PatchedRaster;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Small documents and what happens to them. */
final class Docs {
    static final ImageSize SIZE = new ImageSize(20, 10);
    static final MaskStep CLICK = click(3);
    static final MaskStep INVERT = new MaskStep.InvertStep();

    private Docs() {}

    static Document document(long id) {
        RasterSource picture = TiledRaster.of(
                PixelBlock.allocate(SIZE.width(), SIZE.height(), PixelFormat.SRGB8), SrgbConverter.PLAIN);
        return Document.opened(id, Path.of("photo-" + id + ".png"), Clip.photo(picture));
    }

    static EditorState open(long id) {
        return Reducer.reduce(EditorState.initial(), new Action.DocumentOpened(document(id)));
    }

    static MaskStep click(int column) {
        return new MaskStep.PromptStep(new Prompt.Click(ImagePoint.centreOf(column, 2), true));
    }

    static MaskStep stroke(int column, boolean erase) {
        return new MaskStep.BrushStep(List.of(ImagePoint.centreOf(column, 2)), new Brush(2, 1, erase));
    }

    /** A mask that takes exactly one tile. */
    static Mask mask(int column) {
        return Mask.empty(SIZE).paint(new ImageRect(column, 0, 1, 1), (samples, area) -> samples[0] = (byte) 255);
    }

    /** The answer to the current steps. */
    static Action.SelectionComputed answer(EditorState state, Mask mask) {
        Document document = state.document().orElseThrow();
        return new Action.SelectionComputed(
                document.id(),
                document.working(),
                new Selection(document.selection().steps(), Optional.empty(), mask, true));
    }

    /** A finished edit of the current picture: one patch of 2x2 pixels. */
    static Action.EditFinished edit(EditorState state) {
        Document document = state.document().orElseThrow();
        ImageRect region = new ImageRect(0, 0, 2, 2);
        PixelBlock pixels = PixelBlock.allocate(2, 2, PixelFormat.SRGB8);
        EditResult result = new EditResult(region, pixels, Mask.full(document.size()), "test");
        EditStep step =
                new EditStep(new EditOp.Remove(), "", document.selection().steps(), 0, result, 0);
        return new Action.EditFinished(
                document.id(), document.working(), step, new PatchedRaster(document.working(), region, pixels));
    }

    static EditorState reduce(EditorState start, Action... actions) {
        EditorState state = start;
        for (Action action : actions) {
            state = Reducer.reduce(state, action);
        }
        return state;
    }
}
