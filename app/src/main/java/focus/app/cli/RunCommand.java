package focus.app.cli;

import focus.inference.api.Feedback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code focus run}: does to other photos what was done in a project. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Does the edits of a project again on other photos: the same steps to the mask, the same words, the same seeds.",
            "Steps are scaled to photos of another size; edits of photos of another shape are refused.",
            "Crops go with the photo's sides, angles stay, and an image size is kept by its long side."
        })
final class RunCommand implements Callable<Integer> {
    private final CliServices services;
    private final Terminal terminal;
    private final Feedback feedback;

    @Parameters(index = "0", paramLabel = "PROJECT.focus", description = "The project; it is never changed.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli
    private Path project;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT", description = "Photos; they are never changed.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Where the results go, as NAME-edited.png; the folder is made if it is not there.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli
    private Path output;

    @Option(names = "--pack", paramLabel = "ID", description = "A certain pack instead of the best one installed.")
    private @Nullable String pack;

    @Option(names = "--overwrite", description = "Replace outputs that exist.")
    private boolean overwrite;

    RunCommand(CliServices services, Terminal terminal, Feedback feedback) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
    }

    @Override
    public Integer call() {
        RunJob.Request request = new RunJob.Request(project, inputs, output, overwrite, Optional.ofNullable(pack));
        return new RunJob(services, terminal, feedback).run(request).code();
    }
}
