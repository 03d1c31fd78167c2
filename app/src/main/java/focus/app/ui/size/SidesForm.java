package focus.app.ui.size;

import atlantafx.base.theme.Styles;
import focus.app.model.SideUnit;
import focus.app.model.SizeProblem;
import focus.app.ui.control.ChoiceNames;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImageSize;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** What the dialogs about sizes have in common: both sides in a unit, the size before and after, and a word on it. */
final class SidesForm {
    private final Texts texts;
    private final SizeText words;
    private final GridPane grid = new GridPane();
    private final SideField width;
    private final SideField height;
    private final ChoiceBox<SideUnit> unit = new ChoiceBox<>();
    private final Label after = new Label();
    private final Label note = new Label();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(true);
    private boolean relative;
    private int rows;

    /**
     * What comes of what is typed.
     *
     * @param across times as wide as the picture
     * @param down times as high
     * @param size empty where there is a problem
     * @param note one sentence or two on it
     */
    record Outcome(double across, double down, Optional<SizeProblem> problem, Optional<ImageSize> size, String note) {}

    /**
     * @param before the picture's size
     * @param across hears a width that was typed, as a number of times the picture's
     * @param down the same of the height
     * @param retry called when something that was typed is no number
     */
    SidesForm(Texts texts, ImageSize before, DoubleConsumer across, DoubleConsumer down, Runnable retry) {
        this.texts = texts;
        words = new SizeText(texts);
        width = new SideField(texts, before.width(), across, retry);
        height = new SideField(texts, before.height(), down, retry);
        width.setId("size-width");
        height.setId("size-height");
        grid.getStyleClass().add("size-form");
        row("size.before", new Label(words.size(before)));
        prepareUnit();
        side("size.width", width);
        side("size.height", height);
        grid.add(unit, 2, rows - 2, 1, 2);
        GridPane.setValignment(unit, VPos.CENTER);
        after.setId("size-after");
        note.setId("size-note");
        note.getStyleClass().addAll("muted", "size-note");
        note.setWrapText(true);
        note.setAlignment(Pos.TOP_LEFT);
    }

    private void prepareUnit() {
        unit.setId("size-unit");
        unit.setAccessibleText(texts.get("size.unit"));
        unit.getItems().setAll(SideUnit.values());
        unit.setConverter(new ChoiceNames<>(
                choice -> texts.get("size.unit." + choice.name().toLowerCase(Locale.ROOT))));
        unit.setValue(SideUnit.PIXELS);
    }

    GridPane grid() {
        return grid;
    }

    /** Where typing begins. */
    Node first() {
        return width;
    }

    /** Whether what is typed makes a picture. */
    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    private void side(String labelKey, SideField field) {
        field.setAccessibleText(texts.get(labelKey));
        grid.addRow(rows++, label(labelKey, field), field);
    }

    void row(String labelKey, Node control) {
        grid.add(label(labelKey, control), 0, rows);
        grid.add(control, 1, rows++, 2, 1);
    }

    private Label label(String key, Node control) {
        Label label = new Label(texts.get(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        return label;
    }

    /** In the column of the controls, without a label. */
    void below(Node control) {
        grid.add(control, 1, rows++, 2, 1);
    }

    /** To be called once all rows are there. */
    void end(Runnable recount) {
        row("size.after", after);
        grid.add(note, 0, rows++, 3, 1);
        unit.valueProperty().subscribe((was, now) -> recount.run());
    }

    /** @param added whether the sides are given by what is added to them */
    void setRelative(boolean added) {
        relative = added;
    }

    void show(Outcome outcome) {
        for (SideField field : new SideField[] {width, height}) {
            field.count(unit.getValue(), relative);
        }
        width.show(outcome.across());
        height.show(outcome.down());
        tell(outcome);
    }

    /** Shows no number anew; for when one cannot be read. */
    void tell(Outcome outcome) {
        boolean readable = width.isReadable() && height.isReadable();
        Optional<SizeProblem> problem = outcome.problem();
        possible.set(readable && problem.isEmpty());
        width.mark(!width.isReadable() || problem.isPresent());
        height.mark(!height.isReadable() || problem.isPresent());
        after.setText(outcome.size().filter(size -> readable).map(words::size).orElseGet(() -> texts.get("size.none")));
        note.pseudoClassStateChanged(Styles.STATE_DANGER, !possible.get());
        note.setText(
                !readable
                        ? texts.get(unit.getValue() == SideUnit.PIXELS ? "size.problem.pixels" : "size.problem.percent")
                        : problem.map(words::problem).orElse(outcome.note()));
    }
}
