package focus.app.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Python reference ({@code training/bench/measure.py}) as a child process that is told what to do line by line. For
 * one thread.
 */
public final class PythonRival implements Rival, AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final Set<String> known;
    private final String version;

    /**
     * @param python the interpreter
     * @param script {@code measure.py}
     * @param photo what is encoded and clicked
     * @param large a 12-megapixel JPEG for {@code decode12}
     * @param pack the pack's folder
     * @param threads CPU threads of a network
     */
    public record Setup(Path python, Path script, Path photo, Path large, Path pack, int threads) {
        List<String> command() {
            return List.of(
                    python.toString(),
                    script.toString(),
                    "--image",
                    photo.toString(),
                    "--decode",
                    large.toString(),
                    "--pack",
                    pack.toString(),
                    "--threads",
                    String.valueOf(threads));
        }
    }

    /**
     * Starts it and waits until it has loaded the pack.
     *
     * @throws BenchException if it does not get there
     */
    public static PythonRival start(Setup setup) {
        return start(setup.command());
    }

    static PythonRival start(List<String> command) {
        try {
            return new PythonRival(
                    new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new BenchException(command.getFirst() + " cannot be started: " + e, e);
        }
    }

    private PythonRival(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        try {
            JsonNode ready = answer();
            this.known = Set.copyOf(texts(ready.path("commands")));
            this.version = "Python, ONNX Runtime " + ready.path("onnxruntime").asString();
        } catch (RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    /** For the table's head. */
    public String version() {
        return version;
    }

    @Override
    public boolean knows(String name) {
        return known.contains(name);
    }

    @Override
    public List<Double> run(String name, int runs) {
        try {
            commands.write(name + " " + runs + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new BenchException("the Python reference has ended: " + e, e);
        }
        JsonNode answer = answer();
        List<Double> times = new ArrayList<>();
        answer.path(name).forEach(time -> times.add(time.asDouble()));
        if (times.size() != runs) {
            throw new BenchException("expected " + runs + " times of " + name + ", found " + answer, null);
        }
        return times;
    }

    private JsonNode answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new BenchException("the Python reference ended without an answer", null);
            }
            return JsonMapper.shared().readTree(line);
        } catch (IOException | JacksonException e) {
            throw new BenchException("the Python reference gave an answer that is not JSON: " + e, e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    /** Ends the process; a second call does nothing. */
    @Override
    public void close() {
        try {
            commands.close();
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
