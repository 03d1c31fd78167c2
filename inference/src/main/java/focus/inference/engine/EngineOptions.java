package focus.inference.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * @param packFolders searched in order for {@code <id>/pack.json}
 * @param device which device to use
 * @param threads CPU threads of one network; 0 lets the engine choose (physical cores, at most 8)
 */
public record EngineOptions(List<Path> packFolders, DeviceChoice device, int threads) {
    /** Which device runs the networks. */
    public enum DeviceChoice {
        /** A GPU when one works, else the CPU. */
        AUTO,
        CPU
    }

    public EngineOptions {
        packFolders = List.copyOf(packFolders);
        if (threads < 0) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }
}
