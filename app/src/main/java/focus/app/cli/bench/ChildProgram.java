package focus.app.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** This program, started anew with orders of its own; answers in lines on standard output. Whoever starts it closes it. */
final class ChildProgram implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    /** Set by the launcher script: its own path. */
    private static final String LAUNCHER = "focus.launcher";

    /** Java reads options from here, whoever starts it. */
    private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

    private final Process process;
    private final BufferedReader lines;

    private ChildProgram(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * What the user starts: the launcher script, or the installed program.
     *
     * @return empty when this process was started in another way
     */
    static Optional<List<String>> command() {
        return Optional.ofNullable(System.getProperty(LAUNCHER))
                .or(() -> ProcessHandle.current().info().command().filter(ChildProgram::isInstalled))
                .map(List::of);
    }

    private static boolean isInstalled(String program) {
        String name = String.valueOf(Path.of(program).getFileName());
        return !name.equals("java") && !name.equals("java.exe") && !name.equals("javaw.exe");
    }

    /**
     * @param options for Java, without spaces
     * @param environment beside this process's own
     * @throws BenchException if it cannot be started
     */
    static ChildProgram start(List<String> command, List<String> options, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        builder.environment().put(JAVA_OPTIONS, String.join(" ", options));
        try {
            return new ChildProgram(builder.start());
        } catch (IOException e) {
            throw new BenchException("the program cannot be started anew: " + e, e);
        }
    }

    /**
     * Blocks until it says something more.
     *
     * @return empty when it has ended
     */
    Optional<String> nextLine() {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            throw new BenchException("the program started anew cannot be heard: " + e, e);
        }
    }

    /** Lets it end; by force if it takes longer than a minute. */
    @Override
    public void close() {
        try (lines) {
            process.outputWriter().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
