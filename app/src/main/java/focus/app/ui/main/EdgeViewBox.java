package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.EdgeView;
import focus.app.state.EditorState;
import focus.app.state.SelectState;
import focus.app.ui.control.ChoiceNames;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How a refined edge is looked at, and whether it is still worked out. Only there while an edge is refined. */
final class EdgeViewBox extends HBox {
    private static final double WORKING_SIZE = 16;

    private final EditorPort editor;
    private final ComboBox<EdgeView> choice = new ComboBox<>();
    private final ProgressIndicator working = new ProgressIndicator();

    EdgeViewBox(EditorPort editor, Texts texts) {
        this.editor = editor;
        getStyleClass().add("tool-options");
        setAlignment(Pos.CENTER_LEFT);
        String name = texts.get(
                "tooltip.with-key",
                texts.get("edge.view"),
                Shortcut.NEXT_VIEW.display().getFirst());
        choice.setId("edge-view");
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setAccessibleText(texts.get("edge.view"));
        choice.setTooltip(new Tooltip(name));
        choice.getItems().setAll(EdgeView.values());
        choice.setConverter(new ChoiceNames<>(view ->
                texts.get("edge.view." + view.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        choice.setOnAction(event -> choose());
        working.setId("edge-working");
        working.setPrefSize(WORKING_SIZE, WORKING_SIZE);
        working.setMinSize(WORKING_SIZE, WORKING_SIZE);
        working.setAccessibleText(texts.get("edge.working"));
        Tooltip.install(working, new Tooltip(texts.get("edge.working")));
        getChildren().addAll(choice, working);
        editor.watch(EditorState::select, this::show);
    }

    private void choose() {
        if (choice.getValue() != editor.now().select().edgeView()) {
            editor.send(new Action.SetEdgeView(choice.getValue()));
        }
    }

    private void show(SelectState select) {
        boolean refining = select.refining().isPresent();
        setVisible(refining);
        setManaged(refining);
        choice.setValue(select.edgeView());
        // Kept in its place, so that the panel does not jump.
        working.setVisible(refining && select.tried().isEmpty());
    }
}
