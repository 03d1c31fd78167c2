package focus.inference.internal.ort;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import focus.inference.api.error.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;

/** Computes {@code x * [[1, 2], [3, 4]]} on the GPU and looks at the result. */
final class CudaTrial implements DeviceProbe.Trial {
    private static final String NETWORK = "probe.onnx";

    private final OrtRuntime runtime;

    CudaTrial(OrtRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void run() throws OrtException {
        if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            throw new ModelException("this installation holds the CPU-only engine");
        }
        OrtEnvironment environment = runtime.environment();
        try (SessionOptions options = OrtRuntime.options(new SessionConfig(1, true))) {
            options.addConfigEntry("session.disable_cpu_ep_fallback", "1"); // a result of the CPU would prove nothing
            try (OrtSession session = environment.createSession(network(), options);
                    OnnxTensor x = OnnxTensor.createTensor(environment, new float[][] {{1, 10}});
                    OrtSession.Result result = session.run(Map.of("x", x))) {
                check(((OnnxTensor) result.get(0)).getFloatBuffer());
            }
        }
    }

    /** The network has one output. */
    static void check(FloatBuffer y) {
        if (y.get(0) != 31 || y.get(1) != 42) {
            throw new ModelException(
                    "it computes wrong numbers: expected 31 and 42, found " + y.get(0) + " and " + y.get(1));
        }
    }

    static byte[] network() {
        try (InputStream in = CudaTrial.class.getResourceAsStream(NETWORK)) {
            if (in == null) {
                throw new ModelException(NETWORK + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
