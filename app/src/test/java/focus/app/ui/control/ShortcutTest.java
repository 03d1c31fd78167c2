package focus.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ShortcutTest {
    @Test
    void noKeyMeansTwoThings() {
        List<String> all = Arrays.stream(Shortcut.values())
                .flatMap(shortcut -> shortcut.display().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void showsItsKeysTheWayPeopleWriteThem() {
        assertThat(Shortcut.SAVE_AS.display()).containsExactly("Ctrl+Shift+S");
        assertThat(Shortcut.BRUSH_SMALLER.display()).containsExactly("[");
        assertThat(Shortcut.BOX_TOOL.display()).containsExactly("R", "M");
        assertThat(Shortcut.ABOUT.display()).isEmpty();
    }

    @Test
    void aSignIsMatchedAsTypedWhereverTheKeyboardHasIt() {
        assertThat(Shortcut.BRUSH_LARGER.matches(typed("]"))).isTrue();
        assertThat(Shortcut.BRUSH_SMALLER.matches(typed("]"))).isFalse();
        assertThat(Shortcut.ZOOM_IN.matches(typed("+"))).isTrue();
    }

    @Test
    void aLetterWithControlIsAnotherKeyThanTheLetter() {
        assertThat(Shortcut.DESELECT.matches(pressed(KeyCode.D, true))).isTrue();
        assertThat(Shortcut.DESELECT.matches(pressed(KeyCode.D, false))).isFalse();
        assertThat(Shortcut.BRUSH_TOOL.matches(pressed(KeyCode.B, true))).isFalse();
    }

    private static KeyEvent typed(String character) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static KeyEvent pressed(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }
}
