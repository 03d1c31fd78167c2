package focus.app.ui.welcome;

import focus.app.state.EditorState;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.FloatingCard;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import focus.app.ui.platform.Preferences;
import focus.app.ui.welcome.FirstSteps.Step;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The first steps beside the picture: what to do now, what is done; goes for good when it is sent away. FX thread only. */
public final class FirstStepsCard extends VBox {
    private final EditorPort editor;
    private final Preferences preferences;
    private final Texts texts;
    private final Map<Step, Row> rows = new EnumMap<>(Step.class);
    private final Label more = new Label();
    private FirstSteps steps = FirstSteps.NONE;

    public FirstStepsCard(EditorPort editor, Preferences preferences, Buttons buttons, Texts texts) {
        this.editor = editor;
        this.preferences = preferences;
        this.texts = texts;
        setId("first-steps");
        FloatingCard.style(this, "first-steps");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(head(buttons));
        for (Step step : Step.values()) {
            Row row = new Row(texts.get(step.whatKey()), texts.get(step.howKey()));
            rows.put(step, row);
            getChildren().add(row);
        }
        more.setText(texts.get("first.more"));
        more.getStyleClass().add("muted");
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(more);
        editor.state().subscribe(this::follow);
    }

    /** From the beginning again, from now on with every picture until it is sent away. */
    public void begin() {
        steps = FirstSteps.NONE;
        preferences.setFirstSteps(true);
        follow(editor.now());
    }

    private HBox head(Buttons buttons) {
        Label title = new Label(texts.get("first.title"));
        title.getStyleClass().add("first-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = buttons.icon(Feather.X, "first.close");
        close.setId("first-close");
        close.setOnAction(event -> {
            preferences.setFirstSteps(false);
            follow(editor.now());
        });
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void follow(EditorState state) {
        FirstSteps before = steps;
        steps = steps.after(state);
        boolean inTheWay = state.select().trial().isPresent(); // of the panel that asks for an amount
        boolean shown = preferences.firstSteps() && state.document().isPresent() && !inTheWay;
        setVisible(shown);
        setManaged(shown);
        rows.forEach((step, row) -> row.show(
                steps.done().contains(step), steps.next().filter(step::equals).isPresent()));
        more.setVisible(steps.next().isEmpty());
        more.setManaged(steps.next().isEmpty());
        if (!steps.equals(before)) {
            setAccessibleText(steps.next()
                    .map(step -> texts.get(step.whatKey()) + ". " + texts.get(step.howKey()))
                    .orElse(more.getText()));
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** One step: a sign, what to do, and, while it is next, how. */
    private static final class Row extends HBox {
        private final Icon sign = new Icon(Feather.CIRCLE, Icon.NORMAL);
        private final Label what;
        private final Label how;

        Row(String what, String how) {
            this.what = new Label(what);
            this.how = new Label(how);
            this.how.getStyleClass().add("muted");
            for (Label label : new Label[] {this.what, this.how}) {
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
            }
            VBox words = new VBox(this.what, this.how);
            HBox.setHgrow(words, Priority.ALWAYS);
            getStyleClass().add("first-step");
            setAlignment(Pos.TOP_LEFT);
            getChildren().addAll(sign, words);
        }

        void show(boolean done, boolean next) {
            sign.setSign(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
            getStyleClass().removeAll("done", "next");
            if (done) {
                getStyleClass().add("done");
            } else if (next) {
                getStyleClass().add("next");
            }
            how.setVisible(next);
            how.setManaged(next);
        }
    }
}
