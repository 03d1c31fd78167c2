package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    @Test
    void healthyInstallationIsReady() {
        CommandRun run = CommandRun.of(FakeEngine.withOnePack(), "doctor");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("CPU, 2 threads", "No NVIDIA driver was found.")
                .contains("sam-mini 1.2: whole")
                .contains("plain fill")
                .contains(System.getProperty("java.version"))
                .containsPattern("onnxruntime: +\\d")
                .containsPattern("opencv: +\\d")
                .containsPattern("javafx: +\\d")
                .containsPattern("main job: +ready");
    }

    @Test
    void withoutAPackTheMainJobCannotRun() {
        CommandRun run = CommandRun.of(new FakeEngine(FakePacks.of()), "doctor");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("none is installed", "cannot run").doesNotContain("\tat ");
    }

    @Test
    void damagedFileIsNamed() {
        FakePacks packs = new FakePacks(
                List.of(FakePacks.pack("sam-mini")), List.of(), Map.of("sam-mini", List.of("encoder.onnx: bad")));

        CommandRun run = CommandRun.of(new FakeEngine(packs), "doctor");

        assertThat(run.out()).contains("sam-mini 1.2: damaged", "encoder.onnx: bad");
    }
}
