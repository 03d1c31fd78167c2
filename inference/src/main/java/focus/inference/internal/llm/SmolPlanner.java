package focus.inference.internal.llm;

import focus.inference.api.EditPlan;
import focus.inference.api.EditPlan.Declined;
import focus.inference.api.EditPlan.Reason;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import focus.inference.api.Planner;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A language model that writes plans, held to the plan language: of the tokens that may come next the best scored one is
 * taken, and a token that must come is taken unasked and given to the network with the next question. Safe for use by
 * several threads.
 */
public final class SmolPlanner implements Planner, AutoCloseable {
    private final String method;
    private final BytePairs vocabulary;
    private final PlanVocabulary words;
    private final SmolGraph graph;

    /** @param graph taken over */
    SmolPlanner(String method, BytePairs vocabulary, PlanVocabulary words, SmolGraph graph) {
        this.method = method;
        this.vocabulary = vocabulary;
        this.words = words;
        this.graph = graph;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public EditPlan plan(String sentence) {
        TypedSentence typed = TypedSentence.of(sentence, vocabulary);
        if (typed.tokens().isEmpty()) {
            return new Declined(Reason.EMPTY, "");
        }
        if (!new SpanCopy(typed).possible()) {
            return new Declined(Reason.UNCLEAR, ""); // signs alone
        }
        List<PlanStep> steps = read(typed);
        PlanStep first = steps.getFirst();
        if (steps.size() == 1 && first.operation() == Operation.DECLINE) {
            String reason = first.value(Slot.REASON).toUpperCase(Locale.ROOT);
            return new Declined(Reason.valueOf(reason), "");
        }
        return new EditPlan.Operations(steps);
    }

    private List<PlanStep> read(TypedSentence sentence) {
        PlanReader reader = new PlanReader(sentence, words);
        List<Integer> waiting = new ArrayList<>();
        waiting.add(PlanReader.BEGIN);
        waiting.addAll(sentence.tokens());
        waiting.add(PlanReader.END);
        try (Arena arena = Arena.ofConfined()) {
            SmolGraph.Run run = graph.start(arena);
            while (!reader.done()) {
                List<Integer> allowed = reader.allowed();
                int token = allowed.getFirst();
                if (allowed.size() > 1) {
                    token = allowed.get(best(run.score(waiting, allowed)));
                    waiting.clear();
                }
                reader.take(token);
                waiting.add(token);
            }
        }
        return reader.steps();
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Frees the network once no sentence is being read; a second call does nothing. */
    @Override
    public void close() {
        graph.close();
    }
}
