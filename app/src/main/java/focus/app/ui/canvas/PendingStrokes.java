package focus.app.ui.canvas;

import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.MaskStep.BrushStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Strokes that are done and that the selection's mask does not have yet, to be shown meanwhile. FX thread only. */
final class PendingStrokes {
    private final List<BrushStep> strokes = new ArrayList<>();

    void add(BrushStep stroke) {
        strokes.add(stroke);
    }

    void clear() {
        strokes.clear();
    }

    /** A stroke is shown until the mask has it, or until it is taken back. */
    void dropAnswered(Optional<Document> open) {
        boolean answered = open.map(document -> document.selection().answered()).orElse(true);
        List<MaskStep> steps =
                open.map(document -> document.selection().steps()).orElse(List.of());
        strokes.removeIf(stroke -> answered || !steps.contains(stroke));
    }

    /** In order. */
    List<BrushStep> all() {
        return List.copyOf(strokes);
    }
}
