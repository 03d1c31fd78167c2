package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.AreaMode;
import focus.app.state.EditorState;
import focus.app.state.SelectState;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What box, lasso and polygon do: whether the network finds the object in them, and else how areas are combined. */
final class AreaOptions extends HBox {
    private final EditorPort editor;
    private final Texts texts;
    private final CheckBox find;
    private final SegmentedButton modes = new SegmentedButton();
    private final Map<AreaMode, ToggleButton> toggles = new EnumMap<>(AreaMode.class);

    AreaOptions(EditorPort editor, Texts texts) {
        this.editor = editor;
        this.texts = texts;
        getStyleClass().add("tool-options");
        setAlignment(Pos.CENTER_LEFT);
        find = new CheckBox(texts.get("area.find"));
        find.setId("find-object");
        find.setMinWidth(USE_PREF_SIZE);
        find.setTooltip(new Tooltip(texts.get("area.find.tip")));
        find.setAccessibleHelp(texts.get("area.find.tip"));
        find.setOnAction(event -> editor.send(new Action.SetFindObject(find.isSelected())));
        for (AreaMode mode : AreaMode.values()) {
            ToggleButton toggle = toggle(mode);
            toggles.put(mode, toggle);
            modes.getButtons().add(toggle);
        }
        modes.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(find, modes);
        editor.watch(EditorState::select, this::show);
    }

    private ToggleButton toggle(AreaMode mode) {
        String key = "area." + mode.name().toLowerCase(Locale.ROOT);
        ToggleButton toggle = new ToggleButton(null, new Icon(icon(mode), Icon.SMALL));
        toggle.setId("area-" + mode.name().toLowerCase(Locale.ROOT));
        toggle.setAccessibleText(texts.get(key));
        toggle.setTooltip(new Tooltip(texts.get(key + ".tip")));
        // Before the choice takes effect: a press on the chosen one must not switch it off.
        toggle.addEventHandler(ActionEvent.ACTION, event -> show(editor.now().select()));
        toggle.setOnAction(event -> editor.send(new Action.SetAreaMode(mode)));
        return toggle;
    }

    private static Ikon icon(AreaMode mode) {
        return switch (mode) {
            case NEW -> Feather.SQUARE;
            case ADD -> Feather.PLUS_SQUARE;
            case SUBTRACT -> Feather.MINUS_SQUARE;
            case INTERSECT -> Feather.COPY;
        };
    }

    private void show(SelectState select) {
        find.setSelected(select.findObject());
        modes.setVisible(!select.findObject());
        modes.setManaged(!select.findObject());
        toggles.forEach((mode, toggle) -> toggle.setSelected(mode == select.mode()));
    }
}
