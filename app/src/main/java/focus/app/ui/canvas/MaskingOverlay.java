package focus.app.ui.canvas;

import focus.app.model.EditLayer;
import focus.app.ui.mask.MaskLook;
import focus.app.ui.mask.MaskOverlay;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import java.util.List;
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
    private @Nullable EditLayer known;
    private @Nullable Mask away;
    private boolean film;

    /** @param fresh makes an overlay */
    MaskingOverlay(Supplier<MaskOverlay> fresh) {
        reach = fresh.get();
        hidden = fresh.get();
    }

    /** What to show from the next {@link #paint} on. */
    void show(EditLayer layer, boolean quickMask) {
        film = quickMask;
        reach.show(layer.edit().result().coverage(), List.of(), MaskLook.band(false));
        if (film) {
            hidden.show(away(layer), List.of(), MaskLook.HIDDEN);
        }
    }

    /** The same object for the same layer: with another one the overlay would begin anew. */
    @SuppressWarnings("ReferenceEquality") // only another object can say something new
    private Mask away(EditLayer layer) {
        Mask made = away;
        if (made == null || layer != known) {
            made = layer.hidden();
            away = made;
            known = layer;
        }
        return made;
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
        known = null;
        away = null;
    }
}
