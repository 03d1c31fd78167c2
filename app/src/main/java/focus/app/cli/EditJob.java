package focus.app.cli;

import focus.app.io.ExportFile;
import focus.app.io.OpenedPicture;
import focus.app.model.AreaPainter;
import focus.app.model.ExportSpec;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.model.LayerStack;
import focus.app.model.Selection;
import focus.app.service.EditRunner;
import focus.app.service.ExportRunner;
import focus.inference.api.EditOp;
import focus.inference.api.EditPlan;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.PixelComparison;
import focus.inference.api.PlanStep;
import focus.inference.api.Segmenter;
import focus.inference.api.error.EditException;
import focus.inference.api.error.InputException;
import focus.inference.engine.Engine;
import focus.inference.image.ImageSize;
import focus.inference.pack.PackManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One photo from file to file: plan, open, frame, mask, edit, write, and compare what was written with what was read. */
final class EditJob {
    private final CliServices services;
    private final Terminal terminal;
    private final Feedback feedback;
    private final StageClock clock = new StageClock(System::nanoTime);

    EditJob(CliServices services, Terminal terminal, Feedback feedback) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
    }

    /** @param pack a certain pack, or empty for the best one */
    record Request(Path image, EditScript script, long seed, Output output, Optional<String> pack) {}

    /**
     * The edited photo's file.
     *
     * @param file may be written
     * @param quality 1..100, for JPEG and WebP
     */
    record Output(Path file, boolean overwrite, int quality) {}

    /**
     * @throws UsageException if the sentence cannot be carried out
     * @throws focus.inference.api.error.FocusException if a file, a frame, the pack or the edit fails
     * @throws java.util.concurrent.CancellationException if the command was cancelled; the output is not there then
     */
    EditOutcome run(Request request) {
        Optional<EditScript.Edit> edit = request.script().edit();
        if (edit.isEmpty()) {
            try (OpenedPicture opened = open(request)) {
                LayerStack framed =
                        framed(LayerStack.of(opened.source()), request.script().before());
                return finish(request, opened, new Made(framed, Optional.empty(), 0, List.of()));
            }
        }
        try (Engine engine = services.openEngine()) {
            EditScript.Edit asked = edit.get();
            List<PlanStep> plan = clock.time("plan", () -> plan(engine, asked.sentence()));
            List<EditOp> operations = operations(asked.sentence(), plan);
            EditScript.Edit placed = new EditScript.Edit(where(asked, plan), asked.edge(), asked.sentence());
            try (OpenedPicture opened = open(request)) {
                return finish(request, opened, edited(request, placed, engine, operations, opened));
            }
        }
    }

    private OpenedPicture open(Request request) {
        return clock.time("open", () -> services.pictures().open(request.image(), terminal, feedback));
    }

    private Made edited(
            Request request, EditScript.Edit edit, Engine engine, List<EditOp> operations, OpenedPicture opened) {
        EditScript script = request.script();
        LayerStack framed = framed(LayerStack.of(opened.source()), script.before());
        MaskMaker masks = new MaskMaker(services.pictures(), engine, clock, feedback);
        Segmenter segmenter = clock.time("load", () -> engine.segmenter(request.pack()));
        Selection selection = masks.make(edit.prompts(), edit.edge(), framed.picture(), segmenter);
        if (selection.mask().isEmpty()) {
            throw new EditException(
                    "the network found no object at the prompts, so there is nothing to edit. Click elsewhere on it.");
        }
        Made made = edit(new EditRunner(engine.remover()), operations, selection, framed, request);
        boolean named = edit.prompts().stream().anyMatch(PromptSpec.PhraseSpec.class::isInstance);
        List<String> answered =
                named ? List.of(segmenter.packId(), masks.grounder().packId()) : List.of(segmenter.packId());
        List<PackManifest> packs = used(answered, engine.packs().installed());
        return made.framed(framed(made.stack(), script.after()), packs);
    }

    /** @throws InputException if one does not fit the picture below it */
    private static LayerStack framed(LayerStack picture, List<FrameSpec> frames) {
        LayerStack stack = picture;
        for (FrameSpec frame : frames) {
            for (FrameStep step : frame.resolve(stack.picture().size())) {
                ImageSize size = stack.picture().size();
                if (!step.fits(size)) {
                    throw new InputException(frame.text() + " cannot be done to a picture of " + size + " pixels.");
                }
                stack = stack.plus(FrameLayer.of(step));
            }
        }
        return stack;
    }

    private EditOutcome finish(Request request, OpenedPicture opened, Made made) {
        Verdict verdict = write(request, opened, made);
        return new EditOutcome(
                made.stack().picture().size(),
                made.edited(),
                verdict.changedOutside(),
                verdict.compared(),
                made.packs(),
                clock.seconds());
    }

    /** @param answered id and version of each pack that did */
    private static List<PackManifest> used(List<String> answered, List<PackManifest> installed) {
        return installed.stream()
                .filter(pack -> answered.stream().anyMatch(name -> name.startsWith(pack.id() + " ")))
                .toList();
    }

    /** The prompts, or without any what the sentence names. */
    private static List<PromptSpec> where(EditScript.Edit asked, List<PlanStep> plan) {
        List<String> targets =
                plan.stream().map(step -> step.value(PlanStep.Slot.TARGET)).toList();
        if (asked.prompts().isEmpty() && targets.stream().anyMatch(String::isEmpty)) {
            throw new UsageException("--do \"" + asked.sentence()
                    + "\": say where, such as with --click 320,200, or name it:" + " --do \"remove the left dog\"");
        }
        return asked.prompts().isEmpty()
                ? targets.stream().<PromptSpec>map(PromptSpec.PhraseSpec::new).toList()
                : asked.prompts();
    }

    private static List<PlanStep> plan(Engine engine, String sentence) {
        return switch (engine.planner().plan(sentence)) {
            case EditPlan.Operations(List<PlanStep> steps) -> steps;
            case EditPlan.Declined declined -> throw new UsageException(DeclinedText.of(sentence, declined));
        };
    }

    /** What the mask covers is removed once, however many things the sentence names. */
    private static List<EditOp> operations(String sentence, List<PlanStep> steps) {
        for (PlanStep step : steps) {
            if (step.operation() != PlanStep.Operation.REMOVE) {
                throw new UsageException(DeclinedText.of(
                        sentence,
                        new EditPlan.Declined(
                                EditPlan.Reason.UNSUPPORTED, step.operation().word())));
            }
        }
        return List.of(new EditOp.Remove());
    }

    /**
     * What there is to write.
     *
     * @param edited what a sentence did, its coverage in the frame of the stack's picture
     * @param changedOutside as the edits themselves count
     */
    private record Made(
            LayerStack stack, Optional<EditOutcome.Edited> edited, long changedOutside, List<PackManifest> packs) {
        /** @param framed this stack with the frames that follow the edit */
        Made framed(LayerStack framed, List<PackManifest> used) {
            Mask coverage = edited.orElseThrow().coverage();
            List<Layer> layers = framed.layers();
            for (Layer layer : layers.subList(stack.layers().size(), layers.size())) {
                if (layer instanceof FrameLayer(FrameStep step, boolean _)) {
                    coverage = step.carried(coverage);
                }
            }
            EditOutcome.Edited carried = new EditOutcome.Edited(
                    edited.get().mask(), coverage, edited.get().method());
            return new Made(framed, Optional.of(carried), changedOutside, used);
        }
    }

    private Made edit(
            EditRunner runner, List<EditOp> operations, Selection selection, LayerStack framed, Request request) {
        LayerStack stack = framed;
        Mask coverage = Mask.empty(framed.picture().size());
        String sentence = request.script().edit().orElseThrow().sentence();
        String method = "";
        long changedOutside = 0;
        for (EditOp operation : operations) {
            EditRunner.Request edit = new EditRunner.Request(
                    stack.picture(), selection.mask(), selection.steps(), operation, sentence, request.seed());
            EditRunner.Edited edited = clock.time("edit", () -> runner.run(edit, feedback));
            stack = stack.plus(Layer.of(edited.step()), edited.working());
            coverage = AreaPainter.union(coverage, edited.step().result().coverage());
            method = edited.step().result().method();
            changedOutside += edited.step().changedOutside();
        }
        EditOutcome.Edited edited = new EditOutcome.Edited(selection.mask(), coverage, method);
        return new Made(stack, Optional.of(edited), changedOutside, List.of());
    }

    private record Verdict(EditOutcome.Compared compared, long changedOutside) {}

    private Verdict write(Request request, OpenedPicture before, Made made) {
        PictureIo pictures = services.pictures();
        Output output = request.output();
        feedback.throwIfCancelled();
        ExportSpec spec = ExportSpec.DEFAULT.withQuality(output.quality());
        boolean layers = output.file().toString().toLowerCase(Locale.ROOT).endsWith(".ora");
        ExportRunner.Subject subject = new ExportRunner.Subject(
                String.valueOf(request.image().getFileName()),
                made.stack(),
                Mask.empty(made.stack().picture().size()),
                before.metadata());
        ExportRunner exports = new ExportRunner(pictures.writer(), new ExportFile());
        ExportSpec asked = layers ? spec.withContent(ExportSpec.Content.LAYERS) : spec;
        clock.time("write", () -> exports.write(subject, asked, output.file(), output.overwrite(), feedback))
                .forEach(note -> terminal.say(note.sentence()));
        if (made.edited().isPresent() && request.script().resampledAfter().isPresent()) {
            return new Verdict(EditOutcome.Compared.RESAMPLED, made.changedOutside());
        }
        if (!PictureIo.isLossless(output.file(), output.quality())) {
            return new Verdict(EditOutcome.Compared.WORKING_IMAGE, made.changedOutside());
        }
        Mask coverage = made.edited()
                .map(EditOutcome.Edited::coverage)
                .orElseGet(() -> Mask.empty(made.stack().picture().size()));
        long changed = clock.time("verify", () -> {
            // The file is there: what follows is done to its end, so that nobody is told of a cancel beside a result.
            try (OpenedPicture written = pictures.reader().read(output.file(), Feedback.NONE)) {
                return PixelComparison.changedOutside(made.stack().unedited(), written.source(), coverage);
            }
        });
        return new Verdict(EditOutcome.Compared.WRITTEN_FILE, changed);
    }
}
