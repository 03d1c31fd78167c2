package focus.app.ui.control;

import focus.app.ui.i18n.Texts;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A colour to choose. */
public final class ColourSwatch extends ToggleButton {
    private final int rgb;

    /**
     * @param labelKey bundle key of its name
     * @param rgb {@code 0xRRGGBB}
     */
    public ColourSwatch(Texts texts, String labelKey, int rgb) {
        this.rgb = rgb;
        String label = texts.get(labelKey);
        Region patch = new Region();
        patch.getStyleClass().add("colour-patch");
        patch.setStyle("-fx-background-color: " + css(rgb));
        setGraphic(patch);
        setId(labelKey.replace('.', '-'));
        getStyleClass().addAll("icon-button", "colour-swatch");
        setAccessibleText(label);
        setTooltip(new Tooltip(label));
    }

    public int rgb() {
        return rgb;
    }

    /** A colour as these packages hand it on. */
    public static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /** The same as a style sheet writes it. */
    public static String css(int rgb) {
        return "#%06x".formatted(rgb);
    }
}
