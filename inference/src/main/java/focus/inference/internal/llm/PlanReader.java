package focus.inference.internal.llm;

import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a plan over one sentence token by token and says which tokens may come next: a plan is operations with
 * their parts, then the end mark. What is allowed is never nothing until the plan is done.
 */
final class PlanReader {
    static final int BEGIN = 1;
    static final int END = 2;
    private static final int MOST_OPERATIONS = 3;
    private static final int MOST_DIGITS = 3;

    private final PlanVocabulary words;
    private final SpanCopy copy;
    private final List<PlanStep> finished = new ArrayList<>();
    private final Deque<Part> due = new ArrayDeque<>();
    private final Map<Slot, String> slots = new EnumMap<>(Slot.class);
    private @Nullable Operation operation;
    private String number = "";
    private boolean done;

    PlanReader(TypedSentence sentence, PlanVocabulary words) {
        this.words = words;
        this.copy = new SpanCopy(sentence);
    }

    boolean done() {
        return done;
    }

    /** The plan, once it is done. */
    List<PlanStep> steps() {
        return List.copyOf(finished);
    }

    /** Ids in ascending order. */
    List<Integer> allowed() {
        Set<Integer> ids = new HashSet<>();
        if (!number.isEmpty()) {
            ids.add(words.percent());
            if (number.length() < MOST_DIGITS) {
                ids.addAll(words.digits());
            }
        } else if (due.peek() instanceof Part.Span span) {
            ids.addAll(copy.next());
            if (copy.started() ? copy.mayEnd() : !span.needed()) {
                ids.addAll(after(due.stream().skip(1).findFirst().orElse(null)));
            }
        } else {
            ids.addAll(after(due.peek()));
        }
        return PlanVocabulary.sorted(ids);
    }

    private Set<Integer> after(@Nullable Part part) {
        if (part != null) {
            return words.ids(part);
        }
        int operations = finished.size() + (operation == null ? 0 : 1);
        Set<Integer> ids = new HashSet<>(operations < MOST_OPERATIONS ? words.operations() : Set.of());
        if (operations > 0) {
            ids.add(END);
        }
        return ids;
    }

    /** @param token one of those allowed */
    void take(int token) {
        if (!number.isEmpty()) {
            takeDigit(token);
        } else if (due.peek() instanceof Part.Span && copy.next().contains(token)) {
            copy.take(token);
        } else {
            if (due.peek() instanceof Part.Span span) {
                due.pop();
                slots.put(span.slot(), copy.end());
            }
            takeWord(token);
        }
    }

    private void takeWord(int token) {
        Part part = due.poll();
        switch (part) {
            case null -> begin(token);
            case Part.Mark _, Part.Span _ -> {}
            case Part.Choice choice -> {
                if (words.digits().contains(token)) {
                    number = String.valueOf(words.digit(token));
                } else {
                    choose(choice, words.word(token));
                }
            }
        }
    }

    private void choose(Part.Choice choice, String word) {
        slots.put(choice.slot(), choice.values().getOrDefault(word, ""));
        List<Part> next = choice.after(word, List.copyOf(due));
        due.clear();
        due.addAll(next);
    }

    private void takeDigit(int token) {
        if (token == words.percent()) {
            slots.put(Slot.AMOUNT, Integer.parseInt(number) + "%");
            number = "";
        } else {
            number += words.digit(token);
        }
    }

    private void begin(int token) {
        if (operation != null) {
            finished.add(new PlanStep(operation, slots));
            slots.clear();
            operation = null;
        }
        if (token == END) {
            done = true;
            return;
        }
        PlanWord word = words.operation(token);
        operation = word.operation();
        slots.putAll(word.said());
        due.addAll(word.parts());
    }
}
