package focus.app.ui.control;

import focus.app.ui.i18n.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/** Makes buttons that have a name, a tooltip with their key, and the same look everywhere. */
public final class Buttons {
    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private final Texts texts;
    private final Commands commands;

    public Buttons(Texts texts, Commands commands) {
        this.texts = texts;
        this.commands = commands;
    }

    /** A button that shows only an icon, runs the command, and is disabled while that is not possible. */
    public Button icon(Ikon icon, Shortcut command) {
        Button button = new Button(null, new Icon(icon, Icon.NORMAL));
        button.getStyleClass().add("icon-button");
        name(button, command);
        wire(button, command);
        return button;
    }

    /** The same with its label beside the icon. */
    public Button labelled(Ikon icon, Shortcut command) {
        Button button = new Button(texts.get(command.labelKey()), new Icon(icon, Icon.NORMAL));
        name(button, command);
        wire(button, command);
        return button;
    }

    /** A button that shows only an icon, named by a bundle key; what it does is the caller's. */
    public Button icon(Ikon icon, String labelKey) {
        Button button = new Button(null, new Icon(icon, Icon.NORMAL));
        button.getStyleClass().add("icon-button");
        name(button, texts.get(labelKey));
        return button;
    }

    /** A button that shows only an icon and opens a menu of commands. */
    public MenuButton menu(Ikon icon, String labelKey, List<Shortcut> items) {
        MenuButton button = new MenuButton(null, new Icon(icon, Icon.NORMAL));
        button.getStyleClass().addAll("icon-button", "menu-icon-button");
        name(button, texts.get(labelKey));
        for (Shortcut command : items) {
            MenuItem item = new MenuItem(texts.get(command.labelKey()));
            command.accelerator().ifPresent(item::setAccelerator);
            item.setOnAction(event -> commands.run(command));
            item.disableProperty().bind(commands.possible(command).map(possible -> !possible));
            button.getItems().add(item);
        }
        return button;
    }

    /** A toggle that shows only an icon; the caller keeps it in step with the state. */
    public ToggleButton toggle(Ikon icon, int size, Shortcut command) {
        ToggleButton toggle = new ToggleButton(null, new Icon(icon, size));
        toggle.getStyleClass().add("icon-button");
        name(toggle, command);
        toggle.setOnAction(event -> commands.run(command));
        return toggle;
    }

    /** Names a control for screen readers and in its tooltip. */
    public void name(Control control, String label) {
        control.setAccessibleText(label);
        tooltip(control, label);
    }

    private void name(Control control, Shortcut command) {
        String label = texts.get(command.labelKey());
        control.setAccessibleText(label);
        tooltip(
                control,
                command.display().isEmpty()
                        ? label
                        : texts.get("tooltip.with-key", label, command.display().getFirst()));
    }

    private static void tooltip(Control control, String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        control.setTooltip(tooltip);
    }

    private void wire(ButtonBase button, Shortcut command) {
        button.setOnAction(event -> commands.run(command));
        button.disableProperty().bind(commands.possible(command).map(possible -> !possible));
    }
}
