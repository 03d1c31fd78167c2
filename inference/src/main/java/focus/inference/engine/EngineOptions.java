package focus.inference.engine;

import focus.inference.feature.FeatureStore;
import java.nio.file.Path;
import java.util.List;

/**
 * @param packFolders searched in order for {@code <id>/pack.json}
 * @param device which device to use
 * @param threads CPU threads of one network; 0 lets the engine choose (physical cores, at most 8)
 * @param features where what networks see of pictures is kept between runs
 */
public record EngineOptions(List<Path> packFolders, DeviceChoice device, int threads, FeatureStore features) {
    /** Which device runs the networks. */
    public enum DeviceChoice {
        /** A GPU when one works, else the CPU. */
        AUTO,
        CPU
    }

    /** Without a memory of earlier runs. */
    public EngineOptions(List<Path> packFolders, DeviceChoice device, int threads) {
        this(packFolders, device, threads, FeatureStore.NONE);
    }

    public EngineOptions {
        packFolders = List.copyOf(packFolders);
        if (threads < 0) {
            throw new IllegalArgumentException("threads " + threads);
        }
    }
}
