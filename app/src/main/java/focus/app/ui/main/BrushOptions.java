package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.BrushSettings;
import focus.app.state.EditorState;
import focus.app.ui.control.EditorPort;
import focus.app.ui.i18n.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** Size and hardness of brush and eraser. */
final class BrushOptions extends HBox {
    private final EditorPort editor;
    private final Texts texts;
    private final Slider size = new Slider(0, 1, 0);
    private final Label sizeText = new Label();
    private final Slider hardness = new Slider(0, 1, 0);
    private final Label hardnessText = new Label();
    private boolean showing;

    BrushOptions(EditorPort editor, Texts texts) {
        this.editor = editor;
        this.texts = texts;
        getStyleClass().add("tool-options");
        setAlignment(Pos.CENTER_LEFT);
        size.setId("brush-size");
        hardness.setId("brush-hardness");
        add("brush.size", size, sizeText);
        add("brush.hardness", hardness, hardnessText);
        size.valueProperty().subscribe(() -> change(BrushScale.toDiameter(size.getValue()), hardness.getValue()));
        hardness.valueProperty().subscribe(() -> change(editor.now().brush().diameter(), hardness.getValue()));
        editor.watch(EditorState::brush, this::show);
    }

    private void add(String labelKey, Slider slider, Label value) {
        Label label = new Label(texts.get(labelKey));
        label.setLabelFor(slider);
        label.setMinWidth(USE_PREF_SIZE);
        value.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        slider.setAccessibleText(texts.get(labelKey));
        slider.setBlockIncrement(0.05);
        value.getStyleClass().add("number");
        getChildren().addAll(label, slider, value);
    }

    private void show(BrushSettings brush) {
        showing = true;
        try {
            if (BrushScale.toDiameter(size.getValue()) != brush.diameter()) {
                size.setValue(BrushScale.toSlider(brush.diameter()));
            }
            hardness.setValue(brush.hardness());
            sizeText.setText(texts.get("brush.size.value", brush.diameter()));
            hardnessText.setText(texts.get("number.percent", brush.hardness()));
        } finally {
            showing = false;
        }
    }

    private void change(double diameter, double hard) {
        if (!showing) {
            editor.send(new Action.SetBrush(new BrushSettings(diameter, hard)));
        }
    }
}
