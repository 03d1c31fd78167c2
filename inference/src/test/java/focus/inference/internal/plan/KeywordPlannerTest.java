package focus.inference.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.EditPlan;
import focus.inference.api.EditPlan.Declined;
import focus.inference.api.EditPlan.Operations;
import focus.inference.api.EditPlan.Reason;
import focus.inference.api.PlanStep;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordPlannerTest {
    private final KeywordPlanner planner = new KeywordPlanner();

    private EditPlan plan(String sentence) {
        return planner.plan(sentence);
    }

    private static EditPlan removal(String target) {
        return new Operations(
                Stream.of(target.split(" and ")).map(PlanStep::remove).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove it",
                "Remove.",
                "REMOVE IT!!!",
                "  remove   it  ",
                "remove",
                "delete",
                "del",
                "erase this",
                "delete that",
                "get rid of that please",
                "please get rid of this",
                "take it out",
                "take this away",
                "take it off the table",
                "wipe it out",
                "throw it away",
                "edit it out",
                "paint it out",
                "make it disappear",
                "make it go away",
                "make this vanish please",
                "I want it gone",
                "I'd like this removed",
                "this should be removed",
                "it needs to be deleted",
                "can you remove it",
                "Can you remove it?",
                "could you please erase this?",
                "would you remove this for me",
                "would you mind deleting it?",
                "how about removing it?",
                "why don't you remove it?",
                "why not just delete it?",
                "remove it?",
                "i want to remove this",
                "I would like you to remove it",
                "let's remove it",
                "let’s remove it",
                "we should remove this",
                "do remove it",
                "just delete it now, thanks",
                "ok, remove it",
                "hey please remove it",
                "try removing it",
                "go ahead and remove it",
                "remove it from the picture",
                "remove it completely",
                "remove the selection",
                "delete the selected area",
                "erase what I selected",
                "remove the thing I clicked on",
                "remove the object",
                "remove this dog",
                "remove these",
                "dispose of it",
                "do away with it",
                "this is ugly, remove it",
                "It bothers me. Please remove it.",
                "remove it and that one",
                "remove it but don't blur it",
                "remove it, then erase that",
            })
    void pointsAtTheSelectionAndRemovesIt(String sentence) {
        assertThat(plan(sentence)).isEqualTo(removal(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remvoe it",
                "romove it",
                "rmeove this",
                "remov it",
                "removee it",
                "ermove it",
                "dlete it",
                "delet this",
                "deltee it",
                "dellete it",
                "earse it",
                "erace this",
                "errase it",
                "elimnate it",
                "get ride of it",
                "please remvoe this",
                "can you delet it?",
                "make it dissapear",
            })
    void forgivesSlipsOfTheKeyboard(String sentence) {
        assertThat(plan(sentence)).isEqualTo(removal(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete the dog | dog",
                "remove the dog on the left | dog on the left",
                "get rid of the red car please | red car",
                "take the dog out | dog",
                "take out the trash can | trash can",
                "remove Anna | Anna",
                "remove all people | people",
                "erase my finger from the photo | finger from the photo",
                "make the dog disappear | dog",
                "I want the wire gone | wire",
                "the car should be removed | car",
                "can you remove the man in the background? | man in the background",
                "remove the cup and the plate | cup and plate",
                "remove the cup, the plate and the fork | cup and plate and fork",
                "remove it and the dog | dog",
                "remove the remote | remote",
                "delete everything | everything",
                "remove the object on the left | object on the left",
            })
    void namesWhatTheSentenceNames(String sentence, String target) {
        assertThat(plan(sentence)).isEqualTo(removal(target));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replace it with a cat | replace",
                "Replace it with a cat | Replace",
                "please replace the sky | replace",
                "swap the heads | swap",
                "make it red | make it red",
                "make the sky blue | make the sky blue",
                "recolour it | recolour",
                "color it blue | color",
                "paint it green | paint",
                "blur it | blur",
                "blurr this | blurr",
                "remove the background | background",
                "delete the background please | background",
                "background | background",
                "blur the background | blur",
                "move it to the left | move",
                "resize it | resize",
                "a bit bigger please | bigger",
                "add a hat | add",
                "put a hat on it | put",
                "turn it into winter | turn",
                "change the colour | change",
                "in the style of Monet | style",
                "crop out the dog | crop",
                "cut it out | cut",
                "sharpen this | sharpen",
                "can you blur it? | blur",
                "I want to move it | move",
                "remove the noise | noise",
                "remove the colour | colour",
                "remove it and blur the rest | blur",
                "blur it, then remove it | blur",
                "remove everything except the dog | everything except",
                "remove everything but the dog | everything but",
                "repalce it | repalce",
                "brightn it | brightn",
            })
    void saysWhichWishIsOutOfReach(String sentence, String word) {
        assertThat(plan(sentence)).isEqualTo(new Declined(Reason.UNSUPPORTED, word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is this?",
                "what is this",
                "how do I remove it?",
                "how do you remove this",
                "why was it removed?",
                "can I remove it?",
                "should I remove it?",
                "is it possible to remove this?",
                "does it remove the dog?",
                "would it be better to remove it?",
                "which dog",
                "the dog?",
                "where is the dog?",
                "please, what does it do?",
            })
    void questionsAreNotWishes(String sentence) {
        assertThat(plan(sentence)).isEqualTo(new Declined(Reason.QUESTION, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "...", "?!", "👍"})
    void nothingSaidIsEmpty(String sentence) {
        assertThat(plan(sentence)).isEqualTo(new Declined(Reason.EMPTY, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "don't remove it | don't remove it",
                "don’t remove it | don’t remove it",
                "dont delete it | dont delete it",
                "do not remove it | not remove it",
                "please do not erase the dog | not erase the dog",
                "never remove it | never remove it",
                "stop removing it | stop removing it",
                "I don't want to remove it | don't want to remove it",
                "you must not remove this | not remove this",
                "it should not be removed | it should not be removed",
                "no, don't remove it | don't remove it",
                "don't remvoe it | don't remvoe it",
                "keep it | keep it",
                "undo remove | undo remove",
                "can you not remove it? | not remove it",
            })
    void whatMustNotBeDoneIsNotDone(String sentence, String word) {
        assertThat(plan(sentence)).isInstanceOfSatisfying(Declined.class, declined -> {
            assertThat(declined.reason()).isEqualTo(Reason.UNCLEAR);
            assertThat(declined.word()).isEqualTo(word);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "the dog",
                "this is a nice picture",
                "remote",
                "ease it",
                "entferne das",
                "asdf",
                "clear the selection",
                "take a photo",
                "get it",
                "plate",
                "42",
                "the remover is here",
            })
    void whatHoldsNoOperationIsUnclear(String sentence) {
        assertThat(plan(sentence)).isEqualTo(new Declined(Reason.UNCLEAR, ""));
    }

    @Test
    void negatedClauseDoesNotStopAnotherWish() {
        assertThat(plan("don't blur the dog, remove it")).isEqualTo(removal(""));
    }

    @Test
    void veryLongSentencesAreRead() {
        String ramble = "this picture was taken on a rainy day in the mountains ".repeat(5_000);

        assertThat(plan(ramble + ". Remove it.")).isEqualTo(removal(""));
        assertThat(plan(ramble)).isEqualTo(new Declined(Reason.UNCLEAR, ""));
    }

    @Test
    void aWordOfAHundredThousandApostrophesIsRead() {
        assertThat(planner.plan("remove the dog, " + "a'".repeat(100_000) + "a"))
                .isInstanceOf(EditPlan.class);
    }
}
