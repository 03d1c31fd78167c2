package focus.inference.internal.llm;

import focus.inference.api.PlanStep.Slot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ids of plan words, digits and the percent sign. Immutable. */
final class PlanVocabulary {
    private static final String SPACE = "Ġ"; // the letter that stands for a space before a word

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Integer, String> byId = new HashMap<>();
    private final Map<Integer, PlanWord> operations = new HashMap<>();
    private final Map<Integer, Character> digits = new HashMap<>();
    private final int percent;

    /** @throws focus.inference.api.error.ModelException if the vocabulary lacks a plan word */
    PlanVocabulary(BytePairs vocabulary) {
        for (PlanWord word : PlanWord.values()) {
            operations.put(vocabulary.id(SPACE + word.word()), word);
            word.parts().forEach(part -> wordsOf(part).forEach(w -> know(w, vocabulary)));
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            digits.put(vocabulary.id(String.valueOf(digit)), digit);
        }
        percent = vocabulary.id("%");
    }

    private void know(String word, BytePairs vocabulary) {
        int id = vocabulary.id(SPACE + word);
        words.put(word, id);
        byId.put(id, word);
    }

    private static Stream<String> wordsOf(Part part) {
        return switch (part) {
            case Part.Span _ -> Stream.empty();
            case Part.Mark(String word) -> Stream.of(word);
            case Part.Choice choice -> choice.values().keySet().stream();
        };
    }

    Set<Integer> operations() {
        return operations.keySet();
    }

    PlanWord operation(int id) {
        PlanWord word = operations.get(id);
        if (word == null) {
            throw new IllegalArgumentException("token " + id + " begins no operation");
        }
        return word;
    }

    /** The ids that a mark or a choice allows. */
    Set<Integer> ids(Part part) {
        Set<Integer> ids = new TreeSet<>();
        wordsOf(part).forEach(word -> ids.add(words.getOrDefault(word, -1)));
        if (part instanceof Part.Choice choice && choice.slot() == Slot.AMOUNT) {
            ids.addAll(digits.keySet());
        }
        return ids;
    }

    String word(int id) {
        return byId.getOrDefault(id, "");
    }

    Set<Integer> digits() {
        return digits.keySet();
    }

    char digit(int id) {
        return digits.getOrDefault(id, ' ');
    }

    int percent() {
        return percent;
    }

    /** In ascending order, as the network was trained to be asked. */
    static List<Integer> sorted(Set<Integer> ids) {
        int[] sorted = ids.stream().mapToInt(Integer::intValue).sorted().toArray();
        return Arrays.stream(sorted).boxed().toList();
    }
}
