package focus.inference.internal.ort;

/**
 * How one network is run.
 *
 * @param threads CPU threads inside one operation, at least 1
 * @param cuda on the NVIDIA GPU, with what it cannot do on the CPU
 */
public record SessionConfig(int threads, boolean cuda) {
    public SessionConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }
}
