package focus.app.ui.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.ui.i18n.Texts;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    private final PlanText english = new PlanText(Texts.of(Locale.ENGLISH));

    @Test
    void aStepIsItsOperationAndWhatItSaysBeyondTheUsual() {
        assertThat(english.chip(PlanStep.remove(""))).isEqualTo("Remove");
        assertThat(english.chip(PlanStep.remove("red car"))).isEqualTo("Remove: red car");
        assertThat(english.chip(adjusted("sky", "medium"))).isEqualTo("Adjust: sky, warmth, less");
        assertThat(english.chip(adjusted("", "20%"))).isEqualTo("Adjust: warmth, less, 20%");
        assertThat(english.chip(adjusted("", "small"))).isEqualTo("Adjust: warmth, less, a little");
        assertThat(english.chip(PlanStep.decline("question"))).isEqualTo("Not possible: a question");
    }

    @Test
    void wordsOfTheSentenceStayAsTypedInEveryLanguage() {
        PlanText chinese = new PlanText(Texts.of(Locale.CHINESE));

        assertThat(chinese.chip(PlanStep.remove("more"))).isEqualTo("移除：more");
    }

    private static PlanStep adjusted(String target, String amount) {
        return new PlanStep(
                Operation.ADJUST,
                Map.of(Slot.TARGET, target, Slot.PROPERTY, "temperature", Slot.CHANGE, "less", Slot.AMOUNT, amount));
    }
}
