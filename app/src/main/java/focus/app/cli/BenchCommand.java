package focus.app.cli;

import focus.app.cli.bench.BenchCase;
import focus.app.cli.bench.BenchException;
import focus.app.cli.bench.BlockTimer;
import focus.app.cli.bench.Measurement;
import focus.app.cli.bench.PythonRival;
import focus.app.cli.eval.Statistics;
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
            "start: the window is shown. encode, click, remove: on the sample photo. decode12: a JPEG of 12 megapixels.",
            "paint100: one of 100 megapixels, from the order to open it to the first frame that shows it. decode100: to the",
            "first sharp frame. pan, zoom, stroke: what a frame of it costs, processor time of the two threads that make",
            "it. overlay: from a click to the frame that shows the mask. save: a project of 12 megapixels with one removal.",
            "Beside encode, click and decode12 the same work in Python with ONNX Runtime is timed, in turn, where a Python",
            "is found that has it.",
            "The last line of standard output is one JSON object; the table goes to standard error."
        })
final class BenchCommand implements Callable<Integer> {
    private final CliServices services;
    private final Terminal terminal;
    private final CommandFeedback feedback;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Only these.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--python",
            paramLabel = "PYTHON",
            description = "A Python interpreter with onnxruntime, opencv and numpy; default: the first one found.")
    private @Nullable Path python;

    @Option(
            names = "--window",
            paramLabel = "WxH",
            description =
                    "Size of the window in paint100, decode100, pan, zoom, stroke and overlay; default: ${DEFAULT-VALUE}.")
    private String window = "1000x1000";

    @Option(names = "--on-screen", description = "Shows that window; else it is painted in memory.")
    private boolean onScreen;

    BenchCommand(CliServices services, Terminal terminal, CommandFeedback feedback) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
    }

    @Override
    public Integer call() {
        List<String> names = chosen();
        BenchWindow benchWindow = BenchWindow.of(window, onScreen);
        Map<String, @Nullable Object> results = new LinkedHashMap<>();
        try (BenchFixture fixture = new BenchFixture(services, SamplePhoto.of(services.assets()), benchWindow)) {
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
            BenchCase benchCase = fixture.benchCase(name);
            Measurement measured = timer.measure(benchCase);
            terminal.tell(row(name, measured));
            Map<String, @Nullable Object> fields = measured.fields();
            benchCase.work().more().forEach((key, value) -> fields.put(key, Statistics.round(value, 2)));
            return fields;
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
