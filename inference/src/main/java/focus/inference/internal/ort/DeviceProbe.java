package focus.inference.internal.ort;

import ai.onnxruntime.OrtException;
import focus.inference.api.error.ModelException;
import java.util.regex.Pattern;

/**
 * Finds out whether the GPU works by using it. What the runtime lists as available is only what was compiled into it,
 * and a driver may be too old, a library missing or the memory taken: only a run is proof.
 */
public final class DeviceProbe {
    private static final Pattern TERMINAL_CODES = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final int LONGEST_REASON = 200;

    private final NvidiaDriver driver;
    private final Trial trial;

    /** One attempt to compute something on the GPU. */
    @FunctionalInterface
    interface Trial {
        void run() throws OrtException;
    }

    /** Tries the GPU with a tiny network of known result. */
    public DeviceProbe(NvidiaDriver driver, OrtRuntime runtime) {
        this(driver, new CudaTrial(runtime));
    }

    DeviceProbe(NvidiaDriver driver, Trial trial) {
        this.driver = driver;
        this.trial = trial;
    }

    /** Takes up to seconds where there is a GPU; never fails. */
    public Device probe() {
        if (!driver.isPresent()) {
            return Device.cpu("No NVIDIA driver was found, so the CPU does the work.");
        }
        try {
            trial.run();
            return new Device(true, driver.cardName().orElse("NVIDIA GPU"), java.util.List.of());
        } catch (OrtException | ModelException e) {
            return Device.cpu("There is an NVIDIA driver, but the GPU could not be used, so the CPU does the work: "
                    + reason(e) + ".");
        }
    }

    /** The first line, without colours. */
    private static String reason(Exception e) {
        String plain = TERMINAL_CODES.matcher(String.valueOf(e.getMessage())).replaceAll("");
        String line = plain.lines().findFirst().orElse("no reason given").strip();
        String shown = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "..." : line;
        return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
    }
}
