package focus.app.ui.main;

import focus.app.ui.i18n.Texts;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A colour to choose. */
final class ColourSwatch extends ToggleButton {
    private final int rgb;

    /**
     * @param labelKey bundle key of its name
     * @param rgb {@code 0xRRGGBB}
     */
    ColourSwatch(Texts texts, String labelKey, int rgb) {
        this.rgb = rgb;
        String label = texts.get(labelKey);
        Region patch = new Region();
        patch.getStyleClass().add("colour-patch");
        patch.setStyle("-fx-background-color: #%06x".formatted(rgb));
        setGraphic(patch);
        setId(labelKey.replace('.', '-'));
        getStyleClass().addAll("icon-button", "colour-swatch");
        setAccessibleText(label);
        setTooltip(new Tooltip(label));
    }

    int rgb() {
        return rgb;
    }
}
