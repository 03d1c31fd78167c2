package focus.inference.internal.sam;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * SAM's rule for its candidates. The first one was trained for clear prompts, the others for the several things that one
 * click may mean (part, object, group). So with up to two points, the padding point counted, the best of the others
 * wins by its score; from three on it is the first.
 */
final class CandidateRule {
    private static final float CLEAR_FROM = 2.5f;
    private static final float DECISIVE = 1000;

    private CandidateRule() {}

    /**
     * @param scores estimated IoU of every candidate, about 0..1
     * @param points how many points the decoder was given, the padding point counted
     * @return the candidates' indexes, the rule's choice first
     */
    static List<Integer> order(float[] scores, int points) {
        float[] weighted = scores.clone();
        weighted[0] += (points - CLEAR_FROM) * DECISIVE;
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> weighted[index])
                        .reversed())
                .toList();
    }
}
