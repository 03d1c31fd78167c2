package focus.app.state;

import focus.inference.api.PlanStep;
import java.util.List;

/**
 * How the last sentence was read.
 *
 * @param sentence as it was sent
 * @param steps at least one, in order
 */
public record SentencePlan(String sentence, List<PlanStep> steps) {
    public SentencePlan {
        steps = List.copyOf(steps);
    }
}
