package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateRuleTest {
    @Test
    void oneClickTakesTheBestOfTheAmbiguousOnes() {
        float[] scores = {0.99f, 0.5f, 0.8f, 0.7f};

        assertThat(CandidateRule.SAM.order(scores, 2)).containsExactly(2, 3, 1, 0);
    }

    @Test
    void severalPointsTakeTheFirst() {
        float[] scores = {0.1f, 0.5f, 0.8f, 0.7f};

        assertThat(CandidateRule.SAM.order(scores, 3)).containsExactly(0, 2, 3, 1);
    }

    @Test
    void equalScoresKeepTheirOrder() {
        float[] scores = {0, 0.5f, 0.5f, 0.5f};

        assertThat(CandidateRule.SAM.order(scores, 2)).containsExactly(1, 2, 3, 0);
    }

    @Test
    void oneCandidateIsTheChoice() {
        assertThat(CandidateRule.SAM.order(new float[] {0.4f}, 2)).containsExactly(0);
    }

    @Test
    void tunedScoresAreBelievedForAllCandidatesOfOneClick() {
        float[] scores = {0.99f, 0.5f, 0.8f, 0.7f};

        assertThat(CandidateRule.BEST_SCORE.order(scores, 2)).containsExactly(0, 2, 3, 1);
        assertThat(CandidateRule.BEST_SCORE.order(new float[] {0.1f, 0.5f, 0.8f, 0.7f}, 2))
                .containsExactly(2, 3, 1, 0);
    }

    @Test
    void tunedScoresDoNotOverruleTheFirstFromTheSecondClickOn() {
        assertThat(CandidateRule.BEST_SCORE.order(new float[] {0.1f, 0.5f, 0.8f, 0.7f}, 3))
                .containsExactly(0, 2, 3, 1);
    }
}
