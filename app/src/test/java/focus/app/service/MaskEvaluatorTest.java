package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.model.Brush;
import focus.app.model.Combination;
import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.app.model.Selection;
import focus.app.task.CancellableFeedback;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class MaskEvaluatorTest {
    private static final RasterSource PICTURE = Fakes.picture(7);
    private static final Selection NOTHING = Selection.empty(Fakes.SIZE);
    private static final MaskStep FIRST = click(1, true);
    private static final MaskStep SECOND = click(2, true);
    private static final MaskStep THIRD = click(9, false);
    private static final MaskStep INVERT = new MaskStep.InvertStep();
    private static final MaskStep PAINT = stroke(12, false);
    private static final MaskStep ERASE = stroke(0, true);

    private final Fakes.Head head = new Fakes.Head();
    private final MaskEvaluator evaluator = new MaskEvaluator(head, PICTURE);

    @Test
    void everyPromptIsAskedWithThoseBeforeItAndTheAnswerToThem() {
        Selection selection = evaluator.evaluate(NOTHING, List.of(FIRST, SECOND, THIRD), Feedback.NONE);

        assertThat(head.asked).containsExactly(prompts(FIRST), prompts(FIRST, SECOND), prompts(FIRST, SECOND, THIRD));
        assertThat(head.previous.get(0)).isEmpty();
        assertThat(head.previous.get(1).orElseThrow().values()).isEqualTo(values(1));
        assertThat(head.previous.get(2).orElseThrow().values()).isEqualTo(values(2));
        assertThat(selection.answered()).isTrue();
        assertThat(selection.mask().area()).isEqualTo(3 * 8);
    }

    @Test
    void goesOnFromWhatIsAnsweredAndGivesTheSame() {
        List<MaskStep> steps = List.of(FIRST, PAINT, SECOND, ERASE);
        Selection begun = evaluator.evaluate(NOTHING, steps.subList(0, 2), Feedback.NONE);

        Selection grown = evaluator.evaluate(begun, steps, Feedback.NONE);

        assertThat(head.asked).containsExactly(prompts(FIRST), prompts(FIRST, SECOND));
        Selection anew = evaluator.evaluate(NOTHING, steps, Feedback.NONE);
        assertThat(all(grown.mask())).isEqualTo(all(anew.mask()));
        assertThat(grown.steps()).isEqualTo(steps);
    }

    @Test
    void brushStrokesHaveTheLastWordInTheirOrder() {
        Selection selection = evaluator.evaluate(NOTHING, List.of(PAINT, ERASE, FIRST, SECOND), Feedback.NONE);

        assertThat(selection.mask().at(0, 4))
                .as("erased from the network's answer")
                .isZero();
        assertThat(selection.mask().at(1, 0)).as("of the network's answer").isEqualTo(255);
        assertThat(selection.mask().at(12, 4)).as("painted").isEqualTo(255);
    }

    @Test
    void strokesAfterAnAnswerDoNotAskTheNetwork() {
        Selection clicked = evaluator.evaluate(NOTHING, List.of(FIRST), Feedback.NONE);
        List<MaskStep> painted = List.of(FIRST, PAINT, INVERT);

        assertThat(MaskEvaluator.needsHead(clicked, painted)).isFalse();
        Selection selection = MaskEvaluator.withoutHead(clicked, painted, PICTURE, Feedback.NONE);

        assertThat(selection.proposal()).isEqualTo(clicked.proposal());
        assertThat(selection.mask().at(0, 0)).isZero();
        assertThat(selection.mask().at(5, 0)).isEqualTo(255);
        assertThat(selection.mask().at(12, 4)).isZero();
    }

    @Test
    void aRefinedEdgeIsWorkedOutAgainWhenStepsBeforeItChange() {
        MaskStep refine = new MaskStep.ModifyStep(Modification.REFINE_EDGE, 2);
        List<MaskStep> steps = List.of(FIRST, refine, SECOND);
        Selection begun = evaluator.evaluate(NOTHING, steps.subList(0, 2), Feedback.NONE);

        Selection grown = evaluator.evaluate(begun, steps, Feedback.NONE);

        Selection anew = evaluator.evaluate(NOTHING, steps, Feedback.NONE);
        assertThat(all(grown.mask())).isEqualTo(all(anew.mask()));
        assertThat(all(grown.mask())).isNotEqualTo(all(begun.mask()));
    }

    @Test
    void anInversionAloneSelectsEverything() {
        Selection selection = MaskEvaluator.withoutHead(NOTHING, List.of(INVERT), PICTURE, Feedback.NONE);

        assertThat(selection.mask().area()).isEqualTo(Fakes.SIZE.area());
        assertThat(selection.proposal()).isEmpty();
    }

    @Test
    void clicksAfterAnInversionMeanTheOppositeBelowIt() {
        evaluator.evaluate(NOTHING, List.of(FIRST, INVERT, SECOND, INVERT, THIRD), Feedback.NONE);

        assertThat(head.asked.getLast()).isEqualTo(prompts(FIRST, click(2, false), THIRD));
    }

    @Test
    void scribblesTurnWithAnInversionAndLassosDoNot() {
        List<ImagePoint> path = List.of(new ImagePoint(1, 1), new ImagePoint(5, 1), new ImagePoint(5, 5));
        MaskStep scribble = new MaskStep.PromptStep(new Prompt.Scribble(path, true));
        MaskStep lasso = new MaskStep.PromptStep(new Prompt.Lasso(path));

        evaluator.evaluate(NOTHING, List.of(INVERT, scribble, lasso), Feedback.NONE);

        assertThat(head.asked.getLast()).containsExactly(new Prompt.Scribble(path, false), new Prompt.Lasso(path));
    }

    @Test
    void areasAndChangesOfTheEdgeAreAppliedInTheirOrder() {
        List<ImagePoint> square =
                List.of(new ImagePoint(8, 2), new ImagePoint(12, 2), new ImagePoint(12, 6), new ImagePoint(8, 6));
        MaskStep area = new MaskStep.AreaStep(square, Combination.ADD);
        MaskStep grow = new MaskStep.ModifyStep(Modification.GROW, 1);

        Mask grownFirst = evaluator
                .evaluate(NOTHING, List.of(FIRST, grow, area), Feedback.NONE)
                .mask();
        Mask grownLast = evaluator
                .evaluate(NOTHING, List.of(FIRST, area, grow), Feedback.NONE)
                .mask();

        assertThat(grownFirst.area()).isEqualTo(2 * 8 + 4 * 4);
        assertThat(grownLast.area()).isEqualTo(2 * 8 + 6 * 6);
    }

    @Test
    void theNextAnswerTakesTheFirstOnesPlaceAndStrokesStay() {
        MaskProposal two = new MaskProposal(
                List.of(Fakes.leftColumns(2).best(), Fakes.leftColumns(5).best()));
        MaskEvaluator unsure = new MaskEvaluator((prompts, previous, feedback) -> two, PICTURE);
        MaskStep next = new MaskStep.NextAnswerStep();
        Selection first = unsure.evaluate(NOTHING, List.of(FIRST, PAINT), Feedback.NONE);

        Selection second = MaskEvaluator.withoutHead(first, List.of(FIRST, PAINT, next), PICTURE, Feedback.NONE);
        Selection again = MaskEvaluator.withoutHead(second, List.of(FIRST, PAINT, next, next), PICTURE, Feedback.NONE);
        Selection anew = unsure.evaluate(NOTHING, List.of(FIRST, PAINT, next), Feedback.NONE);

        assertThat(MaskEvaluator.needsHead(first, List.of(FIRST, PAINT, next))).isFalse();
        assertThat(second.mask().at(4, 0)).isEqualTo(255);
        assertThat(second.mask().at(12, 4)).as("painted").isEqualTo(255);
        assertThat(all(again.mask())).isEqualTo(all(first.mask()));
        assertThat(all(anew.mask())).isEqualTo(all(second.mask()));
    }

    @Test
    void whenTheNetworkFailsStrokesArePaintedAndTheNextPromptAsksForAll() {
        Selection unheard = MaskEvaluator.withoutHead(NOTHING, List.of(FIRST, PAINT), PICTURE, Feedback.NONE);

        assertThat(unheard.mask().at(0, 0)).isZero();
        assertThat(unheard.mask().at(12, 4)).isEqualTo(255);
        evaluator.evaluate(unheard, List.of(FIRST, PAINT, SECOND), Feedback.NONE);
        assertThat(head.asked).containsExactly(prompts(FIRST), prompts(FIRST, SECOND));
    }

    @Test
    void aMaskFromAProjectIsCarriedOnAsIfTheNetworkHadNeverStopped() {
        Selection before = evaluator.evaluate(NOTHING, List.of(FIRST, PAINT), Feedback.NONE);
        Selection fromProject = new Selection(before.steps(), Optional.empty(), before.mask(), true);

        Selection carriedOn = evaluator.evaluate(fromProject, List.of(FIRST, PAINT, SECOND), Feedback.NONE);

        Selection inOneGo = evaluator.evaluate(before, List.of(FIRST, PAINT, SECOND), Feedback.NONE);
        assertThat(carriedOn.mask().read(Fakes.SIZE.bounds(), 0))
                .isEqualTo(inOneGo.mask().read(Fakes.SIZE.bounds(), 0));
        assertThat(head.previous.get(2)).isPresent();
    }

    @Test
    void aBaseWithOtherStepsIsRefused() {
        Selection other = evaluator.evaluate(NOTHING, List.of(SECOND), Feedback.NONE);

        assertThatThrownBy(() -> evaluator.evaluate(other, List.of(FIRST, SECOND), Feedback.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluator.evaluate(other, List.of(), Feedback.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluator.evaluate(NOTHING.plus(FIRST), List.of(FIRST), Feedback.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stopsWhenCancelled() {
        CancellableFeedback feedback = new CancellableFeedback();
        feedback.cancel();

        assertThatThrownBy(() -> evaluator.evaluate(NOTHING, List.of(PAINT), feedback))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> evaluator.evaluate(NOTHING, List.of(FIRST), feedback))
                .isInstanceOf(CancellationException.class);
        assertThat(head.asked).isEmpty();
    }

    private static MaskStep click(int column, boolean positive) {
        return new MaskStep.PromptStep(new Prompt.Click(ImagePoint.centreOf(column, 4), positive));
    }

    private static MaskStep stroke(int column, boolean erase) {
        return new MaskStep.BrushStep(List.of(ImagePoint.centreOf(column, 4)), new Brush(1, 1, erase));
    }

    private static List<Prompt> prompts(MaskStep... steps) {
        return new Selection(List.of(steps), Optional.empty(), Mask.empty(Fakes.SIZE), false).prompts();
    }

    private static float[] values(int columns) {
        return Fakes.leftColumns(columns).best().logits().values();
    }

    private static byte[] all(Mask mask) {
        return mask.read(mask.size().bounds(), 0);
    }
}
