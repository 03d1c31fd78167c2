package focus.app.ui.main;

import focus.app.state.EditorState;
import focus.app.state.ToolId;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Icon;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The row above the canvas: undo and redo, what the chosen tool can be set to, and how the picture is looked at. */
final class OptionsBar extends HBox {
    private final SignToggle sign;
    private final BrushOptions brush;
    private final AreaOptions area;
    private final CropOptions crop;
    private final Label hint = new Label();
    private final Button look;

    OptionsBar(EditorPort editor, Buttons buttons, Texts texts, HistoryVisibility history) {
        sign = new SignToggle(editor, texts);
        brush = new BrushOptions(editor, texts);
        area = new AreaOptions(editor, texts);
        crop = new CropOptions(editor, buttons, texts);
        getStyleClass().add("options-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(texts.get("options.name"));
        hint.getStyleClass().addAll("muted", "hint");
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        look = buttons.icon(Feather.DROPLET, Shortcut.SELECTION_VIEW);
        look.setId("selection-view");
        ToggleButton before = buttons.toggle(Feather.EYE, Icon.NORMAL, Shortcut.BEFORE);
        before.setId("before");
        keepInStep(editor, before);
        ToggleButton panel = buttons.toggle(Feather.SIDEBAR, Icon.NORMAL, Shortcut.HISTORY_PANEL);
        panel.setId("history-toggle");
        panel.addEventHandler(
                ActionEvent.ACTION, event -> panel.setSelected(history.shown().get()));
        history.shown().subscribe(panel::setSelected);
        getChildren()
                .addAll(
                        buttons.icon(Feather.CORNER_UP_LEFT, Shortcut.UNDO),
                        buttons.icon(Feather.CORNER_UP_RIGHT, Shortcut.REDO),
                        separator(),
                        sign,
                        brush,
                        area,
                        crop,
                        hint,
                        buttons.icon(Feather.ZOOM_OUT, Shortcut.ZOOM_OUT),
                        buttons.icon(Feather.ZOOM_IN, Shortcut.ZOOM_IN),
                        buttons.icon(Feather.MAXIMIZE, Shortcut.FIT),
                        separator(),
                        look,
                        before,
                        panel);
        editor.watch(EditorState::tool, this::show);
        editor.watch(OptionsBar::hint, key -> hint.setText(texts.get(key)));
    }

    /** What opens the way the selection is looked at. */
    Node lookButton() {
        return look;
    }

    private static void keepInStep(EditorPort editor, ToggleButton before) {
        before.addEventHandler(
                ActionEvent.ACTION, event -> before.setSelected(editor.now().before()));
        before.disableProperty().bind(editor.map(state -> state.document().isEmpty()));
        editor.watch(EditorState::before, before::setSelected);
    }

    private void show(ToolId tool) {
        boolean painting = tool == ToolId.BRUSH || tool == ToolId.ERASER;
        present(sign, tool == ToolId.CLICK || tool == ToolId.SCRIBBLE);
        present(area, tool == ToolId.BOX || tool == ToolId.LASSO || tool == ToolId.POLYGON);
        present(brush, painting);
        present(crop, tool == ToolId.CROP);
    }

    private static String hint(EditorState state) {
        String prefix = state.masking().isPresent() && state.tool() != ToolId.HAND ? "hint.mask." : "hint.";
        return prefix + state.tool().name().toLowerCase(Locale.ROOT);
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }
}
