package focus.app.ui.layers;

import focus.app.model.Document;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.state.LayerMasking;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer in the list.
 *
 * @param number from the bottom, 1 first
 * @param below the size of the picture that it lies over
 * @param masked whether its mask is painted on
 */
record LayerRow(Layer layer, int number, ImageSize below, boolean masked) {
    /**
     * Bottom first.
     *
     * @param masking the layer whose mask is painted on
     */
    static List<LayerRow> of(Document document, Optional<LayerMasking> masking) {
        List<LayerRow> rows = new ArrayList<>();
        ImageSize size = document.clip().size();
        for (Layer layer : document.layers()) {
            int index = rows.size();
            boolean masked = masking.filter(at -> at.index() == index).isPresent();
            rows.add(new LayerRow(layer, index + 1, size, masked));
            if (layer instanceof FrameLayer(FrameStep step, boolean visible) && visible) {
                size = step.size(size);
            }
        }
        return rows;
    }
}
