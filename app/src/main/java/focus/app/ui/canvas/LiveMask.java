package focus.app.ui.canvas;

import focus.app.model.Brush;
import focus.app.model.BrushPainter;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep.BrushStep;
import focus.app.state.EditorState;
import focus.app.ui.tool.Gesture;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document as it looks while a stroke on the mask of a layer is under way. A growing stroke costs only what was added. FX
 * thread only.
 */
final class LiveMask {
    private @Nullable Document base;
    private @Nullable Document shown;
    private @Nullable BrushStep stroke;
    private @Nullable Mask settled; // with all of the stroke but its last stretch, which may still move
    private int settledPoints;

    /** The state's document, with the stroke in it where there is one. */
    @SuppressWarnings("ReferenceEquality") // the very document that the stroke was begun on
    Optional<Document> of(EditorState state, Gesture gesture) {
        Optional<Document> open = state.document();
        if (open.isEmpty() || state.masked().isEmpty() || !(gesture instanceof Gesture.Stroke(BrushStep step))) {
            forget();
            return open;
        }
        Document document = open.get();
        if (document != base || !continues(step)) {
            forget();
            base = document;
        }
        if (!step.equals(stroke) || shown == null) {
            int index = state.masking().orElseThrow().index();
            BrushStep below = document.stack().carriedDown(index, step);
            shown = with(document, index, state.masked().get(), below);
            stroke = step;
        }
        return Optional.ofNullable(shown);
    }

    private void forget() {
        base = null;
        shown = null;
        stroke = null;
        settled = null;
        settledPoints = 0;
    }

    private boolean continues(BrushStep next) {
        BrushStep known = stroke;
        if (known == null) {
            return true;
        }
        List<ImagePoint> path = next.path();
        return known.brush().equals(next.brush())
                && path.size() >= settledPoints
                && path.subList(0, settledPoints).equals(known.path().subList(0, settledPoints));
    }

    private Document with(Document document, int index, EditLayer layer, BrushStep step) {
        LayerMask before = layer.mask().orElseGet(() -> LayerMask.all(layer.size()));
        Mask mask = settled == null ? before.mask() : settled;
        List<ImagePoint> path = step.path();
        while (settledPoints < path.size() - 1) {
            mask = stretch(mask, path, settledPoints++, step.brush());
        }
        settled = mask;
        Mask whole = stretch(mask, path, path.size() - 1, step.brush());
        List<Layer> layers = new ArrayList<>(document.layers());
        layers.set(index, layer.withMask(Optional.of(new LayerMask(before.steps(), whole))));
        return document.withLayers(layers);
    }

    /** From the point before to that at {@code end}; a dab at the first. */
    private static Mask stretch(Mask mask, List<ImagePoint> path, int end, Brush brush) {
        return BrushPainter.paint(mask, path.get(Math.max(0, end - 1)), path.get(end), brush);
    }
}
