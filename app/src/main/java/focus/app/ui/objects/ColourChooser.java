package focus.app.ui.objects;

import focus.app.model.ObjectColours;
import focus.app.ui.control.ColourSwatch;
import focus.app.ui.i18n.Texts;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.PopOver;

/** Opens the colours that an object can have beside its row. */
final class ColourChooser {
    /** In the order of {@link ObjectColours#ALL}. */
    private static final List<String> NAMES = List.of(
            "colour.orange",
            "colour.sky",
            "colour.sea-green",
            "colour.lemon",
            "colour.vermilion",
            "colour.pink",
            "colour.deep-blue",
            "colour.wine",
            "colour.teal",
            "colour.sand",
            "colour.indigo",
            "colour.purple");

    private final Texts texts;

    ColourChooser(Texts texts) {
        this.texts = texts;
    }

    /** @param chosen hears {@code 0xRRGGBB} */
    void open(Node at, int now, IntConsumer chosen) {
        FlowPane swatches = new FlowPane();
        swatches.getStyleClass().add("colour-swatches");
        VBox content = new VBox(swatches);
        content.getStyleClass().add("colour-chooser");
        PopOver popover = new PopOver(content);
        for (int i = 0; i < NAMES.size(); i++) {
            ColourSwatch swatch = new ColourSwatch(texts, NAMES.get(i), ObjectColours.ALL.get(i));
            swatch.setSelected(swatch.rgb() == now);
            swatch.setOnAction(event -> {
                popover.hide();
                chosen.accept(swatch.rgb());
            });
            swatches.getChildren().add(swatch);
        }
        ColorPicker other = new ColorPicker(Color.web(ColourSwatch.css(now)));
        other.setAccessibleText(texts.get("colour.other"));
        other.setTooltip(new Tooltip(texts.get("colour.other")));
        other.setMaxWidth(Double.MAX_VALUE);
        other.setOnAction(event -> {
            popover.hide();
            chosen.accept(ColourSwatch.rgb(other.getValue()));
        });
        content.getChildren().add(other);
        popover.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.getRoot().getStylesheets().clear(); // the window's own sheet dresses it
        popover.setArrowSize(0); // a plain sheet: nothing of it lies outside its edge
        popover.setCornerRadius(0);
        popover.show(at);
    }
}
