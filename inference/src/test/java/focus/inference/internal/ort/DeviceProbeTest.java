package focus.inference.internal.ort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import focus.inference.api.error.ModelException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceProbeTest {
    @TempDir
    private Path root;

    private NvidiaDriver driver(boolean present) throws IOException {
        Path version = root.resolve("version");
        if (present) {
            Files.writeString(version, "NVRM version");
        }
        return new NvidiaDriver(List.of(root.resolve("elsewhere"), version), root.resolve("gpus"));
    }

    @Test
    void withoutADriverNothingIsTried() throws IOException {
        DeviceProbe probe = new DeviceProbe(driver(false), () -> {
            throw new AssertionError("tried the GPU");
        });

        assertThat(probe.probe()).isEqualTo(Device.cpu("No NVIDIA driver was found, so the CPU does the work."));
    }

    @Test
    void aGpuThatWorksIsUsedUnderItsName() throws IOException {
        Files.createDirectories(root.resolve("gpus/0000:01:00.0"));
        Files.writeString(
                root.resolve("gpus/0000:01:00.0/information"), "Model: \t\t NVIDIA Test 9000\nIRQ:   \t\t 42\n");

        assertThat(new DeviceProbe(driver(true), () -> {}).probe())
                .isEqualTo(new Device(true, "NVIDIA Test 9000", List.of()));
    }

    @Test
    void aCardWithoutANameIsStillAGpu() throws IOException {
        assertThat(new DeviceProbe(driver(true), () -> {}).probe().name()).isEqualTo("NVIDIA GPU");
    }

    @Test
    void aGpuThatFailsIsSaidInOnePlainSentence() throws IOException {
        DeviceProbe probe = new DeviceProbe(driver(true), () -> {
            throw new OrtException(
                    "\u001B[1;31mlibcublasLt.so.13: cannot open shared object file.\u001B[m\nmore\nlines");
        });

        assertThat(probe.probe())
                .isEqualTo(
                        Device.cpu("There is an NVIDIA driver, but the GPU could not be used, so the CPU does the work:"
                                + " libcublasLt.so.13: cannot open shared object file."));
    }

    @Test
    void aGpuThatComputesWrongNumbersIsNotUsed() {
        CudaTrial.check(FloatBuffer.wrap(new float[] {31, 42}));

        assertThatThrownBy(() -> CudaTrial.check(FloatBuffer.wrap(new float[] {31, 43})))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("expected 31 and 42, found 31.0 and 43.0");
    }

    @Test
    void theTrialsNetworkComputesTheExpectedNumbersOnTheCpu() throws OrtException {
        OrtEnvironment environment = TestRuntime.start().environment();
        try (OrtSession session = environment.createSession(CudaTrial.network());
                OnnxTensor x = OnnxTensor.createTensor(environment, new float[][] {{1, 10}});
                OrtSession.Result result = session.run(Map.of("x", x))) {
            CudaTrial.check(((OnnxTensor) result.get(0)).getFloatBuffer());
        }
    }

    @Test
    void theRealTrialAnswersOneWayOrTheOther() throws IOException {
        Device device = new DeviceProbe(driver(true), TestRuntime.start()).probe();

        assertThat(device.notes()).hasSize(device.cuda() ? 0 : 1);
    }
}
