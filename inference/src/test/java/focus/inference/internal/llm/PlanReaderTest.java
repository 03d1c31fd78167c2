package focus.inference.internal.llm;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import focus.inference.internal.ort.TestRuntime;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {
    private static final Path TOY = Objects.requireNonNull(
            TestRuntime.fixture(ToyPlannerTest.class, "focus-planner/pack.json").getParent());

    private final BytePairs vocabulary = BytePairs.read(TOY.resolve("tokens.txt"), TOY.resolve("merges.txt"));
    private final PlanVocabulary words = new PlanVocabulary(vocabulary);

    @Test
    void spansAreWhatWasTypedAndEndWithTheNextPlanWord() {
        PlanReader reader = reader("Replace the DOG by a Cat");

        take(reader, "ĠReplace", "Ġ", "dog", "ĠWith", "Ġ", "c", "a", "t");
        reader.take(PlanReader.END);

        assertThat(reader.done()).isTrue();
        assertThat(reader.steps())
                .containsExactly(new PlanStep(Operation.REPLACE, Map.of(Slot.TARGET, "DOG", Slot.WITH, "Cat")));
    }

    @Test
    void amountsMayBeDigits() {
        PlanReader reader = reader("brighter");

        take(reader, "ĠLight", "ĠMore", "2", "5");
        assertThat(reader.allowed()).contains(vocabulary.id("%"), vocabulary.id("0"));
        take(reader, "0");
        assertThat(reader.allowed()).containsExactly(vocabulary.id("%"));
        take(reader, "%");
        reader.take(PlanReader.END);

        assertThat(reader.steps().getFirst().value(Slot.AMOUNT)).isEqualTo("250%");
        assertThat(reader.steps().getFirst().value(Slot.TARGET)).isEmpty();
    }

    @Test
    void noValueBeginsWithAnArticleOrEndsWithASign() {
        PlanReader reader = reader("the dog!");

        take(reader, "ĠRemove");
        assertThat(reader.allowed()).doesNotContain(vocabulary.id("Ġthe"));
        take(reader, "Ġ", "dog");
        assertThat(reader.allowed()).doesNotContain(vocabulary.id("!")).contains(PlanReader.END);
    }

    @Test
    void threeOperationsAreTheMost() {
        PlanReader reader = reader("it");

        take(reader, "ĠRemove", "ĠCut");
        assertThat(reader.allowed()).contains(vocabulary.id("ĠCopy"));
        take(reader, "ĠCopy");
        assertThat(reader.allowed()).doesNotContain(vocabulary.id("ĠCut")).contains(PlanReader.END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove the dog", "# dog ...", "20% of the the", "dog dog dog, dog"})
    void whateverIsChosenAPlanComesToItsEnd(String sentence) {
        Random random = new Random(7);
        for (int run = 0; run < 50; run++) {
            PlanReader reader = reader(sentence);
            while (!reader.done()) {
                var allowed = reader.allowed();
                assertThat(allowed).isNotEmpty().isSorted();
                reader.take(allowed.get(random.nextInt(allowed.size())));
            }
            assertThat(reader.steps()).hasSizeBetween(1, 3);
        }
    }

    private PlanReader reader(String sentence) {
        return new PlanReader(TypedSentence.of(sentence, vocabulary), words);
    }

    private void take(PlanReader reader, String... tokens) {
        for (String token : tokens) {
            assertThat(reader.allowed()).as(token).contains(vocabulary.id(token));
            reader.take(vocabulary.id(token));
        }
    }
}
