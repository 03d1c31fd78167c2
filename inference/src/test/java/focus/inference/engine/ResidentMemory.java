package focus.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this process holds, as the system counts it. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int LIMIT_MB = 100;
    private static final int PARTS = 10;

    private ResidentMemory() {}

    static void assumeReadable() {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from " + STATUS);
    }

    /** Megabytes, after a collection, so that what Java itself keeps does not count. */
    private static long megabytes() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** Repeats {@code step}, and compares the memory after a tenth of the rounds with that at the end. */
    static void soak(String what, int rounds, Runnable step) throws IOException {
        List<Long> resident = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            step.run();
            if ((round + 1) % (rounds / PARTS) == 0) {
                resident.add(megabytes());
            }
        }
        System.out.println(what + ", resident MB after each tenth of " + rounds + ": " + resident);
        assertThat(resident.getLast() - resident.getFirst()).isLessThan(LIMIT_MB);
    }
}
