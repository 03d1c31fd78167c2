package focus.app.cli;

import focus.inference.api.error.EditException;
import focus.inference.api.error.FocusException;
import focus.inference.api.error.InputException;
import focus.inference.api.error.ModelException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ParameterException;

/** Tells what went wrong in one plain line, and what exit code that is. */
final class ErrorReport {
    private ErrorReport() {}

    static ExitCode report(Throwable failure, Terminal terminal) {
        ExitCode code = codeOf(failure);
        terminal.say(sentence(failure));
        if (terminal.debug()) {
            failure.printStackTrace(terminal.err());
        }
        return code;
    }

    private static ExitCode codeOf(Throwable failure) {
        return switch (failure) {
            case ParameterException _, UsageException _ -> ExitCode.USAGE;
            case CancellationException _ -> ExitCode.CANCELLED;
            case FocusException known -> codeOf(known);
            case OutOfMemoryError _ -> ExitCode.BAD_INPUT;
            case LinkageError _ -> ExitCode.MODEL;
            default -> ExitCode.DEFECT;
        };
    }

    private static ExitCode codeOf(FocusException known) {
        return switch (known) {
            case InputException _, EditException _ -> ExitCode.BAD_INPUT;
            case ModelException _ -> ExitCode.MODEL;
        };
    }

    private static String sentence(Throwable failure) {
        return switch (failure) {
            case ParameterException usage ->
                usage.getMessage() + " (see: "
                        + usage.getCommandLine().getCommandSpec().qualifiedName() + " --help)";
            case UsageException usage -> String.valueOf(usage.getMessage());
            case CancellationException _ -> "cancelled; no unfinished file was left";
            case FocusException known -> String.valueOf(known.getMessage());
            case OutOfMemoryError _ ->
                "the picture needs more memory than the "
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB that Java may use. Give it more:  FOCUS_JAVA_OPTS=-Xmx8g focus ...";
            case LinkageError _ ->
                "a library of the program does not load: " + failure.getMessage() + ". See: focus doctor";
            default -> "a defect of the program: " + failure + ". Run again with --debug and report what it prints";
        };
    }
}
