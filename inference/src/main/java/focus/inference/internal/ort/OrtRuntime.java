package focus.inference.internal.ort;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import focus.inference.api.error.ModelException;
import focus.inference.internal.tensor.GraphSpec;
import java.io.IOException;
import java.nio.file.Path;

/**
 * ONNX Runtime, loaded into this process. There is nothing to close: the runtime lives as long as the process; what is
 * loaded with {@link #load} has its own life.
 */
public final class OrtRuntime {
    /** Names the folder that the runtime loads its libraries from; an installer may have set it. */
    private static final String NATIVE_PATH = "onnxruntime.native.path";

    private final OrtEnvironment environment;

    private OrtRuntime(OrtEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Loads the native libraries: 0.1 s, or seconds the first time.
     *
     * @param cache where to unpack them once; if that fails, the runtime unpacks them itself for this process
     * @param cuda whether an NVIDIA driver is there, and so the large GPU library worth unpacking
     * @throws ModelException if this computer cannot load them
     */
    public static OrtRuntime start(Path cache, boolean cuda) {
        if (System.getProperty(NATIVE_PATH) == null) {
            try {
                System.setProperty(
                        NATIVE_PATH, NativeLibraries.unpack(cache, cuda).toString());
            } catch (IOException e) {
                System.getLogger(OrtRuntime.class.getName())
                        .log(System.Logger.Level.DEBUG, "native libraries are unpacked for this process alone", e);
            }
        }
        try {
            // Errors reach the caller as exceptions; what the runtime prints itself would only repeat them.
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "focus");
            environment.setTelemetry(false);
            return new OrtRuntime(environment);
        } catch (OrtException | LinkageError | RuntimeException e) {
            throw new ModelException(
                    "The neural network library (ONNX Runtime) cannot be loaded on this computer: " + e, e);
        }
    }

    public String version() {
        return environment.getVersion();
    }

    /**
     * Loads a network.
     *
     * @return owned by the caller
     * @throws ModelException if the file is no network or its names, types or shapes are others than expected
     */
    public GraphRunner load(Path file, GraphSpec spec, SessionConfig config) {
        try {
            return GraphRunner.open(environment, file, spec, options(config));
        } catch (OrtException e) {
            throw new ModelException("The network cannot be set up: " + e.getMessage(), e);
        }
    }

    OrtEnvironment environment() {
        return environment;
    }

    /**
     * Measured with sam-mini on two busy cores. Waiting threads that spin take a third more processor time (1.04
     * against 0.68 s an encode) from whatever else runs, and an encode is no sooner done; a click is, in 20 instead of 28
     * ms, so that it may spin until its answer is there. The memory arena stays on: without it an encode takes 9 %
     * more processor time, given back after each run 12 % more, to save 60 to 120 MB.
     */
    static SessionOptions options(SessionConfig config) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setIntraOpNumThreads(config.threads());
            options.addConfigEntry("session.intra_op.allow_spinning", config.urgent() ? "1" : "0");
            options.addConfigEntry("session.force_spinning_stop", "1");
            if (config.cuda()) {
                addCuda(options);
            }
            return options;
        } catch (OrtException e) {
            options.close();
            throw e;
        }
    }

    private static void addCuda(SessionOptions options) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            cuda.add("arena_extend_strategy", "kSameAsRequested"); // the default doubles and fragments at large sizes
            options.addCUDA(cuda);
        }
        options.setMemoryPatternOptimization(false); // runs come from changing threads
    }
}
