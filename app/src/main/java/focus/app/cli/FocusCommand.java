package focus.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code focus} itself. With a screen the editor takes over before this runs. */
@Command(
        name = "focus",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        description = {
            "Opens photos in the editor; the commands below do the same work without a window.",
            "Without a screen and without arguments it removes the marked object from the sample photo."
        },
        footer = {
            "",
            "Pixels count from the top-left of the upright photo. Standard output holds only the result.",
            "Exit codes: 0 done, 2 usage, 3 bad input, 4 model or pack, 5 cancelled."
        },
        synopsisSubcommandLabel = "COMMAND")
final class FocusCommand implements Callable<Integer> {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error; so does FOCUS_DEBUG=1.")
    private boolean debug;

    @Parameters(paramLabel = "FILE", description = "Photos to open in the editor.")
    private List<Path> files = new ArrayList<>();

    private final Callable<Integer> sampleJob;

    /** @param sampleJob what is done when there is neither a screen nor an argument */
    FocusCommand(Callable<Integer> sampleJob) {
        this.sampleJob = sampleJob;
    }

    @Override
    public Integer call() throws Exception {
        if (files.isEmpty()) {
            return sampleJob.call();
        }
        Path first = files.getFirst();
        if (!Files.exists(first)) {
            throw new UsageException("'" + first + "' is neither a command nor a file (see: focus --help)");
        }
        throw new UsageException("there is no screen for the editor to open " + first
                + " on. Without one, use a command:  focus segment, focus edit (see: focus --help)");
    }

    boolean debug() {
        return debug;
    }
}
