package focus.app.ui.layers;

import focus.app.ui.i18n.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What the right button offers on a layer: what its row and the buttons below the list do, in words. */
final class LayerMenu extends ContextMenu {
    private final Texts texts;
    private final MenuItem eye = new MenuItem();
    private final MenuItem mask = new MenuItem();

    /**
     * @param toggle hides or shows the chosen layer
     * @param paint enters or leaves the mask of the chosen layer
     * @param buttons act on the chosen layer; an item goes with each, and is usable when it is
     */
    LayerMenu(Texts texts, Runnable toggle, Runnable paint, List<Button> buttons) {
        this.texts = texts;
        eye.setId("layer-menu-eye");
        eye.setOnAction(event -> toggle.run());
        mask.setId("layer-menu-mask");
        mask.setOnAction(event -> paint.run());
        getItems().addAll(eye, mask, new SeparatorMenuItem());
        buttons.forEach(button -> getItems().add(item(button)));
    }

    private static MenuItem item(Button button) {
        MenuItem item = new MenuItem(button.getAccessibleText());
        item.setId(button.getId().replace("layers-", "layer-menu-"));
        item.setOnAction(event -> button.fire());
        item.disableProperty().bind(button.disableProperty());
        return item;
    }

    /**
     * Words and usability for the layer that is chosen now.
     *
     * @param maskable whether it is an edit that may be changed
     */
    void describe(LayerRow row, boolean maskable) {
        eye.setText(texts.get(row.layer().visible() ? "layers.hide" : "layers.show"));
        mask.setText(texts.get(row.masked() ? "layers.mask.leave" : "layers.mask"));
        mask.setDisable(!maskable);
    }
}
