package focus.app.ui.layers;

import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.state.FrameLabels;
import focus.app.ui.i18n.Texts;
import focus.inference.api.EditOp;

/** What a layer is called. */
public final class LayerName {
    private LayerName() {}

    /**
     * The words that asked for it, else what it is and its number.
     *
     * @param index counted from the bottom, 0 first
     */
    public static String of(Layer layer, int index, Texts texts) {
        return switch (layer) {
            case EditLayer(EditStep edit, var _, int _, var _) -> {
                String plain = edit.op() instanceof EditOp.Paste ? "layers.pasted" : "layers.layer";
                yield edit.sentence().isBlank() ? texts.get(plain, index + 1) : edit.sentence();
            }
            case FrameLayer(FrameStep step, var _) -> texts.get(FrameLabels.of(step));
        };
    }
}
