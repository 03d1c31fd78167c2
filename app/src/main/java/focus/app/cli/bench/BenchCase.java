package focus.app.cli.bench;

import java.util.Map;

/**
 * One piece of work that is timed.
 *
 * @param name on the command line and in the result
 * @param blocks how many blocks are measured
 * @param runs runs in a block
 * @param warmUp runs before the first block, not counted
 * @param work the work itself; tells how long it took
 */
public record BenchCase(String name, int blocks, int runs, int warmUp, Work work) {
    /** Does the work once. */
    @FunctionalInterface
    public interface Work {
        /** @return milliseconds */
        double run();

        /** What else was measured in all runs up to now, by the name that it has in the result. */
        default Map<String, Double> more() {
            return Map.of();
        }
    }

    /** Work that is timed from its begin to its end. */
    public static Work timed(Runnable work) {
        return () -> {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / 1e6;
        };
    }
}
