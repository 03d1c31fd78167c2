package focus.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Feedback;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.api.Segmenter.EncodedPicture;
import focus.inference.api.error.ModelException;
import focus.inference.engine.EngineOptions.DeviceChoice;
import focus.inference.image.ImagePoint;
import focus.inference.image.Pictures;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.internal.pack.TestPack;
import focus.inference.internal.sam.TinyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    private static final RasterSource PICTURE =
            Pictures.raster(Pictures.uniform(20, 10, PixelFormat.SRGB8, 200, 200, 200));
    private static final List<Prompt> CLICK = List.of(new Prompt.Click(ImagePoint.centreOf(3, 3), true));

    @TempDir
    private Path packs;

    private Engine engine() {
        return Engine.open(new EngineOptions(List.of(packs), DeviceChoice.CPU, 1));
    }

    @Test
    void segmentsWithTheBestPackInstalled() throws IOException {
        new TestPack(packs, "aaa-no-segmenter").file("x", new byte[1]).write();
        new TestPack(packs, "bbb-unknown-driver")
                .file("x", new byte[1])
                .roles("{\"segmenter\": {\"driver\": \"sam9\", \"graphs\": {}, \"params\": {}}}")
                .write();
        TinyPack.in(packs).write();
        try (Engine engine = engine();
                EncodedPicture picture = engine.segmenter(Optional.empty()).encode(PICTURE, Feedback.NONE)) {
            assertThat(picture.segment(CLICK, Optional.empty(), Feedback.NONE).candidates())
                    .hasSize(4);
        }
    }

    @Test
    void loadsAPackOnceHoweverManyAsk() throws Exception {
        TinyPack.in(packs).write();
        try (Engine engine = engine();
                ExecutorService executor = Executors.newFixedThreadPool(3)) {
            Callable<Segmenter> ask = () -> engine.segmenter(Optional.of("tiny"));
            List<Future<Segmenter>> answers = executor.invokeAll(List.of(ask, ask, ask));

            assertThat(answers.get(1).get()).isSameAs(answers.get(0).get());
            assertThat(answers.get(2).get()).isSameAs(answers.get(0).get());
        }
    }

    @Test
    void saysWhatIsInstalledInstead() throws IOException {
        new TestPack(packs, "other").file("x", new byte[1]).write();
        new TestPack(packs, "broken").write("{");
        try (Engine engine = engine()) {
            assertThatThrownBy(() -> engine.segmenter(Optional.of("best")))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContainingAll(
                            "No pack \"best\" is installed. Installed: other.", "broken", "not valid JSON");
            assertThatThrownBy(() -> engine.segmenter(Optional.empty()))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("No pack that can segment is installed. Installed: other.");
            assertThatThrownBy(() -> engine.segmenter(Optional.of("other")))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining(
                            "expected the role \"segmenter\" with the driver \"sam1\", found no such role");
        }
    }

    @Test
    void saysWhenThereIsNothingAtAll() {
        try (Engine engine = engine()) {
            assertThat(engine.packs().installed()).isEmpty();
            assertThatThrownBy(() -> engine.segmenter(Optional.empty())).hasMessageContaining("None is installed.");
        }
    }

    @Test
    void aDamagedPackThatWasRepairedLoads() throws IOException {
        Path encoder = TinyPack.in(packs).write().resolve("encoder.onnx");
        byte[] whole = Files.readAllBytes(encoder);
        byte[] damaged = whole.clone();
        damaged[10] ^= 4;
        Files.write(encoder, damaged);
        try (Engine engine = engine()) {
            assertThatThrownBy(() -> engine.segmenter(Optional.empty()))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining(encoder + ": the file is damaged");
            Files.write(encoder, whole);

            assertThat(engine.segmenter(Optional.empty()).packId()).isEqualTo("tiny 1.0");
        }
    }

    @Test
    void tellsTheDeviceItWasToldToUse() {
        try (Engine engine = engine()) {
            assertThat(engine.device()).isEqualTo(new DeviceReport("CPU, 1 thread", false, List.of()));
        }
    }

    @Test
    void anyDeviceIsReportedWithItsReason() {
        try (Engine engine = Engine.open(new EngineOptions(List.of(packs), DeviceChoice.AUTO, 2))) {
            DeviceReport device = engine.device();

            assertThat(device.accelerated() || device.name().equals("CPU, 2 threads"))
                    .isTrue();
            assertThat(device.notes()).hasSize(device.accelerated() ? 0 : 1);
            assertThat(engine.device()).isEqualTo(device);
        }
    }

    @Test
    void closedTwiceItRefusesToWork() throws IOException {
        TinyPack.in(packs).write();
        Engine engine = engine();
        Segmenter segmenter = engine.segmenter(Optional.empty());
        engine.close();
        engine.close();

        assertThatThrownBy(() -> engine.segmenter(Optional.empty())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> segmenter.encode(PICTURE, Feedback.NONE)).isInstanceOf(IllegalStateException.class);
    }
}
