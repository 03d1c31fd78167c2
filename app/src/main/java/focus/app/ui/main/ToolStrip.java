package focus.app.ui.main;

import focus.app.state.EditorState;
import focus.app.state.ToolId;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.DrawnSign;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Icon;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The tools, one of which is chosen. */
final class ToolStrip extends VBox {
    private final Map<ToolId, ToggleButton> toggles = new EnumMap<>(ToolId.class);

    /** @param chosen called after a choice with the mouse, to give the keyboard back to the canvas */
    ToolStrip(EditorPort editor, Buttons buttons, Texts texts, Runnable chosen) {
        getStyleClass().add("tool-strip");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(texts.get("tools.name"));
        for (ToolId tool : ToolId.values()) {
            ToggleButton toggle = buttons.toggle(icon(tool), Icon.LARGE, shortcut(tool));
            toggle.setId("tool-" + tool.name().toLowerCase(Locale.ROOT));
            toggle.setOnMouseReleased(event -> chosen.run());
            // Before the choice takes effect: a press on the chosen tool must not switch it off.
            toggle.addEventHandler(
                    ActionEvent.ACTION, event -> show(editor.now().tool()));
            toggles.put(tool, toggle);
            getChildren().add(toggle);
        }
        editor.watch(EditorState::tool, this::show);
    }

    static Shortcut shortcut(ToolId tool) {
        return switch (tool) {
            case CLICK -> Shortcut.CLICK_TOOL;
            case BOX -> Shortcut.BOX_TOOL;
            case SCRIBBLE -> Shortcut.SCRIBBLE_TOOL;
            case LASSO -> Shortcut.LASSO_TOOL;
            case POLYGON -> Shortcut.POLYGON_TOOL;
            case BRUSH -> Shortcut.BRUSH_TOOL;
            case ERASER -> Shortcut.ERASER_TOOL;
            case CROP -> Shortcut.CROP_TOOL;
            case HAND -> Shortcut.HAND_TOOL;
        };
    }

    private static Ikon icon(ToolId tool) {
        return switch (tool) {
            case CLICK -> Feather.MOUSE_POINTER;
            case BOX -> Feather.SQUARE;
            case SCRIBBLE -> Feather.ACTIVITY;
            case LASSO -> DrawnSign.LASSO;
            case POLYGON -> Feather.HEXAGON;
            case BRUSH -> Feather.EDIT_2;
            case ERASER -> Feather.DELETE;
            case CROP -> Feather.CROP;
            case HAND -> Feather.MOVE;
        };
    }

    private void show(ToolId chosen) {
        toggles.forEach((tool, toggle) -> toggle.setSelected(tool == chosen));
    }
}
