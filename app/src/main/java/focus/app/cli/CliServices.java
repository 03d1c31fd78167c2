package focus.app.cli;

import focus.app.settings.AssetsFolder;

/**
 * What commands need from the rest of the program; made by the composition root.
 *
 * @param engines opens the engine over the installed packs
 * @param assets what comes with the program
 */
public record CliServices(EngineFactory engines, AssetsFolder assets) {}
