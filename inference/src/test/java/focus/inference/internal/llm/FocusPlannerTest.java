package focus.inference.internal.llm;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.EditPlan;
import focus.inference.api.EditPlan.Declined;
import focus.inference.api.EditPlan.Reason;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import focus.inference.engine.Engine;
import focus.inference.engine.EngineOptions;
import focus.inference.engine.EngineOptions.DeviceChoice;
import focus.inference.internal.ort.TestRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The embedded planner pack. */
class FocusPlannerTest {
    private static final Path PACKS = Path.of(System.getProperty("focus.assets"), "packs");

    @Test
    void tokensAreThoseOfHuggingFace() throws IOException {
        Path pack = PACKS.resolve("focus-planner");
        BytePairs vocabulary = BytePairs.read(pack.resolve("tokens.txt"), pack.resolve("merges.txt"));
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> lines = Files.readAllLines(TestRuntime.fixture(FocusPlannerTest.class, "tokens.jsonl"));

        assertThat(lines).hasSizeGreaterThan(50);
        for (String line : lines) {
            JsonNode row = mapper.readTree(line);
            String sentence = row.path("sentence").stringValue();
            assertThat(TypedSentence.of(sentence, vocabulary).tokens())
                    .as(sentence)
                    .isEqualTo(row.path("tokens")
                            .valueStream()
                            .map(JsonNode::intValue)
                            .toList());
        }
    }

    @Test
    void plainSentencesAreReadAsMeant() {
        try (Engine engine = Engine.open(new EngineOptions(List.of(PACKS), DeviceChoice.CPU, 1))) {
            assertThat(engine.planner().plan("Remove the Red Car on the left, please!"))
                    .isEqualTo(new EditPlan.Operations(List.of(PlanStep.remove("Red Car on the left"))));
            assertThat(engine.planner().plan("turn the wall blue"))
                    .isEqualTo(new EditPlan.Operations(List.of(
                            new PlanStep(Operation.RECOLOUR, Map.of(Slot.TARGET, "wall", Slot.COLOUR, "blue")))));
            assertThat(engine.planner().plan("how do I undo?")).isEqualTo(new Declined(Reason.QUESTION, ""));
            assertThat(engine.planner().method()).startsWith("focus-planner ");
        }
    }
}
