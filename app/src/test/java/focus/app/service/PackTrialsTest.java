package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.PackTrial;
import focus.app.settings.AssetsFolder;
import focus.inference.api.Feedback;
import focus.inference.engine.Engine;
import focus.inference.engine.EngineOptions;
import focus.inference.engine.EngineOptions.DeviceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded packs, tried as the models dialog tries them. */
class PackTrialsTest {
    private final Path embedded = AssetsFolder.find().packs();

    private static PackTrial run(Path packs, String id) {
        try (Engine engine = Engine.open(new EngineOptions(List.of(packs), DeviceChoice.CPU, 0))) {
            return new PackTrials(engine).run(id, Feedback.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"focus-mini", "sam-mini", "focus-planner", "focus-words"})
    void anEmbeddedPackWorks(String id) {
        assertThat(run(embedded, id)).isInstanceOf(PackTrial.Works.class);
    }

    @Test
    void aFileThatWasCutOffIsNamed(@TempDir Path packs) throws IOException {
        Path pack = Files.createDirectory(packs.resolve("sam-mini"));
        try (Stream<Path> files = Files.list(embedded.resolve("sam-mini"))) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName()));
            }
        }
        Files.write(pack.resolve("decoder.onnx"), new byte[5]);

        assertThat(run(packs, "sam-mini"))
                .isInstanceOfSatisfying(
                        PackTrial.Damaged.class,
                        damaged -> assertThat(damaged.problems())
                                .singleElement()
                                .asString()
                                .contains("decoder.onnx"));
    }

    @Test
    void aPackThatIsGoneIsNamed() {
        assertThat(run(embedded, "nobody")).isEqualTo(new PackTrial.Failed("there is no pack 'nobody' any more"));
    }
}
