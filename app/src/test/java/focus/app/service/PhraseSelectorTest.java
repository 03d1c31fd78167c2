package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.service.PhraseSelector.Answer;
import focus.app.service.PhraseSelector.Named;
import focus.inference.api.Feedback;
import focus.inference.api.Thing;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseSelectorTest {
    private static final Thing LEFT = FakeNames.thing("cup", 0.9, 0, 0, 4, 4);
    private static final Thing RIGHT = FakeNames.thing("cup", 0.8, 8, 0, 16, 8);

    private final PhraseSelector selector = PhraseSelector.look(
            new FakeNames(List.of(LEFT, RIGHT, FakeNames.thing("bench", 0.2, 0, 4, 4, 8))),
            Fakes.BOXES,
            Fakes.picture(9),
            Feedback.NONE);

    private Answer find(String phrase) {
        return selector.find(phrase, false, Feedback.NONE);
    }

    @Test
    void oneThingIsABoxThatGivesItsMaskAgain() {
        Answer.Found found = (Answer.Found) find("the cup on the right");

        assertThat(found.step()).isEqualTo(new MaskStep.PromptStep(RIGHT.box()));
        Selection again = new MaskEvaluator(Fakes.BOXES, Fakes.picture(9))
                .evaluate(Selection.empty(Fakes.SIZE), List.of(found.step()), Feedback.NONE);
        assertThat(again.mask().area())
                .isEqualTo(found.things().getFirst().selection().mask().area())
                .isEqualTo(64);
    }

    @Test
    void severalThingsAreTakenTogetherAsTheyAre() {
        Answer.Found found = (Answer.Found) find("all the cups");

        assertThat(found.things()).extracting(Named::thing).containsExactly(RIGHT, LEFT);
        MaskStep.LoadStep step = (MaskStep.LoadStep) found.step();
        assertThat(step.mask().area()).isEqualTo(16 + 64);
    }

    @Test
    void eachThingThatAPhraseMayMeanCanBeAskedFor() {
        Answer.Found found = (Answer.Found) selector.find("cup", true, Feedback.NONE);
        Answer.Found left = (Answer.Found) selector.find("left cup", true, Feedback.NONE);

        assertThat(found.things()).hasSize(2);
        assertThat(left.things()).extracting(Named::thing).containsExactly(LEFT);
    }

    @Test
    void whatIsNotThereAndWhatNobodyKnowsAreToldApart() {
        assertThat(find("the dog")).isEqualTo(new Answer.Absent("dog"));
        assertThat(find("the left zebra")).isEqualTo(new Answer.Unknown("zebra"));
    }

    @Test
    void allThatIsThereForSureIsFound() {
        assertThat(selector.findAll(Feedback.NONE)).extracting(Named::thing).containsExactly(LEFT, RIGHT);
    }
}
