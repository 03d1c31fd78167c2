package focus.app.ui.prompt;

import focus.app.ui.i18n.Texts;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Slot;
import java.util.ArrayList;
import java.util.List;

/** A step of a plan in the user's words: the operation, then what it says beyond the usual. */
final class PlanText {
    private static final String USUAL_AMOUNT = "medium";

    private final Texts texts;

    PlanText(Texts texts) {
        this.texts = texts;
    }

    /** {@code Adjust: exposure, more, sky, 20%}. */
    String chip(PlanStep step) {
        List<String> said = new ArrayList<>();
        for (Slot slot : step.operation().slots()) {
            String value = step.value(slot);
            if (!value.isEmpty() && !(slot == Slot.AMOUNT && value.equals(USUAL_AMOUNT))) {
                said.add(slot.copied() || value.endsWith("%") ? value : texts.get("plan.value." + value));
            }
        }
        String operation = texts.get("plan.op." + step.operation().word());
        return said.isEmpty() ? operation : texts.get("plan.chip", operation, String.join(", ", said));
    }
}
