package focus.app.ui.layers;

import focus.app.model.Document;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer in the list.
 *
 * @param number from the bottom, 1 first
 * @param below the size of the picture that it lies over
 */
record LayerRow(Layer layer, int number, ImageSize below) {
    /** Bottom first. */
    static List<LayerRow> of(Document document) {
        List<LayerRow> rows = new ArrayList<>();
        ImageSize size = document.clip().size();
        for (Layer layer : document.layers()) {
            rows.add(new LayerRow(layer, rows.size() + 1, size));
            if (layer instanceof FrameLayer(FrameStep step, boolean visible) && visible) {
                size = step.size(size);
            }
        }
        return rows;
    }
}
