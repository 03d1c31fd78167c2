package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.ui.control.Commands;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Turns keys into commands wherever the keyboard focus is. Sees a key only after the focused control has had it, and
 * leaves plain keys to text fields, so that typing never edits the picture.
 */
final class KeyRouter {
    private final EditorPort editor;
    private final Commands commands;

    KeyRouter(EditorPort editor, Commands commands) {
        this.editor = editor;
        this.commands = commands;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedAnywhere);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> pressed(scene, event));
        scene.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        // A key held while the window loses the keyboard is never released to us.
        scene.windowProperty().flatMap(window -> window.focusedProperty()).subscribe(focused -> {
            if (Boolean.FALSE.equals(focused)) {
                endBefore();
            }
        });
    }

    /** No control has a use for these, but some would take them. */
    private void pressedAnywhere(KeyEvent event) {
        for (Shortcut shortcut : List.of(Shortcut.NEXT_TAB, Shortcut.PREVIOUS_TAB, Shortcut.LAYER_MASK)) {
            if (shortcut.matches(event)) {
                run(shortcut);
                event.consume();
                return;
            }
        }
    }

    private void pressed(Scene scene, KeyEvent event) {
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.matches(event) && !(typing && isText(event))) {
                run(shortcut);
                event.consume();
                return;
            }
        }
    }

    private void run(Shortcut shortcut) {
        if (shortcut == Shortcut.BEFORE) {
            editor.send(new Action.ShowBefore(true));
        } else {
            commands.run(shortcut);
        }
    }

    private void released(KeyEvent event) {
        if (Shortcut.BEFORE.matches(event)) {
            endBefore();
            event.consume();
        }
    }

    private void endBefore() {
        if (editor.now().before()) {
            editor.send(new Action.ShowBefore(false));
        }
    }

    private static boolean isText(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                || !(event.isShortcutDown() || event.getCode().isFunctionKey() || isEscape(event));
    }

    private static boolean isEscape(KeyEvent event) {
        return event.getCode() == javafx.scene.input.KeyCode.ESCAPE;
    }
}
