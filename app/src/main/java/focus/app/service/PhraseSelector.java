package focus.app.service;

import focus.app.model.AreaPainter;
import focus.app.model.Combination;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.Mask;
import focus.inference.api.MaskHead;
import focus.inference.api.Thing;
import focus.inference.image.RasterSource;
import focus.inference.phrase.Phrase;
import focus.inference.phrase.PhraseSearch;
import focus.inference.phrase.PhraseSearch.Outcome;
import focus.inference.phrase.PhraseSearch.Pick;
import java.util.ArrayList;
import java.util.List;

/** Finds things by what they are called, in one picture that was looked at once. Knows no store. */
public final class PhraseSelector {
    /** Score from which a thing is shown without being asked for. */
    public static final double SURE = 0.25;

    private final Grounder grounder;
    private final PhraseSearch search;
    private final RasterSource picture;

    private PhraseSelector(Grounder grounder, PhraseSearch search, RasterSource picture) {
        this.grounder = grounder;
        this.search = search;
        this.picture = picture;
    }

    /**
     * Looks once for all that will be asked. Blocks: about a tenth of a second.
     *
     * @param head has seen {@code picture}
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    public static PhraseSelector look(Grounder grounder, MaskHead head, RasterSource picture, Feedback feedback) {
        List<Thing> things = grounder.look(picture, feedback);
        return new PhraseSelector(grounder, new PhraseSearch(things, grounder.vocabulary(), head, picture), picture);
    }

    /** What has looked. */
    public Grounder grounder() {
        return grounder;
    }

    /**
     * One thing.
     *
     * @param selection as a box of its own gives it; the network's answer is not kept
     */
    public record Named(Thing thing, Selection selection) {}

    /** What came of it. */
    public sealed interface Answer {
        /** @param things at least one, the surest or the one that the phrase's rule means first */
        record Found(List<Named> things) implements Answer {
            public Found {
                things = List.copyOf(things);
            }

            /** Selects them: one thing is a box, which can be corrected with clicks; several are taken as they are. */
            public MaskStep step() {
                return things.size() == 1
                        ? things.getFirst().selection().steps().getFirst()
                        : new MaskStep.LoadStep(mask(), Combination.ADD);
            }

            /** What they cover together. */
            public Mask mask() {
                Mask together = things.getFirst().selection().mask();
                for (Named next : things.subList(1, things.size())) {
                    together = AreaPainter.union(together, next.selection().mask());
                }
                return together;
            }
        }

        /** @param name nothing of that name is in the picture, as far as can be seen */
        record Absent(String name) implements Answer {}

        /** @param name nobody knows what that is; may be empty */
        record Unknown(String name) implements Answer {}
    }

    /**
     * What a phrase means. Blocks: a click's time for each thing of the name.
     *
     * @param each whether all things count that the phrase may mean, where it does not say which
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if a network fails
     */
    public Answer find(String text, boolean each, Feedback feedback) {
        Phrase read = search.read(text);
        return switch (search.find(each ? read.forEach() : read, feedback)) {
            case Outcome.Found(Phrase _, List<Pick> picks) -> new Answer.Found(named(picks, feedback));
            case Outcome.Absent(Phrase phrase) -> new Answer.Absent(phrase.name());
            case Outcome.Unknown(Phrase phrase) -> new Answer.Unknown(phrase.name());
        };
    }

    /** What several phrases mean, together; the answer to the first one that means nothing here, if there is one. */
    public Answer findTogether(List<String> phrases, Feedback feedback) {
        List<Named> things = new ArrayList<>();
        for (String phrase : phrases) {
            switch (find(phrase, false, feedback)) {
                case Answer.Found(List<Named> found) -> things.addAll(found);
                case Answer.Absent absent -> {
                    return absent;
                }
                case Answer.Unknown unknown -> {
                    return unknown;
                }
            }
        }
        return new Answer.Found(things);
    }

    /**
     * All things that are there for sure, the surest first. Blocks: a click's time for each.
     *
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if a network fails
     */
    public List<Named> findAll(Feedback feedback) {
        return named(search.findAll(SURE, feedback), feedback);
    }

    private List<Named> named(List<Pick> picks, Feedback feedback) {
        return picks.stream()
                .map(pick -> new Named(pick.thing(), selection(pick, feedback)))
                .toList();
    }

    /** One thing as its step will give it again. */
    private Selection selection(Pick pick, Feedback feedback) {
        feedback.throwIfCancelled();
        List<MaskStep> steps = List.of(new MaskStep.PromptStep(pick.thing().box()));
        return MaskEvaluator.known(pick.proposal(), steps, picture, feedback);
    }
}
