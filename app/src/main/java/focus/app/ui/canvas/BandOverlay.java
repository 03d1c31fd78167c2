package focus.app.ui.canvas;

import focus.app.state.EdgeTrial;
import focus.app.state.EdgeView;
import focus.app.state.SelectState;
import focus.app.ui.mask.MaskLook;
import focus.app.ui.mask.MaskOverlay;
import focus.app.ui.viewport.Viewport;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/** Shows where an edge is refined: a film while it is worked out, then two lines, which leave plain grounds plain. */
final class BandOverlay {
    private final MaskOverlay overlay;
    private boolean shown;

    BandOverlay(MaskOverlay overlay) {
        this.overlay = overlay;
    }

    /** What to show from the next {@link #paint} on. */
    void show(SelectState select) {
        Optional<EdgeTrial> trial = select.refining();
        boolean working = trial.filter(sought -> sought.gives().isEmpty()).isPresent();
        shown = trial.flatMap(EdgeTrial::band).isPresent() && (working || select.edgeView() == EdgeView.OVERLAY);
        if (shown) {
            overlay.show(trial.flatMap(EdgeTrial::band).orElseThrow(), List.of(), MaskLook.band(working));
        } else if (trial.isEmpty()) {
            overlay.clear();
        }
    }

    /** @param outputScale device pixels per unit of layout */
    void paint(GraphicsContext graphics, Viewport viewport, double outputScale) {
        if (shown) {
            overlay.paint(graphics, viewport, outputScale, 0);
        }
    }

    /** Frees what was kept for painting. */
    void clear() {
        overlay.clear();
        shown = false;
    }
}
