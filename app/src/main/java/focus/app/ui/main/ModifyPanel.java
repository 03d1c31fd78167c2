package focus.app.ui.main;

import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.app.state.Action;
import focus.app.state.EdgeTrial;
import focus.app.state.EditorState;
import focus.app.state.SelectState;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.FloatingCard;
import focus.app.ui.i18n.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Asks how far the selection's edge is to be moved or softened, and shows meanwhile what comes of it. Enter does it,
 * Escape leaves the selection as it was.
 */
final class ModifyPanel extends HBox {
    private static final double SMALLEST = 1;
    private static final double LARGEST = 250;

    /** Pixels that a panel opens with for the first time; hair is longer than an edge is soft. */
    private static final double USUAL = 8;

    private static final double WIDE = 24;

    private final EditorPort editor;
    private final Texts texts;
    private final Runnable closed;
    private final Label title = new Label();
    private final Slider slider = new Slider(0, 1, 0);
    private final Label value = new Label();
    private final Map<Modification, Double> last = new EnumMap<>(Modification.class);
    private Modification what = Modification.GROW;
    private boolean opening;

    /** @param closed gives the keyboard back to the picture */
    ModifyPanel(EditorPort editor, Texts texts, Runnable closed) {
        this.editor = editor;
        this.texts = texts;
        this.closed = closed;
        setId("modify");
        FloatingCard.style(this, "modify-panel");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("modify-title");
        slider.setId("modify-amount");
        slider.setBlockIncrement(0.02);
        value.getStyleClass().add("number");
        value.setMinWidth(USE_PREF_SIZE);
        Button apply = button("modify.apply", this::apply);
        apply.setId("modify-apply");
        apply.getStyleClass().add("accent");
        Button cancel = button("modify.cancel", this::cancel);
        cancel.setId("modify-cancel");
        EdgeViewBox views = new EdgeViewBox(editor, texts);
        getChildren().addAll(title, slider, value, views, apply, cancel);
        slider.valueProperty().subscribe(this::moved);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show(false);
        editor.watch(ModifyPanel::isOpen, this::show);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Starts with the amount used last. */
    void open(Modification wanted) {
        what = wanted;
        String name =
                texts.get("modify." + wanted.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        title.setText(name);
        setAccessibleText(name);
        slider.setAccessibleText(texts.get("modify.amount", name));
        opening = true;
        slider.setValue(toSlider(last.getOrDefault(wanted, wanted == Modification.REFINE_EDGE ? WIDE : USUAL)));
        opening = false;
        moved();
        slider.requestFocus();
    }

    private void moved() {
        double amount = amount();
        value.setText(texts.get("brush.size.value", amount));
        if (!opening && (isVisible() || !slider.isFocused())) {
            editor.send(new Action.TryStep(Optional.of(new MaskStep.ModifyStep(what, amount))));
        }
    }

    private double amount() {
        return Math.rint(SMALLEST * Math.pow(LARGEST / SMALLEST, slider.getValue()));
    }

    private static double toSlider(double amount) {
        return Math.log(amount / SMALLEST) / Math.log(LARGEST / SMALLEST);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && slider.isFocused()) {
            apply();
            event.consume();
        }
    }

    private void apply() {
        SelectState select = editor.now().select();
        select.trial().map(EdgeTrial::step).ifPresent(step -> {
            last.put(step.what(), step.amount());
            editor.send(new Action.AddMaskStep(step));
        });
        closed.run();
    }

    private void cancel() {
        editor.send(new Action.TryStep(Optional.empty()));
        closed.run();
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /** Whether a change is being tried out. */
    static boolean isOpen(EditorState state) {
        return state.select().trial().isPresent();
    }
}
