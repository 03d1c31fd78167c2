package focus.app.ui.control;

import static focus.app.ui.control.Shortcut.Group.EDIT;
import static focus.app.ui.control.Shortcut.Group.FILE;
import static focus.app.ui.control.Shortcut.Group.HELP;
import static focus.app.ui.control.Shortcut.Group.IMAGE;
import static focus.app.ui.control.Shortcut.Group.LAYER;
import static focus.app.ui.control.Shortcut.Group.SELECT;
import static focus.app.ui.control.Shortcut.Group.TOOLS;
import static focus.app.ui.control.Shortcut.Group.VIEW;
import static focus.app.ui.control.Shortcut.Group.WINDOW;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Everything that can be done with a key: the one table that the menus, the tooltips, the key handling and the sheet
 * of shortcuts read.
 */
public enum Shortcut {
    OPEN(FILE, ctrl(KeyCode.O)),
    SAVE(FILE, ctrl(KeyCode.S)),
    SAVE_AS(FILE, ctrlShift(KeyCode.S)),
    /** The second and third are those of Photoshop. */
    EXPORT(
            FILE,
            ctrlShift(KeyCode.E),
            new KeyCodeCombination(
                    KeyCode.W, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN, KeyCombination.ALT_DOWN),
            new KeyCodeCombination(
                    KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN, KeyCombination.ALT_DOWN)),
    EXPORT_AGAIN(FILE, ctrl(KeyCode.E)),
    NEXT_FILE(FILE, key(KeyCode.PAGE_DOWN)),
    PREVIOUS_FILE(FILE, key(KeyCode.PAGE_UP)),
    CLOSE(FILE, ctrl(KeyCode.W), ctrl(KeyCode.F4)),
    QUIT(FILE, ctrl(KeyCode.Q)),

    UNDO(EDIT, ctrl(KeyCode.Z)),
    REDO(EDIT, ctrlShift(KeyCode.Z), ctrl(KeyCode.Y)),
    COPY(EDIT, ctrl(KeyCode.C)),
    PASTE(EDIT, ctrl(KeyCode.V)),
    PASTE_NEW(EDIT, ctrlShift(KeyCode.V)),
    REMOVE(EDIT, key(KeyCode.DELETE), key(KeyCode.BACK_SPACE)),
    SAY(EDIT, ctrl(KeyCode.L)),
    CANCEL(EDIT, key(KeyCode.ESCAPE)),
    /** The second is that of Photoshop. */
    SETTINGS(EDIT, ctrl(KeyCode.COMMA), ctrl(KeyCode.K)),

    IMAGE_SIZE(IMAGE, ctrlAlt(KeyCode.I)),
    CANVAS_SIZE(IMAGE, ctrlAlt(KeyCode.C)),
    CROP_TO_SELECTION(IMAGE),
    ROTATE_RIGHT(IMAGE, ctrl(KeyCode.CLOSE_BRACKET)),
    ROTATE_LEFT(IMAGE, ctrl(KeyCode.OPEN_BRACKET)),
    ROTATE_HALF(IMAGE),
    FLIP_HORIZONTAL(IMAGE),
    FLIP_VERTICAL(IMAGE),

    /** That of Photoshop. */
    LAYER_MASK(LAYER, ctrl(KeyCode.BACK_SLASH)),
    MASK_FILL(LAYER),
    MASK_CLEAR(LAYER),
    MASK_INVERT(LAYER),
    SELECT_LAYER(LAYER),

    SELECT_ALL(SELECT, ctrl(KeyCode.A)),
    SELECT_SUBJECT(SELECT, key(KeyCode.F3)),
    DESELECT(SELECT, ctrl(KeyCode.D)),
    INVERT(SELECT, ctrlShift(KeyCode.I)),
    NEXT_ANSWER(SELECT, key(KeyCode.N)),
    /** That of Photoshop. */
    REFINE_EDGE(SELECT, ctrlAlt(KeyCode.R)),
    GROW(SELECT),
    SHRINK(SELECT),
    FEATHER(SELECT, new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN)),
    SMOOTH(SELECT),
    FILL_HOLES(SELECT),
    QUICK_MASK(SELECT, key(KeyCode.Q)),
    /** That of the workspace where Photoshop refines a selection. */
    NEXT_VIEW(SELECT, key(KeyCode.F)),
    SELECTION_VIEW(SELECT),
    FIND_OBJECTS(SELECT, new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN)),
    NEW_OBJECT(SELECT, ctrlShift(KeyCode.N)),
    LOAD_MASK(SELECT),
    SAVE_MASK(SELECT),

    CLICK_TOOL(TOOLS, key(KeyCode.V)),
    BOX_TOOL(TOOLS, key(KeyCode.R), key(KeyCode.M)),
    SCRIBBLE_TOOL(TOOLS, key(KeyCode.S)),
    LASSO_TOOL(TOOLS, key(KeyCode.L)),
    POLYGON_TOOL(TOOLS, key(KeyCode.P)),
    BRUSH_TOOL(TOOLS, key(KeyCode.B)),
    ERASER_TOOL(TOOLS, key(KeyCode.E)),
    CROP_TOOL(TOOLS, key(KeyCode.C)),
    HAND_TOOL(TOOLS, key(KeyCode.H)),
    SWAP_SIGN(TOOLS, key(KeyCode.X)),
    BRUSH_SMALLER(TOOLS, '['),
    BRUSH_LARGER(TOOLS, ']'),

    FIT(VIEW, ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0)),
    ACTUAL_SIZE(VIEW, ctrl(KeyCode.DIGIT1), ctrl(KeyCode.NUMPAD1)),
    ZOOM_IN(VIEW, '+', ctrl(KeyCode.PLUS), ctrl(KeyCode.EQUALS), ctrl(KeyCode.ADD)),
    ZOOM_OUT(VIEW, '-', ctrl(KeyCode.MINUS), ctrl(KeyCode.SUBTRACT)),
    /** Held down, not pressed: before while the key is down. */
    BEFORE(VIEW, key(KeyCode.BACK_SLASH), key(KeyCode.Y)),
    HISTORY_PANEL(VIEW, key(KeyCode.F9)),
    /** The second is that of Krita. */
    FULL_SCREEN(VIEW, key(KeyCode.F11), ctrlShift(KeyCode.F)),

    NEXT_TAB(
            WINDOW,
            new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN),
            new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.CONTROL_DOWN)),
    PREVIOUS_TAB(
            WINDOW,
            new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.CONTROL_DOWN)),

    FIRST_STEPS(HELP),
    SHORTCUTS(HELP, key(KeyCode.F1), ctrl(KeyCode.SLASH)),
    MODELS(HELP),
    ABOUT(HELP);

    /** The headings of the sheet; also the menus. */
    public enum Group {
        FILE,
        EDIT,
        IMAGE,
        LAYER,
        SELECT,
        TOOLS,
        VIEW,
        WINDOW,
        HELP;

        public String labelKey() {
            return "group." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final char NONE = 0;

    private final Group group;
    private final char character;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<KeyCombination> keys;

    Shortcut(Group group, KeyCombination... keys) {
        this(group, NONE, keys);
    }

    /** @param character matched as typed, wherever the keyboard has it */
    Shortcut(Group group, char character, KeyCombination... keys) {
        this.group = group;
        this.character = character;
        this.keys = List.of(keys);
    }

    public Group group() {
        return group;
    }

    public String labelKey() {
        return "command." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key to show in menus, if it is one that a menu can show. */
    public Optional<KeyCombination> accelerator() {
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.getFirst());
    }

    /** All ways to press it, as people write them, such as {@code Ctrl+S}; empty for a command without a key. */
    public List<String> display() {
        List<String> shown = new java.util.ArrayList<>();
        if (character != NONE) {
            shown.add(character == '-' ? "\u2212" : String.valueOf(character));
        }
        keys.stream()
                .map(Shortcut::displayOf)
                .filter(text -> !shown.contains(text))
                .forEach(shown::add);
        return List.copyOf(shown);
    }

    /** A key was pressed or released that means this. */
    public boolean matches(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return character != NONE && event.getCharacter().equals(String.valueOf(character));
        }
        return keys.stream().anyMatch(key -> key.match(event));
    }

    private static String displayOf(KeyCombination key) {
        String text = key.getDisplayText();
        return text.isEmpty() ? key.getName() : text;
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination ctrlAlt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    }

    private static KeyCombination ctrlShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
