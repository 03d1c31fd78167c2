package focus.app.cli;

import focus.app.io.ExportFile;
import focus.app.io.OpenedPicture;
import focus.app.model.ExportSpec;
import focus.app.model.Layer;
import focus.app.model.LayerStack;
import focus.app.model.MaskStep;
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
import focus.inference.engine.Engine;
import focus.inference.image.RasterSource;
import focus.inference.pack.PackManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One edit from file to file: plan, open, mask, edit, write, and compare what was written with what was read. */
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

    /**
     * @param prompts in the order given; at least one
     * @param edge what is done to the mask's edge then
     * @param pack a certain pack, or empty for the best one
     */
    record Request(
            Path image,
            List<PromptSpec> prompts,
            List<MaskStep> edge,
            String sentence,
            long seed,
            Output output,
            Optional<String> pack) {
        Request {
            prompts = List.copyOf(prompts);
            edge = List.copyOf(edge);
        }
    }

    /**
     * The edited photo's file.
     *
     * @param file may be written
     * @param quality 1..100, for JPEG and WebP
     */
    record Output(Path file, boolean overwrite, int quality) {}

    /**
     * @throws UsageException if the sentence cannot be carried out
     * @throws focus.inference.api.error.FocusException if a file, the pack or the edit fails
     * @throws java.util.concurrent.CancellationException if the command was cancelled; the output is not there then
     */
    EditOutcome run(Request request) {
        try (Engine engine = services.openEngine()) {
            List<EditOp> operations = clock.time("plan", () -> plan(engine, request.sentence()));
            try (OpenedPicture opened =
                    clock.time("open", () -> services.pictures().open(request.image(), terminal, feedback))) {
                return run(request, engine, operations, opened);
            }
        }
    }

    private EditOutcome run(Request request, Engine engine, List<EditOp> operations, OpenedPicture opened) {
        MaskMaker masks = new MaskMaker(services.pictures(), clock, feedback);
        List<MaskStep> steps = masks.steps(request.prompts(), request.edge(), opened.source());
        Segmenter segmenter = clock.time("load", () -> engine.segmenter(request.pack()));
        Selection selection = masks.make(steps, opened.source(), segmenter);
        if (selection.mask().isEmpty()) {
            throw new EditException(
                    "the network found no object at the prompts, so there is nothing to edit. Click elsewhere on it.");
        }
        Edited edited = edit(new EditRunner(engine.remover()), operations, selection, opened.source(), request);
        Verdict verdict = write(request, opened, edited);
        return new EditOutcome(
                selection.mask(),
                edited.coverage(),
                edited.method(),
                verdict.changedOutside(),
                verdict.compared(),
                used(segmenter, engine.packs().installed()),
                clock.seconds());
    }

    private static List<PackManifest> used(Segmenter segmenter, List<PackManifest> installed) {
        return installed.stream()
                .filter(pack -> segmenter.packId().startsWith(pack.id() + " "))
                .toList();
    }

    private static List<EditOp> plan(Engine engine, String sentence) {
        return switch (engine.planner().plan(sentence)) {
            case EditPlan.Operations(List<PlanStep> steps) -> operations(sentence, steps);
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

    private record Edited(LayerStack stack, Mask coverage, String method, long changedOutside) {}

    private Edited edit(
            EditRunner runner, List<EditOp> operations, Selection selection, RasterSource picture, Request request) {
        LayerStack stack = LayerStack.of(picture);
        Mask coverage = Mask.empty(picture.size());
        String method = "";
        long changedOutside = 0;
        for (EditOp operation : operations) {
            EditRunner.Request edit = new EditRunner.Request(
                    stack.picture(),
                    selection.mask(),
                    selection.steps(),
                    operation,
                    request.sentence(),
                    request.seed());
            EditRunner.Edited edited = clock.time("edit", () -> runner.run(edit, feedback));
            stack = stack.plus(Layer.of(edited.step()), edited.working());
            coverage = union(coverage, edited.step().result().coverage());
            method = edited.step().result().method();
            changedOutside += edited.step().changedOutside();
        }
        return new Edited(stack, coverage, method, changedOutside);
    }

    private record Verdict(EditOutcome.Compared compared, long changedOutside) {}

    private Verdict write(Request request, OpenedPicture before, Edited edited) {
        PictureIo pictures = services.pictures();
        Output output = request.output();
        feedback.throwIfCancelled();
        ExportSpec spec = ExportSpec.DEFAULT.withQuality(output.quality());
        boolean layers = output.file().toString().toLowerCase(Locale.ROOT).endsWith(".ora");
        ExportRunner.Subject subject = new ExportRunner.Subject(
                String.valueOf(request.image().getFileName()),
                edited.stack(),
                Mask.empty(before.source().size()),
                before.metadata());
        ExportRunner exports = new ExportRunner(pictures.writer(), new ExportFile());
        ExportSpec asked = layers ? spec.withContent(ExportSpec.Content.LAYERS) : spec;
        clock.time("write", () -> exports.write(subject, asked, output.file(), output.overwrite(), feedback))
                .forEach(note -> terminal.say(note.sentence()));
        if (!PictureIo.isLossless(output.file(), output.quality())) {
            return new Verdict(EditOutcome.Compared.WORKING_IMAGE, edited.changedOutside());
        }
        long changed = clock.time("verify", () -> {
            // The file is there: what follows is done to its end, so that nobody is told of a cancel beside a result.
            try (OpenedPicture written = pictures.reader().read(output.file(), Feedback.NONE)) {
                return PixelComparison.changedOutside(before.source(), written.source(), edited.coverage());
            }
        });
        return new Verdict(EditOutcome.Compared.WRITTEN_FILE, changed);
    }

    private static Mask union(Mask one, Mask other) {
        return one.paint(other.bounds(), (samples, area) -> {
            byte[] more = other.read(area, 0);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) Math.max(samples[i] & 0xFF, more[i] & 0xFF);
            }
        });
    }
}
