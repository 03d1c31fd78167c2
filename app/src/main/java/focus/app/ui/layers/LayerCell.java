package focus.app.ui.layers;

import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.state.FrameLabels;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import focus.inference.api.EditOp;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One layer: an eye, what was asked for, what made it and how opaque it is. */
final class LayerCell extends ListCell<LayerRow> {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-layer");

    private final Texts texts;
    private final Buttons buttons;
    private final Button eye;
    private final Icon sign = new Icon(Feather.EYE, Icon.SMALL);
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox content;

    /** @param toggle hears the row whose eye was pressed */
    LayerCell(Buttons buttons, Texts texts, IntConsumer toggle) {
        this.texts = texts;
        this.buttons = buttons;
        eye = buttons.icon(Feather.EYE, "layers.hide");
        eye.getStyleClass().add("layer-eye");
        eye.setGraphic(sign);
        eye.setFocusTraversable(false); // Space on the row does the same
        eye.setOnAction(event -> toggle.accept(getIndex()));
        detail.getStyleClass().addAll("muted", "layer-detail");
        name.setMinWidth(0);
        detail.setMinWidth(0);
        VBox words = new VBox(name, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(eye, words);
        content.getStyleClass().add("layer");
        content.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(LayerRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean blank = empty || row == null;
        setGraphic(blank ? null : content);
        pseudoClassStateChanged(HIDDEN, !blank && !row.layer().visible());
        if (blank) {
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        describe(row);
        Layer layer = row.layer();
        setTooltip(new Tooltip(name.getText() + "\n" + detail.getText()));
        sign.setSign(layer.visible() ? Feather.EYE : Feather.EYE_OFF);
        buttons.name(eye, texts.get(layer.visible() ? "layers.hide" : "layers.show"));
        setAccessibleText(texts.get(
                layer.visible() ? "layers.spoken" : "layers.spoken.hidden", name.getText(), detail.getText()));
    }

    private void describe(LayerRow row) {
        switch (row.layer()) {
            case EditLayer(EditStep edit, var _, int opacity) -> {
                String plain = edit.op() instanceof EditOp.Paste ? "layers.pasted" : "layers.layer";
                name.setText(edit.sentence().isBlank() ? texts.get(plain, row.number()) : edit.sentence());
                detail.setText(texts.get("layers.detail", edit.result().method(), opacity / 100.0));
            }
            case FrameLayer(FrameStep step, var _) -> {
                name.setText(texts.get(FrameLabels.of(step)));
                detail.setText(FrameText.detail(step, row.below(), texts));
            }
        }
    }
}
