package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.model.Combination;
import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StepJsonTest {
    private static final Mask MASK = Mask.full(new ImageSize(3, 2));
    private static final List<ImagePoint> PATH =
            List.of(new ImagePoint(1.5, 2), new ImagePoint(30, 4.25), new ImagePoint(9, 40));

    static Stream<MaskStep> steps() {
        return Stream.of(
                new MaskStep.PromptStep(new Prompt.Scribble(PATH, false)),
                new MaskStep.PromptStep(new Prompt.Lasso(PATH)),
                new MaskStep.NextAnswerStep(),
                new MaskStep.AreaStep(PATH, Combination.SUBTRACT),
                new MaskStep.LoadStep(MASK, Combination.INTERSECT),
                new MaskStep.ModifyStep(Modification.FEATHER, 7.5),
                new MaskStep.ModifyStep(Modification.FILL_HOLES, 0),
                new MaskStep.ModifyStep(Modification.REFINE_EDGE, 24));
    }

    private static MaskStep read(ObjectNode json) throws ProjectFormatException {
        return StepJson.read(JsonInput.root(json), id -> MASK);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatWasWrittenIsReadAgain(MaskStep step) throws ProjectFormatException {
        ObjectNode json = JsonMapper.shared().createObjectNode();

        StepJson.write(step, json, mask -> 0);

        assertThat(read(json)).isEqualTo(step);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'lasso','path':[1,2,3,4]}",
                "{'type':'area','path':[1,2,3,4,5,6],'how':'xor'}",
                "{'type':'modify','what':'grow','amount':0}",
                "{'type':'modify','what':'fill-holes','amount':3}",
                "{'type':'modify','what':'melt','amount':3}",
                "{'type':'scribble','path':[],'positive':true}"
            })
    void whatMakesNoSenseIsRefused(String json) {
        ObjectNode node = (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));

        assertThatThrownBy(() -> read(node)).isInstanceOf(ProjectFormatException.class);
    }
}
