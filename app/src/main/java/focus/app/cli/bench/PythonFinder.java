package focus.app.cli.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks for a Python that has what the reference needs. */
public final class PythonFinder {
    private static final String NEEDS = "import onnxruntime, cv2, numpy";
    private static final int PATIENCE_SECONDS = 60;

    private final List<Path> candidates;

    PythonFinder(List<Path> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    /**
     * @param training the folder with the reference; its own {@code .venv} is looked at first
     * @param path the environment's PATH, may be empty
     */
    public static PythonFinder in(Path training, String path) {
        List<Path> candidates = new ArrayList<>();
        candidates.add(training.resolve(".venv/bin/python"));
        candidates.add(training.resolve(".venv/Scripts/python.exe"));
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                candidates.add(Path.of(folder, "python3"));
                candidates.add(Path.of(folder, "python"));
                candidates.add(Path.of(folder, "python.exe"));
            }
        }
        return new PythonFinder(candidates);
    }

    /** The first that exists and has ONNX Runtime, OpenCV and NumPy; starts each once to see. */
    public Optional<Path> find() {
        return candidates.stream()
                .filter(Files::isExecutable)
                .filter(PythonFinder::isEquipped)
                .findFirst();
    }

    /** Whether this interpreter has what is needed. */
    public static boolean isEquipped(Path python) {
        try {
            Process process = new ProcessBuilder(python.toString(), "-c", NEEDS)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
