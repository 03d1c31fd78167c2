package focus.inference.internal.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.EditPlan.Declined;
import focus.inference.api.EditPlan.Reason;
import focus.inference.api.PlanStep;
import focus.inference.api.error.ModelException;
import focus.inference.internal.ort.SessionConfig;
import focus.inference.internal.ort.TestRuntime;
import focus.inference.internal.pack.FolderPackStore;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.RoleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pack of random weights and what the Python that made it reads and plans with it ({@code export.toy_planner}). */
class ToyPlannerTest {
    private static final Path TOY = Objects.requireNonNull(
            TestRuntime.fixture(ToyPlannerTest.class, "focus-planner/pack.json").getParent());

    static Stream<JsonNode> expected() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        return Files.readAllLines(TOY.resolve("expected.jsonl")).stream().map(mapper::readTree);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void sentencesBecomeTheSameTokensAndPiecesAsInPython(JsonNode line) {
        BytePairs vocabulary = BytePairs.read(TOY.resolve("tokens.txt"), TOY.resolve("merges.txt"));

        TypedSentence sentence = TypedSentence.of(line.path("sentence").stringValue(), vocabulary);

        assertThat(sentence.tokens())
                .isEqualTo(line.path("tokens")
                        .valueStream()
                        .map(JsonNode::intValue)
                        .toList());
        assertThat(sentence.pieces().stream()
                        .map(piece -> sentence.typed().substring(piece.start(), piece.end()))
                        .toList())
                .isEqualTo(line.path("pieces")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    @Test
    void plansAreThoseOfPython() throws IOException {
        try (SmolPlanner planner = load(TOY)) {
            for (JsonNode line : expected().toList()) {
                if (!line.path("operations").isEmpty()) {
                    String sentence = line.path("sentence").stringValue();
                    assertThat(written(planner.plan(sentence).steps()))
                            .as(sentence)
                            .isEqualTo(written(line.path("operations")));
                }
            }
        }
    }

    /** Joining pairs one after the other through the whole word would take hours here. */
    @Test
    void aWordOfAMillionLettersIsDroppedAndOneThatIsEncodedAllTheSameStaysWhole() {
        BytePairs vocabulary = BytePairs.read(TOY.resolve("tokens.txt"), TOY.resolve("merges.txt"));
        String word = "remove".repeat(200_000);

        TypedSentence sentence = TypedSentence.of("remove the dog " + word, vocabulary);

        assertThat(sentence.tokens())
                .isEqualTo(TypedSentence.of("remove the dog", vocabulary).tokens());
        List<Integer> once = vocabulary.encode("remove");
        assertThat(vocabulary.encode(word)).hasSizeBetween(200_000, once.size() * 200_000);
    }

    @Test
    void nothingSaidAndSignsAloneAreDeclined() {
        try (SmolPlanner planner = load(TOY)) {
            assertThat(planner.plan(" \t\n")).isEqualTo(new Declined(Reason.EMPTY, ""));
            assertThat(planner.plan("?! ...")).isEqualTo(new Declined(Reason.UNCLEAR, ""));
            assertThat(planner.method()).isEqualTo("focus-planner 0");
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        SmolPlanner planner = load(TOY);
        planner.close();
        planner.close();

        assertThatThrownBy(() -> planner.plan("remove it")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDamagedVocabularyIsNamed(@TempDir Path packs) throws IOException {
        Path folder = Files.createDirectory(packs.resolve("focus-planner"));
        for (String name : List.of("pack.json", "plan.onnx", "tokens.txt", "merges.txt")) {
            Files.copy(TOY.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("merges.txt"), "broken\n");

        assertThatThrownBy(() -> load(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("merges.txt");
    }

    private static SmolPlanner load(Path folder) {
        Path parent = Objects.requireNonNull(folder.getParent());
        PackManifest pack = new FolderPackStore(List.of(parent))
                .installed().stream()
                        .filter(found -> found.folder().equals(folder))
                        .findFirst()
                        .orElseThrow();
        RoleEntry role = Objects.requireNonNull(pack.roles().get("planner"));
        return new SmolLoader(TestRuntime.start()).load(pack, role, new SessionConfig(1, false));
    }

    private static List<Map<String, String>> written(List<PlanStep> steps) {
        return steps.stream()
                .map(step -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("op", step.operation().word());
                    step.slots().forEach((slot, value) -> fields.put(slot.word(), value));
                    return fields;
                })
                .toList();
    }

    private static List<Map<String, String>> written(JsonNode operations) {
        return IntStream.range(0, operations.size())
                .mapToObj(operations::get)
                .map(operation -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    operation
                            .properties()
                            .forEach(slot ->
                                    fields.put(slot.getKey(), slot.getValue().stringValue()));
                    return fields;
                })
                .toList();
    }
}
