package focus.app.launch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;

/** The processor time of the two threads that make a frame: the FX thread, and the toolkit's that paints. */
final class FrameWork {
    /** As JavaFX calls them. */
    private static final Set<String> THREADS = Set.of("JavaFX Application Thread", "QuantumRenderer-0");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] ids = Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> THREADS.contains(thread.getName()))
            .mapToLong(Thread::threadId)
            .toArray();

    /** All that they have used up to now. */
    double milliseconds() {
        long nanos = 0;
        for (long id : ids) {
            nanos += Math.max(0, threads.getThreadCpuTime(id));
        }
        return nanos / 1e6;
    }
}
