package focus.inference.internal.plan;

import focus.inference.api.EditPlan;
import focus.inference.api.EditPlan.Declined;
import focus.inference.api.EditPlan.Reason;
import focus.inference.api.PlanStep;
import focus.inference.api.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads plain English wishes by their words; needs no network. Understands removal in many wordings, and knows the words
 * of operations that are not built, so that it can say so. A sentence that asks for both is declined whole: half a wish
 * is never carried out silently.
 */
public final class KeywordPlanner implements Planner {
    @Override
    public EditPlan plan(String sentence) {
        List<Clause> clauses = Clause.split(sentence);
        if (clauses.isEmpty()) {
            return new Declined(Reason.EMPTY, "");
        }
        List<Reading> readings = read(clauses, false);
        if (readings.stream()
                .allMatch(reading -> reading instanceof Reading.Nothing || reading instanceof Reading.Question)) {
            // Only when no word was right: "remove the cup and the plate" must not find "place".
            readings = read(clauses, true);
        }
        return combine(clauses, readings);
    }

    private static List<Reading> read(List<Clause> clauses, boolean forgiving) {
        return clauses.stream()
                .map(clause -> new ClauseReader(clause, forgiving).read())
                .toList();
    }

    private static EditPlan combine(List<Clause> clauses, List<Reading> readings) {
        Optional<EditPlan> refusal = unsupported(readings);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (readings.contains(new Reading.Question())) {
            return new Declined(Reason.QUESTION, "");
        }
        List<String> targets = new ArrayList<>();
        String negation = "";
        boolean removes = false;
        for (int i = 0; i < readings.size(); i++) {
            switch (readings.get(i)) {
                case Reading.Removal(String target) -> {
                    removes = true;
                    targets.add(target);
                }
                case Reading.Nothing() -> {
                    if (removes) {
                        targets.add(alsoNamed(clauses.get(i)));
                    }
                }
                case Reading.Negated(String word) -> negation = word.length() > negation.length() ? word : negation;
                case Reading.Unsupported _, Reading.Question _ -> {}
            }
        }
        if (!removes) {
            return new Declined(Reason.UNCLEAR, negation);
        }
        targets.removeIf(String::isEmpty);
        if (targets.isEmpty()) {
            targets.add("");
        }
        return new EditPlan.Operations(targets.stream().map(PlanStep::remove).toList());
    }

    private static Optional<EditPlan> unsupported(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Unsupported.class::isInstance)
                .map(Reading.Unsupported.class::cast)
                .findFirst()
                .map(reading -> new Declined(Reason.UNSUPPORTED, reading.word()));
    }

    /** A second thing after the verb's own: "remove the cup and the plate". */
    private static String alsoNamed(Clause clause) {
        return TargetPhrase.read(clause, 0, clause.size()) instanceof Reading.Removal(String target) ? target : "";
    }
}
