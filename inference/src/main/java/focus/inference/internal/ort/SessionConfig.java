package focus.inference.internal.ort;

/**
 * How one network is run.
 *
 * @param threads CPU threads inside one operation, at least 1
 * @param cuda on the NVIDIA GPU, with what it cannot do on the CPU
 * @param urgent whether somebody waits for each answer: threads then spin between operations, for a shorter answer at
 *     the price of processor time
 */
public record SessionConfig(int threads, boolean cuda, boolean urgent) {
    /** For work in the background. */
    public SessionConfig(int threads, boolean cuda) {
        this(threads, cuda, false);
    }

    public SessionConfig {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }

    /** The same for answers that somebody waits for. */
    public SessionConfig asUrgent() {
        return new SessionConfig(threads, cuda, true);
    }
}
