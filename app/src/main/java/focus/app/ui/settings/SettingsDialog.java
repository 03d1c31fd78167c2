package focus.app.ui.settings;

import focus.app.ui.control.ChoiceNames;
import focus.app.ui.dialog.DialogFrame;
import focus.app.ui.i18n.Texts;
import focus.app.ui.platform.Preferences;
import focus.app.ui.theme.ThemeChoice;
import focus.app.ui.theme.ThemeSwitcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the user may choose about the program itself. Every choice counts at once and is remembered. FX thread only. */
public final class SettingsDialog {
    /** The languages that there are texts in. */
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final DialogFrame frame;
    private final Texts texts;
    private final ThemeSwitcher themes;
    private final Preferences preferences;
    private final SeenPictures seen;

    public SettingsDialog(
            DialogFrame frame, Texts texts, ThemeSwitcher themes, Preferences preferences, SeenPictures seen) {
        this.frame = frame;
        this.texts = texts;
        this.themes = themes;
        this.preferences = preferences;
        this.seen = seen;
    }

    /** @param selectionView choices about how the selection is looked at, made anew for this dialog */
    public void show(Node selectionView) {
        GridPane general = new GridPane();
        general.getStyleClass().add("settings-grid");
        general.addRow(0, new Label(texts.get("menu.theme")), theme());
        Label note = new Label(texts.get("preferences.language.note"));
        note.getStyleClass().add("muted");
        general.addRow(1, new Label(texts.get("preferences.language")), language());
        general.add(note, 1, 2);
        general.addRow(3, new Label(texts.get("preferences.seen")), seenPictures());
        VBox content =
                new VBox(heading("preferences.general"), general, heading("selection-view.title"), selectionView);
        content.getStyleClass().add("settings");
        frame.show(
                texts.get("preferences.title"),
                content,
                answer -> {},
                frame.button("dialog.close", ButtonData.CANCEL_CLOSE));
    }

    private Node theme() {
        ChoiceBox<ThemeChoice> box = choice(
                "settings-theme",
                texts.get("menu.theme"),
                choice -> texts.get("theme." + choice.name().toLowerCase(Locale.ROOT)));
        box.getItems().setAll(ThemeChoice.values());
        box.setValue(themes.choice());
        box.valueProperty().subscribe((before, chosen) -> {
            themes.choose(chosen);
            preferences.setTheme(chosen);
        });
        return box;
    }

    private Node language() {
        ChoiceBox<Optional<String>> box = choice(
                "settings-language",
                texts.get("preferences.language"),
                tag -> tag.map(Locale::forLanguageTag)
                        .map(locale -> locale.getDisplayLanguage(locale))
                        .orElseGet(() -> texts.get("preferences.language.system")));
        box.getItems().add(Optional.empty());
        LANGUAGES.forEach(tag -> box.getItems().add(Optional.of(tag)));
        box.setValue(preferences.language());
        box.valueProperty().subscribe((before, chosen) -> preferences.setLanguage(chosen));
        return box;
    }

    /** How much is kept of pictures, and a button that deletes it. */
    private Node seenPictures() {
        Label size = new Label();
        size.setId("settings-seen");
        Button forget = new Button(texts.get("preferences.seen.clear"));
        forget.setId("settings-forget");
        forget.setDisable(true);
        Tooltip.install(forget, new Tooltip(texts.get("preferences.seen.note")));
        Consumer<SeenPictures.Usage> show = usage -> {
            size.setText(texts.get("preferences.seen.size", usage.pictures(), usage.bytes() / 1e6));
            forget.setDisable(usage.pictures() == 0);
        };
        forget.setOnAction(event -> {
            forget.setDisable(true);
            seen.forget(show);
        });
        seen.measure(show);
        HBox row = new HBox(size, forget);
        row.getStyleClass().add("settings-seen");
        return row;
    }

    private static <T> ChoiceBox<T> choice(String id, String name, Function<T, String> label) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new ChoiceNames<>(label));
        return box;
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("settings-heading");
        heading.setMinHeight(Region.USE_PREF_SIZE);
        return heading;
    }
}
