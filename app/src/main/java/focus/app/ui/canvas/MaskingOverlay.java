package focus.app.ui.canvas;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.FrameStep;
import focus.app.model.LayerStack;
import focus.app.ui.mask.MaskLook;
import focus.app.ui.mask.MaskOverlay;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/**
 * Shows where painting on the mask of a layer does something: a line around what the edit covers, and on demand a film over
 * what is painted away of it. FX thread only.
 */
final class MaskingOverlay {
    private final MaskOverlay reach;
    private final MaskOverlay hidden;
    private @Nullable Seen seen;
    private boolean film;

    /**
     * The masks as they lie in the picture with all layers. The same objects for the same layer below the same frame steps:
     * with others the overlays would begin anew.
     */
    private record Seen(EditLayer layer, List<FrameStep> frame, Mask coverage, Optional<Mask> hidden) {
        static Seen of(LayerStack stack, int index, EditLayer layer, boolean film, @Nullable Seen before) {
            List<FrameStep> frame = stack.frameSteps();
            Mask coverage = before != null && before.isOf(layer, frame)
                    ? before.coverage
                    : stack.carriedUp(index, layer.edit().result().coverage());
            Optional<Mask> hidden = film ? Optional.of(stack.carriedUp(index, layer.hidden())) : Optional.empty();
            return new Seen(layer, frame, coverage, hidden);
        }

        @SuppressWarnings("ReferenceEquality") // an edit is told by identity; comparing pixels is never meant
        private boolean isOf(EditLayer other, List<FrameStep> over) {
            return layer.edit() == other.edit() && frame.equals(over);
        }

        @SuppressWarnings("ReferenceEquality") // only another object can say something new
        boolean shows(EditLayer other, List<FrameStep> over, boolean film) {
            return layer == other && frame.equals(over) && hidden.isPresent() == film;
        }
    }

    /** @param fresh makes an overlay */
    MaskingOverlay(Supplier<MaskOverlay> fresh) {
        reach = fresh.get();
        hidden = fresh.get();
    }

    /**
     * What to show from the next {@link #paint} on.
     *
     * @param index of an edit
     */
    void show(Document document, int index, boolean quickMask) {
        EditLayer layer = (EditLayer) document.layers().get(index);
        film = quickMask;
        Seen now = seen;
        if (now == null || !now.shows(layer, document.stack().frameSteps(), film)) {
            now = Seen.of(document.stack(), index, layer, film, now);
            seen = now;
        }
        reach.show(now.coverage, List.of(), MaskLook.band(false));
        now.hidden.ifPresent(away -> hidden.show(away, List.of(), MaskLook.HIDDEN));
    }

    /** @param outputScale device pixels per unit of layout */
    void paint(GraphicsContext graphics, Viewport viewport, double outputScale) {
        if (film) {
            hidden.paint(graphics, viewport, outputScale, 0);
        }
        reach.paint(graphics, viewport, outputScale, 0);
    }

    /** Frees what was kept for painting. */
    void clear() {
        reach.clear();
        hidden.clear();
        seen = null;
    }
}
