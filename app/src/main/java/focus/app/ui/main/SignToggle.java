package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Icon;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Whether a plain click says "this belongs to it" or "this does not". */
final class SignToggle extends SegmentedButton {
    private final ToggleButton plus;
    private final ToggleButton minus;

    SignToggle(EditorPort editor, Texts texts) {
        String key = Shortcut.SWAP_SIGN.display().getFirst();
        plus = toggle(Feather.PLUS, texts, "sign.plus", key);
        minus = toggle(Feather.MINUS, texts, "sign.minus", key);
        plus.setId("sign-plus");
        minus.setId("sign-minus");
        setMinWidth(USE_PREF_SIZE);
        getButtons().addAll(plus, minus);
        wire(editor, plus, true);
        wire(editor, minus, false);
        editor.watch(EditorState::clickPositive, this::show);
    }

    private void wire(EditorPort editor, ToggleButton toggle, boolean positive) {
        toggle.addEventHandler(ActionEvent.ACTION, event -> show(editor.now().clickPositive()));
        toggle.setOnAction(event -> editor.send(new Action.SetClickSign(positive)));
    }

    private void show(boolean positive) {
        plus.setSelected(positive);
        minus.setSelected(!positive);
    }

    private static ToggleButton toggle(Ikon icon, Texts texts, String labelKey, String key) {
        String label = texts.get(labelKey);
        ToggleButton toggle = new ToggleButton(label, new Icon(icon, Icon.SMALL));
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setAccessibleText(label);
        toggle.setAccessibleHelp(texts.get(labelKey + ".tip"));
        toggle.setTooltip(new Tooltip(texts.get("tooltip.with-key", texts.get(labelKey + ".tip"), key)));
        return toggle;
    }
}
