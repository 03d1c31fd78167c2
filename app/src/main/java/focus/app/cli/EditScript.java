package focus.app.cli;

import focus.app.model.MaskStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done to a photo, in this order.
 *
 * @param before frames that the photo is in when it is edited
 * @param edit what a sentence asks for; empty where only frames were asked for
 * @param after frames of the edited photo
 */
record EditScript(List<FrameSpec> before, Optional<Edit> edit, List<FrameSpec> after) {
    EditScript {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * @param prompts in the order given, in pixels of the photo as it is then; none where the sentence says where
     * @param edge what is done to the mask's edge then
     */
    record Edit(List<PromptSpec> prompts, List<MaskStep> edge, String sentence) {
        Edit {
            prompts = List.copyOf(prompts);
            edge = List.copyOf(edge);
        }
    }

    /** An edit alone. */
    static EditScript of(Edit edit) {
        return new EditScript(List.of(), Optional.of(edit), List.of());
    }

    /**
     * @param options as they were typed
     * @param edge what is to be done to the edge of the mask
     * @throws UsageException if they cannot be meant
     */
    static EditScript of(List<EditOption> options, List<MaskStep> edge) {
        List<FrameSpec> before = new ArrayList<>();
        List<FrameSpec> after = new ArrayList<>();
        List<PromptSpec> prompts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (EditOption option : options) {
            option.sentence().ifPresent(sentences::add);
            option.prompt().ifPresent(prompts::add);
            boolean begun = !sentences.isEmpty() || !prompts.isEmpty();
            option.frame().ifPresent((begun ? after : before)::add);
            if (option.frame().isEmpty() && !after.isEmpty()) {
                throw new UsageException(after.getFirst().text()
                        + " stands between --do and its prompts. Write it before or after them all: prompts count the"
                        + " pixels of the photo as it is there.");
            }
        }
        Optional<Edit> edit = edit(prompts, edge, sentences, options.isEmpty());
        return new EditScript(before, edit, after);
    }

    private static Optional<Edit> edit(
            List<PromptSpec> prompts, List<MaskStep> edge, List<String> sentences, boolean nothing) {
        if (nothing) {
            throw new UsageException("there is nothing to do. Say what and where, such as --do \"remove it\" --click"
                    + " 320,200, or give --crop, --rotate, --flip, --resize or --canvas");
        }
        if (sentences.size() > 1) {
            throw new UsageException("--do was given " + sentences.size()
                    + " times. Run the command once for each: the second on what the first wrote");
        }
        if (sentences.isEmpty() && !prompts.isEmpty()) {
            throw new UsageException("the prompts say where, but not what: add --do \"remove it\"");
        }
        if (sentences.isEmpty() && !edge.isEmpty()) {
            throw new UsageException("--refine-edge: without --do there is no mask");
        }
        return sentences.stream().findFirst().map(sentence -> new Edit(prompts, edge, sentence));
    }

    /** The first frame after the edit of which pixels do not stay whole. */
    Optional<FrameSpec> resampledAfter() {
        return after.stream().filter(frame -> !frame.isExact()).findFirst();
    }
}
