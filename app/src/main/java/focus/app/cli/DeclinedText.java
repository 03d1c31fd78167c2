package focus.app.cli;

import focus.inference.api.EditPlan;

/** Why a sentence is not carried out, in words. */
final class DeclinedText {
    private static final String EXAMPLE = " What works:  --do \"remove it\".";

    private DeclinedText() {}

    static String of(String sentence, EditPlan.Declined declined) {
        String quoted = "\"" + sentence.strip() + "\"";
        String word = declined.word().isBlank() ? "" : " (\"" + declined.word() + "\")";
        return switch (declined.reason()) {
            case EMPTY -> "--do is empty; say what to do." + EXAMPLE;
            case UNCLEAR -> quoted + " was not understood" + word + "." + EXAMPLE;
            case UNSUPPORTED -> quoted + " asks for something that this version cannot do yet" + word + "." + EXAMPLE;
            case QUESTION -> quoted + " is a question; say what to do." + EXAMPLE;
        };
    }
}
