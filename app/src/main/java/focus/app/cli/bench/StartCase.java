package focus.app.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the program anew and waits until its window is shown. The child is told by {@link #PROPERTY} to print one line
 * at that moment and to end.
 */
public final class StartCase implements BenchCase.Work {
    /** A child with this property prints a line on standard output when its window is painted, and ends. */
    public static final String PROPERTY = "focus.bench.start";

    private static final int PATIENCE_SECONDS = 60;

    private final List<String> command;

    StartCase(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** @param assets what comes with the program */
    public static StartCase ofThisProgram(Path assets) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--add-modules=ALL-MODULE-PATH");
        command.add(
                "--enable-native-access=javafx.graphics,com.microsoft.onnxruntime,org.bytedeco.javacpp,org.bytedeco.opencv");
        command.add("-XX:+UseCompactObjectHeaders");
        command.add("-Dfocus.assets=" + assets);
        command.add("-D" + PROPERTY + "=true");
        command.add("-p");
        command.add(System.getProperty("jdk.module.path", ""));
        command.add("-m");
        command.add("focus.app/focus.app.launch.Main");
        return new StartCase(command);
    }

    /** Only a program on the module path can be started anew in the same way. */
    public static boolean isPossible() {
        return System.getProperty("jdk.module.path") != null;
    }

    @Override
    public double run() {
        long start = System.nanoTime();
        try {
            Process child =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
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
