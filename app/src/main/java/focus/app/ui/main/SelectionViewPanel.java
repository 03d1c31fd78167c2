package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.SelectState;
import focus.app.state.SelectionView;
import focus.app.ui.control.ColourSwatch;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.SegmentedButton;

/** How the selection is looked at: overlay, marching ants or quick mask, the overlay's colour and opacity, the pointer's outline. */
final class SelectionViewPanel extends VBox {
    private final EditorPort editor;
    private final Texts texts;
    private final ToggleButton overlay;
    private final ToggleButton ants;
    private final ToggleButton quick;
    private final List<ColourSwatch> swatches;
    private final ColorPicker other = new ColorPicker();
    private final Slider opacity = new Slider(SelectionView.LEAST_OPACITY, SelectionView.MOST_OPACITY, 45);
    private final Label opacityText = new Label();
    private final CheckBox still;
    private final CheckBox hover;
    private final GridPane grid = new GridPane();
    private boolean showing;

    SelectionViewPanel(EditorPort editor, Texts texts) {
        this.editor = editor;
        this.texts = texts;
        overlay = look(
                "selection-view.overlay",
                select -> select.withQuickMask(false).withView(select.view().withAnts(false)));
        ants = look(
                "selection-view.ants",
                select -> select.withQuickMask(false).withView(select.view().withAnts(true)));
        quick = look("selection-view.quick", select -> select.withQuickMask(true));
        swatches = List.of(
                new ColourSwatch(texts, "colour.blue", SelectionView.DEFAULT.colour()),
                new ColourSwatch(texts, "colour.red", 0xFF3B30),
                new ColourSwatch(texts, "colour.green", 0x2FD05A),
                new ColourSwatch(texts, "colour.yellow", 0xFFD60A),
                new ColourSwatch(texts, "colour.magenta", 0xFF2D95),
                new ColourSwatch(texts, "colour.white", 0xFFFFFF));
        still = check("selection-view.still", SelectionView::withStill);
        hover = check("selection-view.hover", SelectionView::withHover);
        getStyleClass().add("selection-view");
        grid.getStyleClass().add("selection-view-grid");
        SegmentedButton looks = new SegmentedButton(overlay, ants, quick);
        looks.setMinWidth(USE_PREF_SIZE);
        row("selection-view.look", looks);
        row("selection-view.colour", colours());
        row("selection-view.opacity", opacities());
        getChildren().addAll(grid, still, hover);
        editor.watch(EditorState::select, this::show);
        editor.watch(state -> ownColour(), colour -> show(editor.now().select()));
    }

    private void row(String labelKey, Node control) {
        Label label = new Label(texts.get(labelKey));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private HBox colours() {
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        for (ColourSwatch swatch : swatches) {
            swatch.setOnAction(event -> colour(swatch.rgb()));
            row.getChildren().add(swatch);
        }
        other.setId("colour-other");
        other.getStyleClass().add("button");
        other.setAccessibleText(texts.get("colour.other"));
        other.setTooltip(new Tooltip(texts.get("colour.other")));
        other.setStyle("-fx-color-label-visible: false");
        other.setOnAction(event -> colour(ColourSwatch.rgb(other.getValue())));
        row.getChildren().add(other);
        return row;
    }

    private HBox opacities() {
        opacity.setId("selection-opacity");
        opacity.setAccessibleText(texts.get("selection-view.opacity"));
        opacity.setBlockIncrement(5);
        opacity.valueProperty().subscribe(() -> change(view -> view.withOpacity((int) Math.round(opacity.getValue()))));
        opacityText.getStyleClass().add("number");
        opacityText.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(opacity, opacityText);
        row.getStyleClass().add("tool-options");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton look(String labelKey, UnaryOperator<SelectState> choice) {
        ToggleButton toggle = new ToggleButton(texts.get(labelKey));
        toggle.setId(labelKey.replace('.', '-'));
        String help = texts.get("tooltip.with-key", texts.get(labelKey + ".tip"), key(labelKey));
        toggle.setTooltip(new Tooltip(help));
        toggle.setAccessibleHelp(help);
        toggle.setOnAction(event -> {
            SelectState wanted = choice.apply(editor.now().select());
            editor.send(new Action.SetSelectionView(wanted.view()));
            editor.send(new Action.ShowQuickMask(wanted.quickMask()));
            show(editor.now().select()); // a press on the chosen one must not switch it off
        });
        return toggle;
    }

    private static String key(String labelKey) {
        Shortcut command = labelKey.endsWith("quick") ? Shortcut.QUICK_MASK : Shortcut.NEXT_VIEW;
        return command.display().getFirst();
    }

    /** A change that a check box makes. */
    private interface Checked {
        SelectionView of(SelectionView view, boolean checked);
    }

    private CheckBox check(String labelKey, Checked checked) {
        CheckBox box = new CheckBox(texts.get(labelKey));
        box.setId(labelKey.replace('.', '-'));
        box.setOnAction(event -> change(view -> checked.of(view, box.isSelected())));
        return box;
    }

    /** The colour of what is worked on, which is the overlay's unless that object has one of its own. */
    private void colour(int rgb) {
        if (ownColour().isPresent()) {
            int active = editor.now().document().orElseThrow().objects().active();
            editor.send(new Action.SetObjectColour(active, rgb));
        } else {
            change(view -> view.withColour(rgb));
        }
        show(editor.now().select());
    }

    private OptionalInt ownColour() {
        return editor.now()
                .document()
                .map(open -> open.objects().current().colour())
                .orElse(OptionalInt.empty());
    }

    private void change(UnaryOperator<SelectionView> change) {
        if (!showing) {
            editor.send(new Action.SetSelectionView(
                    change.apply(editor.now().select().view())));
        }
    }

    private void show(SelectState select) {
        showing = true;
        try {
            SelectionView view = select.view();
            overlay.setSelected(!select.quickMask() && !view.ants());
            ants.setSelected(!select.quickMask() && view.ants());
            quick.setSelected(select.quickMask());
            int colour = ownColour().orElse(view.colour());
            swatches.forEach(swatch -> swatch.setSelected(swatch.rgb() == colour));
            other.setValue(Color.web(ColourSwatch.css(colour)));
            if (Math.round(opacity.getValue()) != view.opacity()) {
                opacity.setValue(view.opacity());
            }
            opacityText.setText(texts.get("number.percent", view.opacity() / 100.0));
            opacity.setDisable(view.ants());
            still.setSelected(view.still());
            still.setDisable(!view.ants());
            hover.setSelected(view.hover());
        } finally {
            showing = false;
        }
    }
}
