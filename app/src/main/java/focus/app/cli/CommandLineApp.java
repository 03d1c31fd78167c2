package focus.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;

/** The whole command line: parses, runs one command, and turns every end into an exit code. */
public final class CommandLineApp {
    private static final Set<String> COMMANDS =
            Set.of("segment", "edit", "run", "plan", "models", "eval", "bench", "doctor");

    private final CliServices services;
    private final Terminal terminal;

    public CommandLineApp(CliServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /** Whether these arguments name a command or ask for help, so that no window is wanted. */
    public static boolean isCommand(List<String> arguments) {
        return arguments.stream()
                .findFirst()
                .filter(first -> first.startsWith("-") || COMMANDS.contains(first))
                .isPresent();
    }

    /**
     * Runs the command to its end on the calling thread. Ctrl-C cancels it; the process then ends by itself.
     *
     * @return the exit code for the process
     */
    public int run(List<String> arguments) {
        CommandFeedback feedback = new CommandFeedback(terminal);
        InterruptHook hook = InterruptHook.install(feedback::cancel);
        int code = ExitCode.DEFECT.code();
        try {
            code = execute(arguments, feedback);
        } finally {
            terminal.out().flush();
            hook.finish(code);
        }
        return code;
    }

    private int execute(List<String> arguments, CommandFeedback feedback) {
        FocusCommand root = new FocusCommand(new SampleJob(services, terminal, feedback, Path.of("")));
        CommandLine line = new CommandLine(root)
                .addSubcommand(new SegmentCommand(services, terminal, feedback))
                .addSubcommand(new EditCommand(services, terminal, feedback))
                .addSubcommand(new RunCommand(services, terminal, feedback))
                .addSubcommand(new PlanCommand(services, terminal))
                .addSubcommand(new ModelsCommand(services, terminal))
                .addSubcommand(new EvalCommand(services, terminal, feedback))
                .addSubcommand(new BenchCommand(services, terminal, feedback))
                .addSubcommand(new DoctorCommand(services, terminal))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setExecutionStrategy(new CommandLine.RunLast())
                .setParameterExceptionHandler((failure, args) -> report(failure, root, feedback))
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, root, feedback));
        try {
            return line.execute(arguments.toArray(String[]::new));
        } catch (RuntimeException | OutOfMemoryError | LinkageError failure) {
            return report(failure, root, feedback);
        }
    }

    private int report(Throwable failure, FocusCommand root, CommandFeedback feedback) {
        Throwable reason = failure;
        if (failure instanceof CommandLine.ExecutionException && failure.getCause() != null) {
            reason = failure.getCause();
        }
        if (feedback.isCancelled() && !(reason instanceof CancellationException)) {
            // While the process goes down the native libraries shut themselves down as well and fail in their own ways.
            reason = new CancellationException(String.valueOf(reason));
        }
        return ErrorReport.report(reason, root.debug() ? terminal.withDebug() : terminal)
                .code();
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
