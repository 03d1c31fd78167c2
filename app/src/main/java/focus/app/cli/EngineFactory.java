package focus.app.cli;

import focus.inference.engine.Engine;

/** Makes the engine of one command; the command closes it. */
@FunctionalInterface
public interface EngineFactory {
    Engine open();
}
