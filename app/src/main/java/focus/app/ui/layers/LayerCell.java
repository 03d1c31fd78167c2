package focus.app.ui.layers;

import focus.app.model.EditLayer;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One layer: an eye, what was asked for, what made it and how opaque it is, and of an edit its mask. */
final class LayerCell extends ListCell<LayerRow> {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-layer");

    private static final PseudoClass PAINTED = PseudoClass.getPseudoClass("painted");

    /** Units of layout a side. */
    private static final double THUMBNAIL = 24;

    private final Texts texts;
    private final Buttons buttons;
    private final Button eye;
    private final Icon sign = new Icon(Feather.EYE, Icon.SMALL);
    private final Label name = new Label();
    private final Label detail = new Label();
    private final ImageView thumbnail = new ImageView();
    private final Button mask;
    private final HBox content;
    private @Nullable EditLayer drawn;

    /**
     * @param toggle hears the row whose eye was pressed
     * @param paint hears the row whose mask was pressed
     */
    LayerCell(Buttons buttons, Texts texts, IntConsumer toggle, IntConsumer paint) {
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
        mask = buttons.icon(Feather.EDIT_2, "layers.mask");
        mask.getStyleClass().add("layer-mask");
        thumbnail.setFitWidth(THUMBNAIL);
        thumbnail.setFitHeight(THUMBNAIL);
        thumbnail.setPreserveRatio(true);
        mask.setGraphic(new StackPane(thumbnail));
        mask.setFocusTraversable(false); // Enter on the row does the same
        mask.setOnAction(event -> paint.accept(getIndex()));
        content = new HBox(eye, words, mask);
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
        name.setText(LayerName.of(row.layer(), row.number() - 1, texts));
        boolean edit = row.layer() instanceof EditLayer;
        mask.setVisible(edit);
        mask.setManaged(edit);
        switch (row.layer()) {
            case EditLayer layer -> {
                String key = layer.mask().isPresent() ? "layers.detail.masked" : "layers.detail";
                detail.setText(texts.get(key, layer.edit().result().method(), layer.opacity() / 100.0));
                draw(layer);
                mask.pseudoClassStateChanged(PAINTED, row.masked());
                buttons.name(mask, texts.get(row.masked() ? "layers.mask.leave" : "layers.mask"));
            }
            case FrameLayer(FrameStep step, var _) -> detail.setText(FrameText.detail(step, row.below(), texts));
        }
    }

    @SuppressWarnings("ReferenceEquality") // layers are immutable: only another object can look otherwise
    private void draw(EditLayer layer) {
        if (layer != drawn) {
            drawn = layer;
            thumbnail.setImage(MaskThumbnail.of(layer));
        }
    }
}
