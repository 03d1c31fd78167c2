package focus.inference.internal.sam;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which candidate is the answer. The first one was trained for clear prompts, the others for the several things that one
 * click may mean (part, object, group).
 */
enum CandidateRule {
    /**
     * SAM's own: with up to two points, the padding point counted, the best of the others wins by its score; from three
     * on it is the first.
     */
    SAM("sam"),
    /** For networks whose scores are tuned for all candidates: with up to two points the best of all wins. */
    BEST_SCORE("best_score");

    /** With so many points there is one thing only that they can mean. */
    static final int CLEAR = 3;

    private static final float CLEAR_FROM = 2.5f;
    private static final float DECISIVE = 1000;

    private final String packName;

    CandidateRule(String packName) {
        this.packName = packName;
    }

    /** As {@code pack.json} names it. */
    String packName() {
        return packName;
    }

    static Optional<CandidateRule> of(String packName) {
        return Arrays.stream(values())
                .filter(rule -> rule.packName.equals(packName))
                .findFirst();
    }

    /** All names, for a message. */
    static String names() {
        return Arrays.stream(values()).map(CandidateRule::packName).collect(Collectors.joining(" or "));
    }

    /**
     * @param scores estimated IoU of every candidate, about 0..1
     * @param points how many points the decoder was given, the padding point counted
     * @return the candidates' indexes, the rule's choice first
     */
    List<Integer> order(float[] scores, int points) {
        float[] weighted = scores.clone();
        if (this == SAM || points > CLEAR_FROM) {
            weighted[0] += (points - CLEAR_FROM) * DECISIVE;
        }
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> weighted[index])
                        .reversed())
                .toList();
    }
}
