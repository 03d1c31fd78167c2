package focus.inference.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many threads suit one network: a second thread on the same core only waits for its arithmetic units. */
final class CpuCores {
    private static final int MOST = 8;
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private CpuCores() {}

    /** Physical cores, as far as they can be told and are given to this process; at most 8. */
    static int forOneNetwork() {
        int available = Runtime.getRuntime().availableProcessors();
        int physical = available;
        try {
            if (Files.isReadable(LINUX)) {
                physical = physicalCores(Files.readAllLines(LINUX), available);
            }
        } catch (IOException e) {
            physical = available; // not worth a word: only speed depends on it
        }
        return Math.clamp(Math.min(physical, available), 1, MOST);
    }

    /**
     * @param cpuinfo lines such as {@code physical id : 0} and {@code core id : 3}, one pair for each logical CPU
     * @param otherwise the answer when they say nothing
     */
    static int physicalCores(List<String> cpuinfo, int otherwise) {
        Set<String> cores = new HashSet<>();
        String socket = "";
        for (String line : cpuinfo) {
            if (line.startsWith("physical id")) {
                socket = line;
            } else if (line.startsWith("core id")) {
                cores.add(socket + line);
            }
        }
        return cores.isEmpty() ? otherwise : cores.size();
    }
}
