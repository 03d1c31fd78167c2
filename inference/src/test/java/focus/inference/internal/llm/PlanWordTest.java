package focus.inference.internal.llm;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.EditPlan.Reason;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlanWordTest {
    /** The planner turns what the word says into the reason; no part of the sentence could fill it. */
    @Test
    void everyWordThatDeclinesNamesAReasonThatThereIs() {
        assertThat(Arrays.stream(PlanWord.values()).filter(word -> word.operation() == Operation.DECLINE))
                .hasSize(3)
                .allSatisfy(word -> {
                    assertThat(word.parts()).isEmpty();
                    String reason = word.said().getOrDefault(Slot.REASON, "").toUpperCase(Locale.ROOT);
                    assertThat(Reason.values()).extracting(Reason::name).contains(reason);
                });
    }
}
