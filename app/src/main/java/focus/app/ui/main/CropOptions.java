package focus.app.ui.main;

import focus.app.model.CropDraft;
import focus.app.model.CropRatio;
import focus.app.state.Action;
import focus.app.state.CropState;
import focus.app.state.EditorState;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Ratio and angle of a crop, and its end: Enter crops, Escape leaves the picture as it was. */
final class CropOptions extends HBox {
    private static final double MOST = focus.app.model.FrameStep.Straighten.MOST;

    private static final double DEGREES_WIDTH = 64;

    private final EditorPort editor;
    private final Texts texts;
    private final ComboBox<CropRatio> ratio = new ComboBox<>();
    private final Slider angle = new Slider(-MOST, MOST, 0);
    private final TextField degrees = new TextField();
    private final ToggleButton level = new ToggleButton(null, new Icon(Feather.COMPASS, Icon.NORMAL));
    private final Label size = new Label();
    private boolean showing;

    CropOptions(EditorPort editor, Buttons buttons, Texts texts) {
        this.editor = editor;
        this.texts = texts;
        getStyleClass().add("tool-options");
        setAlignment(Pos.CENTER_LEFT);
        prepareRatio(buttons);
        prepareAngle(buttons);
        Button swap = button(buttons, Feather.REPEAT, "crop.swap", () -> change(CropOptions::swapped));
        Button apply = button(buttons, Feather.CHECK, "crop.apply", () -> editor.send(new Action.ApplyCrop()));
        Button cancel = button(buttons, Feather.X, "crop.cancel", () -> editor.send(new Action.CancelCrop()));
        size.setId("crop-size");
        size.getStyleClass().add("muted");
        size.setMinWidth(0);
        Label name = new Label(texts.get("crop.angle"));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(angle);
        getChildren().addAll(ratio, swap, name, angle, degrees, level, size, apply, cancel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        disableProperty().bind(editor.map(state -> state.crop().isEmpty()));
        editor.watch(EditorState::crop, this::show);
    }

    private static CropDraft swapped(CropDraft draft) {
        return draft.withRatio(draft.ratio(), !draft.swapped());
    }

    private static Button button(Buttons buttons, Feather icon, String key, Runnable action) {
        Button button = buttons.icon(icon, key);
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void prepareRatio(Buttons buttons) {
        ratio.setId("crop-ratio");
        ratio.setMinWidth(USE_PREF_SIZE);
        buttons.name(ratio, texts.get("crop.ratio"));
        ratio.getItems().setAll(CropRatio.values());
        ratio.setConverter(new StringConverter<>() {
            @Override
            public String toString(CropRatio choice) {
                return choice == null ? "" : texts.get(key(choice));
            }

            @Override
            public CropRatio fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        ratio.setOnAction(event -> change(draft -> draft.withRatio(ratio.getValue(), draft.swapped())));
    }

    private static String key(CropRatio choice) {
        return "crop.ratio." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void prepareAngle(Buttons buttons) {
        angle.setId("crop-angle");
        angle.setAccessibleText(texts.get("crop.angle"));
        angle.setBlockIncrement(0.5);
        angle.valueProperty()
                .subscribe(() -> change(draft -> draft.withDegrees(Math.rint(angle.getValue() * 10) / 10)));
        degrees.setId("crop-degrees");
        degrees.setPrefWidth(DEGREES_WIDTH);
        degrees.setMinWidth(USE_PREF_SIZE);
        buttons.name(degrees, texts.get("crop.degrees"));
        degrees.setOnAction(event -> typed());
        degrees.focusedProperty().subscribe(focused -> {
            if (!focused) {
                typed();
            }
        });
        level.setId("crop-level");
        level.getStyleClass().add("icon-button");
        buttons.name(level, texts.get("crop.level"));
        // Before the choice takes effect: the state says whether it is on.
        level.addEventHandler(
                ActionEvent.ACTION,
                event -> level.setSelected(
                        editor.now().crop().filter(CropState::levelling).isPresent()));
        level.setOnAction(event -> editor.send(new Action.LevelCrop(
                editor.now().crop().filter(CropState::levelling).isEmpty())));
    }

    /** What cannot be read as an angle goes back to what is. */
    private void typed() {
        Optional<Double> wanted = CropAngle.read(degrees.getText());
        wanted.ifPresent(value -> change(draft -> draft.withDegrees(value)));
        show(editor.now().crop());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !degrees.equals(event.getTarget())) {
            editor.send(new Action.ApplyCrop());
            event.consume();
        }
    }

    private void change(UnaryOperator<CropDraft> next) {
        if (!showing) {
            editor.now()
                    .crop()
                    .map(CropState::draft)
                    .filter(draft -> !next.apply(draft).equals(draft))
                    .ifPresent(draft -> editor.send(new Action.DraftCrop(next.apply(draft))));
        }
    }

    private void show(Optional<CropState> crop) {
        showing = true;
        try {
            crop.ifPresent(this::show);
        } finally {
            showing = false;
        }
    }

    private void show(CropState crop) {
        CropDraft draft = crop.draft();
        ratio.setValue(draft.ratio());
        angle.setValue(draft.degrees());
        degrees.setText(texts.get("crop.degrees.value", draft.degrees()));
        level.setSelected(crop.levelling());
        size.setText(texts.get(
                "layers.frame.size", draft.size().width(), draft.size().height()));
    }
}
