package focus.app.cli;

import focus.app.cli.eval.ClickEvaluation;
import focus.app.cli.eval.EvaluationSummary;
import focus.app.cli.eval.GroundTruth;
import focus.app.cli.eval.InstanceEvaluation;
import focus.app.cli.eval.InstanceTruth;
import focus.app.cli.eval.PhotoScore;
import focus.app.cli.eval.PhraseEvaluation;
import focus.app.cli.eval.PhraseLine;
import focus.app.cli.eval.PlanLine;
import focus.app.cli.eval.PlanScore;
import focus.app.cli.eval.PromptEvaluation;
import focus.app.service.PhraseSelector;
import focus.inference.api.Mask;
import focus.inference.api.Planner;
import focus.inference.api.Segmenter;
import focus.inference.api.error.InputException;
import focus.inference.engine.Engine;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code focus eval}: measures a pack against known masks or plans. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures a pack against known masks or plans.",
        synopsisSubcommandLabel = "((clicks | prompts | instances) DIR | (phrases | plans) FILE)")
final class EvalCommand implements Runnable {
    private final CliServices services;
    private final Terminal terminal;
    private final CommandFeedback feedback;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    EvalCommand(CliServices services, Terminal terminal, CommandFeedback feedback) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to evaluate: focus eval clicks DIR, focus eval prompts DIR, focus eval instances DIR, focus eval phrases FILE, or focus eval plans FILE");
    }

    @Command(
            name = "clicks",
            mixinStandardHelpOptions = true,
            description = {
                "Simulates a user who clicks into the largest error until the mask is good, on every photo of DIR/img",
                "with its mask DIR/gt/<same name>.png (255 object, 128 not counted, 0 background).",
                "Prints one JSON line."
            })
    int clicks(
            @Parameters(paramLabel = "DIR", description = "Holds img and gt.") Path folder,
            @Option(names = "--pack", paramLabel = "ID", description = "A certain pack instead of the best one.")
                    @Nullable
                    String pack,
            @Option(
                            names = "--max-clicks",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "Clicks on one photo at most; default: ${DEFAULT-VALUE}.")
                    int maxClicks,
            @Option(
                            names = "--save",
                            paramLabel = "DIR",
                            description = "Writes <photo>/<click>.png and <photo>/clicks.json for every photo there.")
                    @Nullable
                    Path save) {
        if (maxClicks < 1) {
            throw new UsageException("--max-clicks " + maxClicks + ": at least one click is needed");
        }
        EvaluationFolder photos = EvaluationFolder.of(folder);
        Optional<EvaluationOutput> output =
                Optional.ofNullable(save).map(target -> new EvaluationOutput(target, services.pictures()));
        try (Engine engine = services.openEngine()) {
            Segmenter segmenter = engine.segmenter(Optional.ofNullable(pack));
            ClickEvaluation evaluation = new ClickEvaluation(segmenter, maxClicks, System::nanoTime);
            List<PhotoScore> scores = new ArrayList<>();
            for (EvaluationFolder.Pair pair : photos.pairs()) {
                feedback.throwIfCancelled();
                feedback.progress(
                        pair.stem(), (double) scores.size() / photos.pairs().size());
                ClickEvaluation.Outcome outcome = evaluate(pair, evaluation);
                output.ifPresent(target -> target.save(pair.stem(), outcome));
                scores.add(outcome.score());
            }
            terminal.result(new Json().line(new EvaluationSummary(scores, maxClicks, segmenter.packId()).fields()));
        }
        return ExitCode.DONE.code();
    }

    @Command(
            name = "prompts",
            mixinStandardHelpOptions = true,
            description = {
                "Simulates one box, one scribble, one lasso and one rough mask on every photo of DIR/img, drawn from its",
                "mask DIR/gt/<same name>.png, and prints the mean IoU of each as one JSON line."
            })
    int prompts(
            @Parameters(paramLabel = "DIR", description = "Holds img and gt.") Path folder,
            @Option(names = "--pack", paramLabel = "ID", description = "A certain pack instead of the best one.")
                    @Nullable
                    String pack) {
        EvaluationFolder photos = EvaluationFolder.of(folder);
        try (Engine engine = services.openEngine()) {
            PromptEvaluation evaluation = new PromptEvaluation(engine.segmenter(Optional.ofNullable(pack)));
            int done = 0;
            for (EvaluationFolder.Pair pair : photos.pairs()) {
                feedback.throwIfCancelled();
                feedback.progress(pair.stem(), (double) done++ / photos.pairs().size());
                Example example = read(pair);
                evaluation.add(example.photo(), example.truth(), feedback.quiet());
            }
            terminal.result(new Json().line(evaluation.fields()));
        }
        return ExitCode.DONE.code();
    }

    @Command(
            name = "instances",
            mixinStandardHelpOptions = true,
            description = {
                "Finds all objects on every photo of DIR/img without a prompt and compares them with those of the map",
                "DIR/gt/<same name>.png: grey 0 for none, 255 not counted, else the number of the object. Names do not",
                "count. Prints AP and panoptic quality at IoU 0.5 as one JSON line."
            })
    int instances(
            @Parameters(paramLabel = "DIR", description = "Holds img and gt.") Path folder,
            @Option(names = "--pack", paramLabel = "ID", description = "A certain pack instead of the best one.")
                    @Nullable
                    String pack) {
        EvaluationFolder photos = EvaluationFolder.of(folder);
        try (Engine engine = services.openEngine()) {
            InstanceEvaluation evaluation = new InstanceEvaluation(
                    engine.segmenter(Optional.ofNullable(pack)), engine.grounder(), System::nanoTime);
            int done = 0;
            for (EvaluationFolder.Pair pair : photos.pairs()) {
                feedback.throwIfCancelled();
                feedback.progress(pair.stem(), (double) done++ / photos.pairs().size());
                RasterSource photo = services.pictures()
                        .reader()
                        .read(pair.photo(), feedback.quiet())
                        .source();
                Mask map = services.pictures().masks().read(pair.truth(), photo.size());
                InstanceTruth truth = new InstanceTruth(map.read(photo.size().bounds(), 0));
                evaluation.add(photo, truth, feedback.quiet());
            }
            terminal.result(new Json().line(evaluation.fields()));
        }
        return ExitCode.DONE.code();
    }

    @Command(
            name = "plans",
            mixinStandardHelpOptions = true,
            description = {
                "Reads every sentence of FILE and compares the plan with the known one.",
                "A line of FILE is {\"id\", \"sentence\", \"operations\": [{\"op\", ...}]}. Prints one JSON line."
            })
    int plans(
            @Parameters(paramLabel = "FILE", description = "Sentences with plans, one JSON object a line.") Path file,
            @Option(names = "--save", paramLabel = "DIR", description = "Writes every plan to DIR/plans.jsonl.")
                    @Nullable
                    Path save) {
        List<PlanLine> lines = PlanLine.read(file);
        try (Engine engine = services.openEngine()) {
            Planner planner = engine.planner();
            planner.plan("make the dog red"); // loading is not reading
            List<PlanScore> scores = new ArrayList<>();
            for (PlanLine line : lines) {
                feedback.throwIfCancelled();
                feedback.progress(line.id(), (double) scores.size() / lines.size());
                scores.add(PlanScore.measure(line, planner, System::nanoTime));
            }
            if (save != null) {
                List<String> saved = scores.stream()
                        .map(score -> new Json().line(score.fields()))
                        .toList();
                TextFile.write(
                        EvaluationOutput.newFolder("--save", save).resolve("plans.jsonl"), String.join("\n", saved));
            }
            terminal.result(new Json().line(PlanScore.summary(scores, planner.method())));
        }
        return ExitCode.DONE.code();
    }

    @Command(
            name = "phrases",
            mixinStandardHelpOptions = true,
            description = {
                "Finds what every phrase of FILE means and compares the mask with the known one. A line of FILE is",
                "{\"image\", \"phrase\", \"mask\"}, paths relative to FILE; the mask has 255 on the object, 128 where it is",
                "not counted. With \"kind\" each kind has figures of its own. Prints one JSON line."
            })
    int phrases(
            @Parameters(paramLabel = "FILE", description = "Phrases with masks, one JSON object a line.") Path file,
            @Option(names = "--save", paramLabel = "DIR", description = "Writes every mask to DIR/<mask's file name>.")
                    @Nullable
                    Path save) {
        List<PhraseLine> lines = PhraseLine.read(file);
        if (save != null) {
            EvaluationOutput.newFolder("--save", save);
        }
        try (Engine engine = services.openEngine()) {
            MaskMaker masks =
                    new MaskMaker(services.pictures(), engine, new StageClock(System::nanoTime), feedback.quiet());
            PhraseEvaluation evaluation = new PhraseEvaluation(masks.grounder());
            Segmenter segmenter = engine.segmenter(Optional.empty());
            Map<Path, List<PhraseLine>> photos = lines.stream()
                    .collect(Collectors.groupingBy(PhraseLine::image, LinkedHashMap::new, Collectors.toList()));
            int done = 0;
            for (List<PhraseLine> own : photos.values()) {
                feedback.throwIfCancelled();
                feedback.progress(own.getFirst().phrase(), (double) done++ / photos.size());
                evaluate(own, evaluation, masks, segmenter, save);
            }
            terminal.result(new Json().line(evaluation.fields()));
        }
        return ExitCode.DONE.code();
    }

    /** @param lines of one photo */
    private void evaluate(
            List<PhraseLine> lines,
            PhraseEvaluation evaluation,
            MaskMaker masks,
            Segmenter segmenter,
            @Nullable Path save) {
        RasterSource photo = services.pictures()
                .reader()
                .read(lines.getFirst().image(), feedback.quiet())
                .source();
        masks.using(photo, segmenter, head -> {
            PhraseSelector names = masks.look(head, photo);
            for (PhraseLine line : lines) {
                Mask found = evaluation.add(line, names, truth(line.mask(), photo), feedback.quiet());
                if (save != null) {
                    services.pictures()
                            .masks()
                            .write(found, save.resolve(line.mask().getFileName()), false);
                }
            }
            return lines;
        });
    }

    private record Example(RasterSource photo, GroundTruth truth) {}

    private ClickEvaluation.Outcome evaluate(EvaluationFolder.Pair pair, ClickEvaluation evaluation) {
        Example example = read(pair);
        return evaluation.evaluate(example.photo(), example.truth(), feedback.quiet());
    }

    private Example read(EvaluationFolder.Pair pair) {
        RasterSource photo = services.pictures()
                .reader()
                .read(pair.photo(), feedback.quiet())
                .source();
        return new Example(photo, truth(pair.truth(), photo));
    }

    private GroundTruth truth(Path file, RasterSource photo) {
        Mask mask = services.pictures().masks().read(file, photo.size());
        GroundTruth truth = new GroundTruth(
                photo.size().width(),
                photo.size().height(),
                mask.read(photo.size().bounds(), 0));
        if (!truth.hasObject()) {
            throw new InputException(file + " marks no object: no pixel of it is 255.");
        }
        return truth;
    }
}
