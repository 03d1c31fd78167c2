package focus.inference.internal.ort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Feedback;
import focus.inference.api.ManualFeedback;
import focus.inference.api.error.ModelException;
import focus.inference.internal.tensor.FloatTensor;
import focus.inference.internal.tensor.GraphSpec;
import focus.inference.internal.tensor.PortSpec;
import focus.inference.internal.tensor.Shape;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphRunnerTest {
    private static final SessionConfig ONE_THREAD = new SessionConfig(1, false);
    private static final Shape ROWS = Shape.of(Shape.ANY, 3);
    private static final GraphSpec AFFINE = spec(List.of("a", "b"), List.of("sum", "product"), ROWS);
    private static final GraphSpec ENDLESS = spec(List.of("x"), List.of("y"), Shape.of(1));

    private final OrtRuntime runtime = TestRuntime.start();
    private final Arena arena = Arena.ofShared();

    @AfterEach
    void freeTensors() {
        arena.close();
    }

    private static GraphSpec spec(List<String> inputs, List<String> outputs, Shape shape) {
        return new GraphSpec(
                inputs.stream().map(name -> new PortSpec(name, shape)).toList(),
                outputs.stream().map(name -> new PortSpec(name, shape)).toList());
    }

    private GraphRunner load(String name, GraphSpec spec) {
        return runtime.load(TestRuntime.fixture(GraphRunnerTest.class, name), spec, ONE_THREAD);
    }

    private FloatTensor tensor(Shape shape, float... values) {
        FloatTensor tensor = FloatTensor.allocate(arena, shape);
        tensor.write(0, values);
        return tensor;
    }

    @Test
    void computesNamedOutputsFromNamedInputs() {
        try (GraphRunner affine = load("affine.onnx", AFFINE)) {
            FloatTensor sum = tensor(Shape.of(1, 3));
            FloatTensor product = tensor(Shape.of(1, 3));

            affine.run(
                    Map.of("b", tensor(Shape.of(1, 3), 1, 2, 3), "a", tensor(Shape.of(1, 3), 4, 5, 6)),
                    Map.of("product", product, "sum", sum),
                    Feedback.NONE);

            assertThat(sum.read(0, 3)).containsExactly(14, 25, 36);
            assertThat(product.read(0, 3)).containsExactly(4, 10, 18);
        }
    }

    @Test
    void reusesTheSameMemoryForRunsOfAnySize() {
        try (GraphRunner affine = load("affine.onnx", AFFINE)) {
            FloatTensor a = tensor(Shape.of(2, 3), 1, 1, 1, 2, 2, 2);
            FloatTensor b = tensor(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
            FloatTensor sum = tensor(Shape.of(2, 3));

            affine.run(Map.of("a", a, "b", b), Map.of("sum", sum), Feedback.NONE);
            assertThat(sum.read(0, 6)).containsExactly(11, 21, 31, 42, 52, 62);

            Shape row = Shape.of(1, 3);
            a.write(0, new float[] {5, 5, 5});
            affine.run(Map.of("a", a.view(row), "b", b.view(row)), Map.of("sum", sum.view(row)), Feedback.NONE);
            assertThat(sum.read(0, 6)).containsExactly(15, 25, 35, 42, 52, 62);
        }
    }

    @Test
    void tellsTheSizesThatTheGraphStates() {
        try (GraphRunner affine = load("affine.onnx", AFFINE)) {
            assertThat(affine.size("a", 1)).isEqualTo(3);
            assertThatThrownBy(() -> affine.size("sum", 0))
                    .isInstanceOf(ModelException.class)
                    .hasMessageEndingWith("expected \"sum\" to state the size of dimension 0, found [?, 3]");
        }
    }

    @Test
    void refusesOtherNames() {
        GraphSpec otherInput = spec(List.of("a", "c"), List.of("sum"), ROWS);
        GraphSpec otherOutput = spec(List.of("a", "b"), List.of("difference"), ROWS);
        GraphSpec inputTooMany = spec(List.of("a"), List.of("sum"), ROWS);

        assertRefused("affine.onnx", otherInput, "expected the input \"c\", found only [a, b]");
        assertRefused("affine.onnx", otherOutput, "expected the output \"difference\", found only [product, sum]");
        assertRefused("affine.onnx", inputTooMany, "expected only the inputs [a], found [a, b]");
    }

    @Test
    void refusesOtherTypesRanksAndSizes() {
        GraphSpec numbers = spec(List.of("x"), List.of("y"), Shape.of(2));
        assertRefused("int64.onnx", numbers, "expected the input \"x\" to be float32 [2], found int64 [2]");
        assertRefused(
                "affine.onnx",
                spec(List.of("a", "b"), List.of("sum"), Shape.of(Shape.ANY)),
                "expected the input \"a\" to be float32 [?], found float32 [?, 3]");
        assertRefused(
                "affine.onnx",
                spec(List.of("a", "b"), List.of("sum"), Shape.of(Shape.ANY, 4)),
                "expected the input \"a\" to be float32 [?, 4], found float32 [?, 3]");
    }

    private void assertRefused(String name, GraphSpec spec, String message) {
        assertThatThrownBy(() -> load(name, spec))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(
                        TestRuntime.fixture(GraphRunnerTest.class, name).toString())
                .hasMessageEndingWith(message);
    }

    @Test
    void refusesWhatIsNoNetwork(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("text.onnx"), "this is no network");
        Path missing = folder.resolve("missing.onnx");

        assertThatThrownBy(() -> runtime.load(text, AFFINE, ONE_THREAD))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(text + ": expected an ONNX network")
                .hasCauseInstanceOf(ai.onnxruntime.OrtException.class);
        assertThatThrownBy(() -> runtime.load(missing, AFFINE, ONE_THREAD)).isInstanceOf(ModelException.class);
    }

    @Test
    void wrapsAFailureInRunningOnce() {
        GraphSpec spec = new GraphSpec(
                List.of(new PortSpec("x", Shape.of(Shape.ANY))), List.of(new PortSpec("y", Shape.of(2, 2))));
        try (GraphRunner reshape = load("reshape.onnx", spec)) {
            Map<String, FloatTensor> inputs = Map.of("x", tensor(Shape.of(5)));
            Map<String, FloatTensor> outputs = Map.of("y", tensor(Shape.of(2, 2)));

            assertThatThrownBy(() -> reshape.run(inputs, outputs, Feedback.NONE))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("reshape.onnx: the network failed in running")
                    .hasCauseInstanceOf(ai.onnxruntime.OrtException.class);
        }
    }

    @Test
    void anOutputOfAnotherShapeThanComesIsAnError() {
        try (GraphRunner affine = load("affine.onnx", AFFINE)) {
            Map<String, FloatTensor> inputs = Map.of("a", tensor(Shape.of(1, 3)), "b", tensor(Shape.of(1, 3)));
            Map<String, FloatTensor> outputs = Map.of("sum", tensor(Shape.of(2, 3)));

            assertThatThrownBy(() -> affine.run(inputs, outputs, Feedback.NONE)).isInstanceOf(ModelException.class);
        }
    }

    @RepeatedTest(5)
    void aCancelEndsARunThatWouldNeverEnd() throws InterruptedException, ExecutionException {
        ManualFeedback feedback = new ManualFeedback();
        try (GraphRunner endless = load("endless.onnx", ENDLESS);
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Throwable> run = executor.submit(() -> failureOf(endless, feedback));
            feedback.awaitRegistration();
            feedback.cancel();

            assertThat(run.get()).isInstanceOf(CancellationException.class);
            assertThat(feedback.registrations()).isZero();
        }
    }

    private Throwable failureOf(GraphRunner runner, Feedback feedback) {
        Map<String, FloatTensor> inputs = Map.of("x", tensor(Shape.of(1), 1));
        Map<String, FloatTensor> outputs = Map.of("y", tensor(Shape.of(1)));
        return org.assertj.core.api.Assertions.catchThrowable(() -> runner.run(inputs, outputs, feedback));
    }

    @Test
    void aCancelBeforeTheRunStartsNothing() {
        ManualFeedback feedback = new ManualFeedback();
        feedback.cancel();
        try (GraphRunner endless = load("endless.onnx", ENDLESS)) {
            assertThat(failureOf(endless, feedback)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aCancelledRunDoesNotHarmTheNext() {
        ManualFeedback cancelled = new ManualFeedback();
        cancelled.cancel();
        try (GraphRunner affine = load("affine.onnx", AFFINE)) {
            Map<String, FloatTensor> inputs = Map.of("a", tensor(Shape.of(1, 3)), "b", tensor(Shape.of(1, 3), 1, 1, 1));
            FloatTensor sum = tensor(Shape.of(1, 3));
            assertThatThrownBy(() -> affine.run(inputs, Map.of("sum", sum), cancelled))
                    .isInstanceOf(CancellationException.class);

            affine.run(inputs, Map.of("sum", sum), new ManualFeedback());

            assertThat(sum.read(0, 3)).containsExactly(10, 10, 10);
        }
    }

    @Test
    void aSwitchPulledAfterTheRunDoesNothing() throws ai.onnxruntime.OrtException {
        TerminateSwitch stop = new TerminateSwitch();
        stop.close();

        stop.pull();
        stop.close();
    }

    @Test
    void closesTwiceAndThenRefusesToRun() {
        GraphRunner affine = load("affine.onnx", AFFINE);
        affine.close();
        affine.close();

        assertThatThrownBy(() -> affine.run(Map.of(), Map.of(), Feedback.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
