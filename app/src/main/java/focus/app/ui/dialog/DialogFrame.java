package focus.app.ui.dialog;

import focus.app.ui.i18n.Texts;
import focus.app.ui.theme.ThemeSwitcher;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Opens dialogs over the main window, in its theme. */
public final class DialogFrame {
    /** The role of a button that destroys something: never chosen by Enter alone. */
    static final ButtonData DANGER = ButtonData.OTHER;

    private final Window owner;
    private final ThemeSwitcher themes;
    private final Texts texts;

    public DialogFrame(Window owner, ThemeSwitcher themes, Texts texts) {
        this.owner = owner;
        this.themes = themes;
        this.texts = texts;
    }

    /** A button of the dialog. */
    public ButtonType button(String labelKey, ButtonData role) {
        return new ButtonType(texts.get(labelKey), role);
    }

    /** The first button is the emphasised one. */
    public void show(String title, Node content, Consumer<ButtonType> answer, ButtonType... buttons) {
        dialog(title, content, answer, buttons).show();
    }

    /**
     * What a dialog that asks for something shows.
     *
     * @param possible whether the first button can be pressed
     * @param first has the keyboard to begin with
     */
    public record Sheet(String title, Node content, ObservableValue<Boolean> possible, Node first) {}

    /** The first button is the emphasised one; Enter presses it from wherever it has no meaning of its own. */
    public void ask(Sheet sheet, Consumer<ButtonType> answer, ButtonType... buttons) {
        Dialog<ButtonType> dialog = dialog(sheet.title(), sheet.content(), answer, buttons);
        Button first = (Button) dialog.getDialogPane().lookupButton(buttons[0]);
        first.disableProperty().bind(sheet.possible().map(possible -> !possible));
        sheet.content().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ComboBoxBase)) {
                first.fire();
                event.consume();
            }
        });
        dialog.setOnShown(event -> sheet.first().requestFocus());
        dialog.show();
    }

    private Dialog<ButtonType> dialog(String title, Node content, Consumer<ButtonType> answer, ButtonType... buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setResizable(false);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content);
        pane.getButtonTypes().setAll(buttons);
        pane.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Subscription dressed = themes.dress(pane.getStylesheets());
        for (ButtonType button : buttons) {
            pane.lookupButton(button).setAccessibleText(button.getText());
        }
        ButtonType first = buttons[0];
        pane.lookupButton(first).getStyleClass().add(first.getButtonData() == DANGER ? "danger" : "accent");
        dialog.setOnHidden(event -> {
            dressed.unsubscribe();
            ButtonType result = dialog.getResult();
            if (result != null) {
                answer.accept(result);
            }
        });
        return dialog;
    }
}
