package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.task.CancellableFeedback;
import focus.inference.api.Feedback;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.phrase.LatticeMask;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ObjectFinderTest {
    private static final ImageSize SIZE = new ImageSize(192, 128);
    private static final ImageRect LARGE = new ImageRect(20, 20, 80, 60);
    private static final ImageRect PART = new ImageRect(30, 30, 30, 20);
    private static final ImageRect SMALL = new ImageRect(140, 80, 24, 24);
    private static final ImageRect SPECK = new ImageRect(120, 10, 3, 3);

    /**
     * A candidate of a rectangle.
     *
     * @param clear logits far from 0
     */
    private static MaskProposal.Candidate candidate(ImageRect thing, double quality, boolean clear) {
        float[] logits = new float[SIZE.width() * SIZE.height()];
        for (int i = 0; i < logits.length; i++) {
            boolean inside = thing.contains(i % SIZE.width(), i / SIZE.width());
            logits[i] = (inside ? 1 : -1) * (clear ? 6 : 0.5f);
        }
        return new MaskProposal.Candidate(
                new MaskLogits(SIZE.width(), SIZE.height(), logits, 1, 1, SIZE), (float) quality);
    }

    /** Sure of the whole large thing, less so of its part; beside all things it answers the whole picture. */
    private static MaskProposal answer(ImagePoint at) {
        List<MaskProposal.Candidate> answers = new ArrayList<>();
        answers.add(candidate(new ImageRect(0, 0, 4, 4), 0.2, true));
        for (ImageRect thing : List.of(PART, LARGE, SMALL, SPECK)) {
            if (thing.contains((int) at.x(), (int) at.y())) {
                answers.add(candidate(thing, thing.equals(PART) ? 0.8 : 0.95, true));
            }
        }
        if (answers.size() == 1) {
            answers.add(candidate(SIZE.bounds(), 0.99, true));
            answers.add(candidate(new ImageRect(0, 100, 60, 20), 0.99, false));
        }
        return new MaskProposal(answers);
    }

    private static ObjectFinder finder() {
        return new ObjectFinder(
                (prompts, previous, feedback) -> answer(((Prompt.Click) prompts.getFirst()).point()), SIZE);
    }

    @Test
    void everyThingIsFoundOnceTheLargestFirst() {
        List<ObjectFinder.Found> found = finder().find(Feedback.NONE);

        assertThat(found)
                .extracting(each -> each.proposal()
                        .candidates()
                        .get(each.answer())
                        .logits()
                        .toMask()
                        .bounds())
                .containsExactly(LARGE, SMALL);
        assertThat(found.getFirst().part()).isGreaterThan(found.getLast().part());
        assertThat(found)
                .allSatisfy(each -> assertThat(each.proposal()
                                .candidates()
                                .get(each.answer())
                                .logits()
                                .at(each.click().point()))
                        .isPositive());
    }

    @Test
    void whatIsUnclearOrTooLargeOrTheNetworkIsUnsureOfIsLeftOut() {
        MaskProposal unsure = new MaskProposal(List.of(
                candidate(LARGE, 0.5, true), candidate(LARGE, 0.99, false), candidate(SIZE.bounds(), 0.99, true)));

        assertThat(new ObjectFinder((prompts, previous, feedback) -> unsure, SIZE).find(Feedback.NONE))
                .isEmpty();
    }

    @Test
    void theGridCoversThePictureEvenlyAndProgressIsTold() {
        List<ImagePoint> asked = new ArrayList<>();
        List<Double> told = new ArrayList<>();
        Feedback feedback = new Feedback() {
            @Override
            public void progress(String stage, double fraction) {
                told.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public Registration onCancel(Runnable action) {
                return () -> {};
            }
        };
        new ObjectFinder(
                        (prompts, previous, quiet) -> {
                            asked.add(((Prompt.Click) prompts.getFirst()).point());
                            return answer(new ImagePoint(0, 0));
                        },
                        SIZE)
                .find(feedback);

        assertThat(asked).hasSize(16 * 11).doesNotHaveDuplicates();
        assertThat(asked.getFirst()).isEqualTo(new ImagePoint(6, 128 / 22.0));
        assertThat(told).isSorted().allMatch(fraction -> fraction >= 0 && fraction < 1);
    }

    @Test
    void aCancelIsHeard() {
        CancellableFeedback feedback = new CancellableFeedback();
        feedback.cancel();
        assertThatThrownBy(() -> finder().find(feedback)).isInstanceOf(CancellationException.class);
    }

    @Test
    void stabilityComparesAStricterWithALaxerEdge() {
        assertThat(LatticeMask.stability(candidate(LARGE, 1, true).logits())).isEqualTo(1);
        assertThat(LatticeMask.stability(candidate(LARGE, 1, false).logits())).isZero();
        LatticeMask large = LatticeMask.of(candidate(LARGE, 1, true).logits(), 0);
        assertThat(large.cells()).isEqualTo(80 * 60);
        assertThat(large.part()).isEqualTo(80 * 60 / (192.0 * 128));
        assertThat(large.overlap(LatticeMask.of(candidate(PART, 1, true).logits(), 0)))
                .isEqualTo(30 * 20);
    }
}
