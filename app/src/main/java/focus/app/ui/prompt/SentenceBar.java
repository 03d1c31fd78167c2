package focus.app.ui.prompt;

import focus.app.model.EditStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where the user says in words what to do; Enter or Send hands the sentence over. */
public final class SentenceBar extends VBox {
    private final EditorPort editor;
    private final TextField field = new TextField();

    public SentenceBar(EditorPort editor, Texts texts) {
        this.editor = editor;
        HBox line = new HBox();
        line.getStyleClass().add("sentence-bar");
        line.setAlignment(Pos.CENTER);
        field.setId("sentence");
        field.setPromptText(texts.get("sentence.prompt"));
        field.setAccessibleText(texts.get("sentence.name"));
        field.setAccessibleHelp(texts.get("sentence.prompt"));
        field.setOnAction(event -> submit());
        field.disableProperty().bind(editor.map(state -> state.document().isEmpty()));
        HBox.setHgrow(field, Priority.ALWAYS);
        line.getChildren().addAll(field, sendButton(texts));
        getChildren().addAll(new PlanChips(editor, texts), line);
        editor.watch(SentenceBar::edits, this::clearWhenDone);
    }

    /** Puts the caret into the field. */
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private Button sendButton(Texts texts) {
        Button send = new Button(texts.get("sentence.send"), new Icon(Feather.ARROW_UP, Icon.NORMAL));
        send.setId("send");
        send.getStyleClass().add("accent");
        send.setAccessibleText(texts.get("sentence.send"));
        send.setTooltip(new Tooltip(texts.get("sentence.send.tip")));
        send.setOnAction(event -> submit());
        BooleanBinding blank = Bindings.createBooleanBinding(() -> sentence().isEmpty(), field.textProperty());
        BooleanBinding busy = Bindings.createBooleanBinding(
                () -> editor.now().document().isEmpty() || editor.now().job().isPresent(), editor.state());
        send.disableProperty().bind(blank.or(busy));
        return send;
    }

    private void submit() {
        if (!sentence().isEmpty()) {
            editor.send(new Action.SubmitSentence(sentence()));
        }
    }

    /** The sentence stays while it runs or was not understood, so that it can be changed; when it is done it goes. */
    private void clearWhenDone(List<EditStep> edits) {
        if (!edits.isEmpty() && edits.getLast().sentence().equals(sentence())) {
            field.clear();
        }
    }

    private String sentence() {
        return field.getText().strip();
    }

    private static List<EditStep> edits(EditorState state) {
        return state.document().map(document -> document.edits()).orElse(List.of());
    }
}
