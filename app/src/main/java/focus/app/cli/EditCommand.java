package focus.app.cli;

import focus.inference.api.Feedback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code focus edit}: does to an object what a sentence says; crops, turns and scales the photo. */
@Command(
        name = "edit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds the object that the prompts point at and does to it what the sentence says.",
            "Crops, turns and sizes are done in the order written, before or after the edit, or alone; prompts count the"
                    + " pixels of the photo as it is where they stand."
        })
final class EditCommand implements Callable<Integer> {
    private final CliServices services;
    private final Terminal terminal;
    private final Feedback feedback;

    @Parameters(paramLabel = "IMAGE", description = "The photo; it is never changed.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli
    private Path image;

    @ArgGroup(exclusive = true, multiplicity = "0..*")
    private List<EditOption> options = new ArrayList<>();

    @Mixin
    private final RefineOption refine = new RefineOption();

    @Option(names = "--seed", paramLabel = "N", description = "For methods that draw random numbers; default: 0.")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The edited photo: .png and .tif keep every pixel outside the mask, .jpg and .webp encode all"
                    + " anew (.webp not at --quality 100); .ora holds the photo and each edit as layers.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli
    private Path output;

    @Option(names = "--quality", paramLabel = "1-100", description = "Of .jpg and .webp; default: 92.")
    private int quality = 92;

    @Option(
            names = "--mask-out",
            paramLabel = "M.png",
            description = "Greyscale PNG of the result's size, above 0 on every pixel that the edit may have changed.")
    private @Nullable Path maskOut;

    @Option(
            names = "--report",
            paramLabel = "R.json",
            description = "What was done, with the count of changed pixels outside the mask, times and model hashes.")
    private @Nullable Path report;

    @Option(names = "--pack", paramLabel = "ID", description = "A certain pack instead of the best one installed.")
    private @Nullable String pack;

    @Option(names = "--overwrite", description = "Replace outputs that exist.")
    private boolean overwrite;

    EditCommand(CliServices services, Terminal terminal, Feedback feedback) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
    }

    @Override
    public Integer call() {
        OutputTargets targets = new OutputTargets(image, overwrite);
        targets.accept("-o", output, "png", "jpg", "jpeg", "tif", "tiff", "webp", "ora");
        if (quality < 1 || quality > 100) {
            throw new UsageException("--quality " + quality + ": give a number from 1 to 100");
        }
        targets.accept("--mask-out", maskOut, "png");
        targets.accept("--report", report, "json");
        EditScript script = EditScript.of(options, refine.steps());
        if (maskOut != null) {
            requireMask(script);
        }
        EditJob.Request request = new EditJob.Request(
                image, script, seed, new EditJob.Output(output, overwrite, quality), Optional.ofNullable(pack));
        EditOutcome outcome = new EditJob(services, terminal, feedback).run(request);
        if (maskOut != null) {
            services.pictures().masks().write(outcome.coverage(), maskOut, overwrite);
        }
        if (report != null) {
            TextFile.write(report, new Json().pretty(outcome.report(request)));
        }
        outcome.sentences().forEach(terminal::say);
        terminal.result(output.toString());
        return outcome.exitCode().code();
    }

    private static void requireMask(EditScript script) {
        if (script.edit().isEmpty()) {
            throw new UsageException("--mask-out: without --do there is no mask");
        }
        script.resampledAfter().ifPresent(frame -> {
            throw new UsageException(
                    "--mask-out: " + frame.text()
                            + " mixes pixels after the edit, and no mask tells them apart any more. Run it as a second command");
        });
    }
}
