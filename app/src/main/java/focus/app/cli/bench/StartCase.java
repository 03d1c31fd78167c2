package focus.app.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts the program anew and waits until its window is shown. The child is told by {@link #PROPERTY} to print one line
 * at that moment and to end.
 */
public final class StartCase implements BenchCase.Work {
    /** A child with this property prints a line on standard output when its window is painted, and ends. */
    public static final String PROPERTY = "focus.bench.start";

    private static final int PATIENCE_SECONDS = 60;

    /** Set by the launcher script: its own path. */
    private static final String LAUNCHER = "focus.launcher";

    /** Java reads options from here, whoever starts it. */
    private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

    private final List<String> command;

    StartCase(List<String> command) {
        this.command = List.copyOf(command);
    }

    /**
     * Starts what the user starts: the launcher script, or the installed program.
     *
     * @return empty when this process was started in another way
     */
    public static Optional<StartCase> ofThisProgram() {
        return Optional.ofNullable(System.getProperty(LAUNCHER))
                .or(() -> ProcessHandle.current().info().command().filter(StartCase::isInstalled))
                .map(program -> new StartCase(List.of(program)));
    }

    private static boolean isInstalled(String program) {
        String name = String.valueOf(Path.of(program).getFileName());
        return !name.equals("java") && !name.equals("java.exe") && !name.equals("javaw.exe");
    }

    @Override
    public double run() {
        long start = System.nanoTime();
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
            builder.environment().put(JAVA_OPTIONS, "-D" + PROPERTY + "=true");
            Process child = builder.start();
            try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
                if (lines.readLine() == null) {
                    throw new BenchException("the window did not come up; try:  focus", null);
                }
                return (System.nanoTime() - start) / 1e6;
            } finally {
                end(child);
            }
        } catch (IOException e) {
            throw new BenchException("the program cannot be started anew: " + e, e);
        }
    }

    private static void end(Process child) {
        try {
            child.outputWriter().close();
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (IOException e) {
            child.destroyForcibly();
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
