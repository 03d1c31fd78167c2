package focus.app.ui.prompt;

import focus.app.state.EditorState;
import focus.app.state.SentencePlan;
import focus.app.ui.control.EditorPort;
import focus.app.ui.i18n.Texts;
import focus.inference.api.PlanStep.Operation;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** How the last sentence was read, one chip per operation; takes no room while there is none. */
public final class PlanChips extends FlowPane {
    private final PlanText words;
    private final Texts texts;

    public PlanChips(EditorPort editor, Texts texts) {
        this.words = new PlanText(texts);
        this.texts = texts;
        setId("plan");
        getStyleClass().add("plan-chips");
        managedProperty().bind(visibleProperty());
        editor.watch(EditorState::plan, this::show);
    }

    private void show(Optional<SentencePlan> plan) {
        getChildren().clear();
        plan.ifPresent(read -> read.steps().forEach(step -> {
            Label chip = new Label(words.chip(step));
            chip.getStyleClass().add("plan-chip");
            if (step.operation() == Operation.DECLINE) {
                chip.getStyleClass().add("declined");
            }
            getChildren().add(chip);
        }));
        setAccessibleText(plan.isEmpty() ? "" : texts.get("plan.name"));
        setVisible(plan.isPresent());
    }
}
