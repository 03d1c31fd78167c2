package focus.app.cli;

import focus.app.settings.AssetsFolder;
import focus.inference.engine.Engine;
import focus.inference.engine.EngineOptions;
import focus.inference.engine.EngineOptions.DeviceChoice;
import java.nio.file.Path;
import java.util.List;

/**
 * What commands need from the rest of the program; made by the composition root.
 *
 * @param engines opens engines
 * @param packFolders where packs are looked for, in order
 * @param pictures reads and writes picture files
 * @param assets what comes with the program
 */
public record CliServices(EngineFactory engines, List<Path> packFolders, PictureIo pictures, AssetsFolder assets) {
    public CliServices {
        packFolders = List.copyOf(packFolders);
    }

    /** A new engine on the best device, closed by the caller. */
    Engine openEngine() {
        return openEngine(0);
    }

    /** @param threads CPU threads of a network; 0 lets the engine choose */
    Engine openEngine(int threads) {
        return engines.open(new EngineOptions(packFolders, DeviceChoice.AUTO, threads));
    }
}
