package focus.app.cli;

import focus.inference.engine.Engine;
import focus.inference.engine.EngineOptions;

/** Makes the engine of one command; the command closes it. */
@FunctionalInterface
public interface EngineFactory {
    Engine open(EngineOptions options);
}
