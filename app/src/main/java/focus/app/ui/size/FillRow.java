package focus.app.ui.size;

import focus.app.model.CanvasFill;
import focus.app.ui.control.ChoiceNames;
import focus.app.ui.control.ColourSwatch;
import focus.app.ui.i18n.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;

/** What a canvas is filled with: transparent, white, black, or a colour to be chosen. */
final class FillRow extends HBox {
    private final ChoiceBox<FillChoice> choice = new ChoiceBox<>();
    private final ColorPicker colour = new ColorPicker();

    FillRow(Texts texts, CanvasFill fill, Consumer<CanvasFill> chosen) {
        getStyleClass().add("size-fill");
        choice.setId("size-fill");
        choice.setAccessibleText(texts.get("size.canvas.fill"));
        choice.getItems().setAll(FillChoice.values());
        choice.setConverter(
                new ChoiceNames<>(each -> texts.get("size.fill." + each.name().toLowerCase(Locale.ROOT))));
        choice.setValue(FillChoice.of(fill));
        colour.setId("size-colour");
        colour.setAccessibleText(texts.get("size.canvas.colour"));
        colour.setTooltip(new Tooltip(texts.get("size.canvas.colour")));
        colour.setValue(Color.rgb(fill.red(), fill.green(), fill.blue()));
        colour.visibleProperty().bind(choice.valueProperty().map(each -> each == FillChoice.COLOUR));
        choice.valueProperty().subscribe((was, now) -> chosen.accept(fill()));
        colour.valueProperty().subscribe((was, now) -> chosen.accept(fill()));
        getChildren().addAll(choice, colour);
    }

    private CanvasFill fill() {
        return choice.getValue().fill(ColourSwatch.rgb(colour.getValue()));
    }
}
