package focus.app.cli;

import focus.app.model.Combination;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.service.MaskEvaluator;
import focus.app.service.PhraseSelector;
import focus.app.service.PhraseSelector.Answer;
import focus.app.service.PhraseSelector.Named;
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.MaskHead;
import focus.inference.api.Segmenter;
import focus.inference.api.error.InputException;
import focus.inference.api.error.ModelException;
import focus.inference.engine.Engine;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From prompts as typed to a mask, by the same steps as in the editor. */
final class MaskMaker {
    private final PictureIo pictures;
    private final Engine engine;
    private final StageClock clock;
    private final Feedback feedback;

    MaskMaker(PictureIo pictures, Engine engine, StageClock clock, Feedback feedback) {
        this.pictures = pictures;
        this.engine = engine;
        this.clock = clock;
        this.feedback = feedback;
    }

    /**
     * Encodes the picture, turns the prompts into steps and evaluates these.
     *
     * @param prompts in the order given
     * @param then what is done to the mask's edge
     * @throws InputException if a prompt does not fit the picture, or what a phrase names is not there
     * @throws ModelException if a network fails, or no pack knows names
     */
    Selection make(List<PromptSpec> prompts, List<MaskStep> then, RasterSource picture, Segmenter segmenter) {
        List<Function<Optional<PhraseSelector>, MaskStep>> steps = prompts.stream()
                .map(prompt -> step(prompt, prompts.size() == 1, picture))
                .toList();
        boolean named = prompts.stream().anyMatch(PromptSpec.PhraseSpec.class::isInstance);
        return using(picture, segmenter, head -> {
            Optional<PhraseSelector> names = named ? Optional.of(look(head, picture)) : Optional.empty();
            List<MaskStep> all = new ArrayList<>();
            steps.forEach(step -> all.add(step.apply(names)));
            all.addAll(then);
            return new MaskEvaluator(head, picture).evaluate(Selection.empty(picture.size()), all, feedback);
        });
    }

    /**
     * Every thing with a name, the surest first.
     *
     * @param phrase only what it means; empty for all that is there for sure
     * @throws InputException if what the phrase names is not there
     * @throws ModelException if a network fails, or no pack knows names
     */
    List<Named> findAll(Optional<String> phrase, RasterSource picture, Segmenter segmenter) {
        return using(picture, segmenter, head -> {
            PhraseSelector names = look(head, picture);
            return phrase.map(text -> found(text, true, names).things()).orElseGet(() -> names.findAll(feedback));
        });
    }

    /** @throws ModelException if the network fails, or no pack knows names */
    PhraseSelector look(MaskHead head, RasterSource picture) {
        return PhraseSelector.look(grounder(), head, picture, feedback);
    }

    /** Encodes the picture, runs {@code work} on what was seen, and frees that. */
    <T> T using(RasterSource picture, Segmenter segmenter, Function<MaskHead, T> work) {
        try (Segmenter.EncodedPicture encoded = clock.time("encode", () -> segmenter.encode(picture, feedback))) {
            return clock.time("segment", () -> work.apply(encoded));
        }
    }

    /** @throws ModelException if no installed pack knows names */
    Grounder grounder() {
        Optional<Grounder> grounder = engine.grounder();
        return grounder.orElseThrow(
                () -> new ModelException("No installed pack knows things by their names (the role \"grounder\")."
                        + " Say where instead, such as with --click 320,200."));
    }

    /**
     * What can be checked without the networks is checked now.
     *
     * @param alone whether there is no other prompt: what a phrase means is added to others as it is
     */
    private Function<Optional<PhraseSelector>, MaskStep> step(PromptSpec prompt, boolean alone, RasterSource picture) {
        return switch (prompt) {
            case PromptSpec.PhraseSpec(String text) ->
                names -> {
                    Answer.Found found = found(text, false, names.orElseThrow());
                    return alone ? found.step() : new MaskStep.LoadStep(found.mask(), Combination.ADD);
                };
            case PromptSpec.Placed placed -> {
                MaskStep step = new MaskStep.PromptStep(placed.resolve(picture.size(), pictures.masks()::read));
                yield names -> step;
            }
        };
    }

    private Answer.Found found(String text, boolean each, PhraseSelector names) {
        Grounder grounder = names.grounder();
        return switch (names.find(text, each, feedback)) {
            case Answer.Found found -> found;
            case Answer.Absent(String name) ->
                throw new InputException("\"" + text + "\": no " + name
                        + " is seen in the picture. If there is one, say where, such as with --click 320,200.");
            case Answer.Unknown(String name) ->
                throw new InputException("\"" + text + "\": " + grounder.packId() + " knows nothing by the name \""
                        + name + "\". It knows: "
                        + String.join(", ", grounder.vocabulary().names()) + ".");
        };
    }
}
