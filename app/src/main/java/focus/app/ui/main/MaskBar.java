package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.LayerMasking;
import focus.app.state.ToolId;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Elision;
import focus.app.ui.control.FloatingCard;
import focus.app.ui.control.Icon;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import focus.app.ui.layers.LayerName;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Says over the canvas that one paints on the mask of a layer, and on which; gone otherwise. */
final class MaskBar extends HBox {
    private static final int NAME_LENGTH = 32;

    private final EditorPort editor;
    private final Texts texts;
    private final Label title = new Label();
    private final ToggleButton hide;
    private final ToggleButton show;
    private final ToggleButton film;

    /** @param left gives the keyboard back to the picture */
    MaskBar(EditorPort editor, Buttons buttons, Texts texts, Runnable left) {
        this.editor = editor;
        this.texts = texts;
        setId("mask-bar");
        FloatingCard.style(this, "mask-bar");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        title.getStyleClass().add("modify-title");
        title.setMinWidth(USE_PREF_SIZE);
        hide = tool(Feather.EYE_OFF, "mask-bar.hide", ToolId.ERASER, Shortcut.ERASER_TOOL);
        show = tool(Feather.EYE, "mask-bar.show", ToolId.BRUSH, Shortcut.BRUSH_TOOL);
        SegmentedButton tools = new SegmentedButton(hide, show);
        tools.setMinWidth(USE_PREF_SIZE);
        film = buttons.toggle(Feather.DROPLET, Icon.NORMAL, Shortcut.QUICK_MASK);
        film.setId("mask-bar-film");
        buttons.name(
                film, texts.get("mask-bar.film", Shortcut.QUICK_MASK.display().getFirst()));
        film.addEventHandler(
                ActionEvent.ACTION,
                event -> film.setSelected(editor.now().select().quickMask()));
        MenuButton whole = buttons.menu(Feather.MORE_HORIZONTAL, "mask-bar.more", LayerCommands.MASK);
        whole.setId("mask-bar-more");
        Button done = new Button(texts.get("mask-bar.done"));
        done.setId("mask-bar-done");
        done.getStyleClass().add("accent");
        done.setMinWidth(USE_PREF_SIZE);
        done.setTooltip(new Tooltip(texts.get(
                "tooltip.with-key",
                texts.get("mask-bar.done.tip"),
                Shortcut.CANCEL.display().getFirst())));
        done.setOnAction(event -> {
            editor.send(new Action.LeaveMask());
            left.run();
        });
        getChildren().addAll(new Icon(Feather.EDIT_2, Icon.NORMAL), title, tools, film, whole, done);
        editor.watch(MaskBar::name, this::show);
        editor.watch(EditorState::tool, this::show);
        editor.watch(state -> state.select().quickMask(), film::setSelected);
    }

    private ToggleButton tool(Ikon icon, String labelKey, ToolId tool, Shortcut key) {
        ToggleButton toggle = new ToggleButton(texts.get(labelKey), new Icon(icon, Icon.SMALL));
        toggle.setId(labelKey.replace('.', '-'));
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setAccessibleText(texts.get(labelKey + ".tip"));
        toggle.setTooltip(new Tooltip(texts.get(
                "tooltip.with-key", texts.get(labelKey + ".tip"), key.display().getFirst())));
        toggle.addEventHandler(ActionEvent.ACTION, event -> show(editor.now().tool()));
        toggle.setOnAction(event -> editor.send(new Action.ChooseTool(tool)));
        return toggle;
    }

    /** What tells one layer from another here: its index and itself. */
    private static Optional<Named> name(EditorState state) {
        return state.masking()
                .map(LayerMasking::index)
                .map(index ->
                        new Named(index, state.masked().orElseThrow().edit().sentence()));
    }

    private record Named(int index, String sentence) {}

    private void show(Optional<Named> layer) {
        setVisible(layer.isPresent());
        setManaged(layer.isPresent());
        layer.ifPresent(named -> {
            String name = LayerName.of(editor.now().masked().orElseThrow(), named.index(), texts);
            title.setText(texts.get("mask-bar.title", Elision.middle(name, NAME_LENGTH)));
            setAccessibleText(texts.get("mask-bar.title", name));
        });
    }

    private void show(ToolId tool) {
        hide.setSelected(tool == ToolId.ERASER);
        show.setSelected(tool == ToolId.BRUSH);
    }
}
