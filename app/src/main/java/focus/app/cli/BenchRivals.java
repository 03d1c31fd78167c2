package focus.app.cli;

import focus.app.cli.bench.BenchException;
import focus.app.cli.bench.PythonFinder;
import focus.app.cli.bench.PythonRival;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and starts the Python reference; without it there are times but no ratios. */
final class BenchRivals {
    private static final String ADVICE =
            " For ratios:  python3 -m venv training/.venv && training/.venv/bin/pip install -r training/starter_pack/requirements.txt";

    private final CliServices services;
    private final Terminal terminal;

    BenchRivals(CliServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /**
     * @param asked the interpreter that the user named
     * @return empty, with the reason said, when there is none
     * @throws UsageException if the interpreter that the user named has not what is needed
     */
    Optional<PythonRival> find(Optional<Path> asked, BenchFixture fixture) {
        Path training = services.assets().root().resolveSibling("training");
        Path script = training.resolve("bench").resolve("measure.py");
        if (!Files.isRegularFile(script)) {
            return without("the Python reference " + script + " is not there; it is part of the source code.");
        }
        asked.filter(python -> !PythonFinder.isEquipped(python)).ifPresent(python -> {
            throw new UsageException("--python " + python + " has not all of onnxruntime, cv2 and numpy." + ADVICE);
        });
        Optional<Path> python =
                asked.or(() -> PythonFinder.in(training, System.getenv().getOrDefault("PATH", ""))
                        .find());
        if (python.isEmpty()) {
            return without("no Python with onnxruntime, cv2 and numpy was found." + ADVICE);
        }
        return start(python.get(), script, fixture);
    }

    private Optional<PythonRival> start(Path python, Path script, BenchFixture fixture) {
        try {
            PythonRival rival = PythonRival.start(new PythonRival.Setup(
                    python, script, fixture.photo(), fixture.large(), fixture.packFolder(), fixture.threads()));
            terminal.say("comparing with " + rival.version() + " (" + python + "), " + fixture.threads() + " threads");
            return Optional.of(rival);
        } catch (BenchException failure) {
            return without(String.valueOf(failure.getMessage()));
        }
    }

    private Optional<PythonRival> without(String reason) {
        terminal.say("no ratios: " + reason);
        return Optional.empty();
    }
}
