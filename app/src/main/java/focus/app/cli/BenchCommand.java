package focus.app.cli;

import focus.app.cli.bench.BenchException;
import focus.app.cli.bench.BlockTimer;
import focus.app.cli.bench.Measurement;
import focus.app.cli.bench.PythonRival;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code focus bench}: how fast the program is here. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how fast the program is on this computer.",
            "Times start, encode, click, remove and decode12 (a 12-megapixel JPEG) on the sample photo, and beside them",
            "the same work in Python with ONNX Runtime, in turn, where a Python is found that has it.",
            "The last line of standard output is one JSON object; the table goes to standard error."
        })
final class BenchCommand implements Callable<Integer> {
    private final CliServices services;
    private final Terminal terminal;
    private final CommandFeedback feedback;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these: start, encode, click, remove, decode12.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--python",
            paramLabel = "PYTHON",
            description = "A Python interpreter with onnxruntime, opencv and numpy; default: the first one found.")
    private @Nullable Path python;

    BenchCommand(CliServices services, Terminal terminal, CommandFeedback feedback) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
    }

    @Override
    public Integer call() {
        List<String> names = chosen();
        Map<String, @Nullable Object> results = new LinkedHashMap<>();
        try (BenchFixture fixture = new BenchFixture(services, SamplePhoto.of(services.assets()))) {
            Optional<PythonRival> rival =
                    new BenchRivals(services, terminal).find(Optional.ofNullable(python), fixture);
            try {
                BlockTimer timer = new BlockTimer(rival, feedback);
                for (String name : names) {
                    results.put(name, measure(name, fixture, timer));
                }
            } finally {
                rival.ifPresent(PythonRival::close);
            }
            results.put("pack", fixture.packId());
            results.put("device", fixture.device());
            results.put("threads", fixture.threads());
        }
        terminal.result(new Json().line(results));
        return ExitCode.DONE.code();
    }

    private List<String> chosen() {
        for (String name : only) {
            if (!BenchFixture.NAMES.contains(name)) {
                throw new UsageException("--only " + name + ": there is no such bench. There are: "
                        + String.join(", ", BenchFixture.NAMES));
            }
        }
        return only.isEmpty()
                ? BenchFixture.NAMES
                : BenchFixture.NAMES.stream().filter(only::contains).toList();
    }

    private Map<String, @Nullable Object> measure(String name, BenchFixture fixture, BlockTimer timer) {
        try {
            Measurement measured = timer.measure(fixture.benchCase(name));
            terminal.tell(row(name, measured));
            return measured.fields();
        } catch (BenchException failure) {
            terminal.say(name + " was not measured: " + failure.getMessage());
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("n", 0);
            fields.put("median_ms", null);
            fields.put("p95_ms", null);
            fields.put("ratio", null);
            fields.put("ratio_upper95", null);
            fields.put("reason", failure.getMessage());
            return fields;
        }
    }

    private static String row(String name, Measurement measured) {
        String own = String.format(
                Locale.ROOT, "%-9s median %9.1f ms   95 %% %9.1f ms", name, measured.median(), measured.p95());
        return measured.isCompared()
                ? own
                        + String.format(
                                Locale.ROOT,
                                "   Python's time x %.3f (at most %.3f)",
                                measured.ratio(),
                                measured.ratioUpperBound())
                : own;
    }
}
