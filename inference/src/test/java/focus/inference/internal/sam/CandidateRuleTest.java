package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateRuleTest {
    @Test
    void oneClickTakesTheBestOfTheAmbiguousOnes() {
        float[] scores = {0.99f, 0.5f, 0.8f, 0.7f};

        assertThat(CandidateRule.order(scores, 2)).containsExactly(2, 3, 1, 0);
    }

    @Test
    void severalPointsTakeTheFirst() {
        float[] scores = {0.1f, 0.5f, 0.8f, 0.7f};

        assertThat(CandidateRule.order(scores, 3)).containsExactly(0, 2, 3, 1);
    }

    @Test
    void equalScoresKeepTheirOrder() {
        float[] scores = {0, 0.5f, 0.5f, 0.5f};

        assertThat(CandidateRule.order(scores, 2)).containsExactly(1, 2, 3, 0);
    }

    @Test
    void oneCandidateIsTheChoice() {
        assertThat(CandidateRule.order(new float[] {0.4f}, 2)).containsExactly(0);
    }
}
