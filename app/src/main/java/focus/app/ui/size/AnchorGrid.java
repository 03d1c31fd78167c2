package focus.app.ui.size;

import focus.app.model.CanvasAnchor;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * Where the picture lies on its canvas: nine places, one of them chosen; arrows show where the canvas grows. One stop of
 * the Tab key, in which the arrow keys move.
 */
final class AnchorGrid extends GridPane {
    private static final Ikon[][] ARROWS = {
        {Feather.ARROW_UP_LEFT, Feather.ARROW_UP, Feather.ARROW_UP_RIGHT},
        {Feather.ARROW_LEFT, Feather.IMAGE, Feather.ARROW_RIGHT},
        {Feather.ARROW_DOWN_LEFT, Feather.ARROW_DOWN, Feather.ARROW_DOWN_RIGHT}
    };

    private final List<Place> places = new ArrayList<>();

    private final Consumer<CanvasAnchor> chosen;
    private CanvasAnchor now = CanvasAnchor.CENTRE;

    private record Place(CanvasAnchor anchor, ToggleButton button, Icon sign) {}

    AnchorGrid(Texts texts, Consumer<CanvasAnchor> chosen) {
        this.chosen = chosen;
        setId("size-anchor");
        getStyleClass().add("anchor-grid");
        for (CanvasAnchor anchor : CanvasAnchor.values()) {
            Place place = place(texts, anchor);
            places.add(place);
            add(place.button(), anchor.column(), anchor.row());
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Place place(Texts texts, CanvasAnchor anchor) {
        String key = anchor.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String name = texts.get("size.anchor." + key);
        Icon sign = new Icon(Feather.IMAGE, Icon.SMALL);
        ToggleButton button = new ToggleButton(null, sign);
        button.setId("anchor-" + key);
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(texts.get("size.anchor.spoken", name));
        button.setTooltip(new Tooltip(name));
        // Before the choice takes effect: a press on the chosen place must not switch it off.
        button.addEventHandler(ActionEvent.ACTION, event -> button.setSelected(anchor == now));
        button.setOnAction(event -> chosen.accept(anchor));
        return new Place(anchor, button, sign);
    }

    /**
     * @param wider whether the canvas grows to the sides; else the arrows across point inwards
     * @param higher the same for up and down
     */
    void show(CanvasAnchor anchor, boolean wider, boolean higher) {
        now = anchor;
        for (Place place : places) {
            place.button().setSelected(place.anchor() == anchor);
            place.button().setFocusTraversable(place.anchor() == anchor);
            int columns = place.anchor().column() - anchor.column();
            int rows = place.anchor().row() - anchor.row();
            boolean near = Math.abs(columns) <= 1 && Math.abs(rows) <= 1;
            place.sign().setVisible(near);
            if (near) {
                place.sign().setSign(ARROWS[1 + (higher ? rows : -rows)][1 + (wider ? columns : -columns)]);
            }
        }
    }

    private void pressed(KeyEvent event) {
        Optional<CanvasAnchor> next = switch (event.getCode()) {
            case LEFT -> Optional.of(now.moved(-1, 0));
            case RIGHT -> Optional.of(now.moved(1, 0));
            case UP -> Optional.of(now.moved(0, -1));
            case DOWN -> Optional.of(now.moved(0, 1));
            default -> Optional.empty();
        };
        next.ifPresent(anchor -> {
            chosen.accept(anchor);
            places.stream()
                    .filter(place -> place.anchor() == anchor)
                    .forEach(place -> place.button().requestFocus());
            event.consume();
        });
    }
}
