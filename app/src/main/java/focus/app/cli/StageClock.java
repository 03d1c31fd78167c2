package focus.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** How long each stage of a command took. For one thread. */
final class StageClock {
    private final LongSupplier nanoClock;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    StageClock(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    <T> T time(String stage, Supplier<T> work) {
        long start = nanoClock.getAsLong();
        try {
            return work.get();
        } finally {
            double taken = (nanoClock.getAsLong() - start) / 1e9;
            seconds.merge(stage, taken, Double::sum);
        }
    }

    void time(String stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return stage;
        });
    }

    /** Seconds by stage, in the order of their beginning, to the millisecond. */
    Map<String, Double> seconds() {
        Map<String, Double> rounded = new LinkedHashMap<>();
        seconds.forEach((stage, taken) -> rounded.put(stage, Math.round(taken * 1000) / 1000.0));
        return rounded;
    }
}
