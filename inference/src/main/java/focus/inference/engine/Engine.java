package focus.inference.engine;

import focus.inference.api.Grounder;
import focus.inference.api.Planner;
import focus.inference.api.Remover;
import focus.inference.api.Segmenter;
import focus.inference.pack.PackStore;
import java.util.Optional;

/**
 * Answers each role from the best installed pack. Opening is cheap: graphs are loaded on the first call that needs
 * them. Safe for use by several threads; closed once, by the composition root, after all that it handed out.
 */
public interface Engine extends AutoCloseable {
    /** An engine over the packs in these folders; reads nothing yet. */
    static Engine open(EngineOptions options) {
        return new DefaultEngine(options);
    }

    /** The packs that were found; nothing is loaded by asking. */
    PackStore packs();

    /**
     * Loads the segmenter's graphs if they are not yet loaded.
     *
     * @param packId a certain pack, or empty for the best one installed
     * @throws focus.inference.api.error.ModelException if there is none, or it is damaged, or its graphs do not fit
     */
    Segmenter segmenter(Optional<String> packId);

    /**
     * What knows things by their names; loaded if it is not yet. Empty when no installed pack does.
     *
     * @throws focus.inference.api.error.ModelException if the pack is damaged or its graph does not fit
     */
    Optional<Grounder> grounder();

    /** The removal method; needs no pack. */
    Remover remover();

    /** The sentence reader: the installed planner pack, loaded at the first sentence, or a list of words without one. */
    Planner planner();

    /**
     * What runs the networks. Looks for a driver and tries it; takes up to seconds the first time, so call it in the
     * background.
     */
    DeviceReport device();

    /** Frees every loaded graph; a second call does nothing. */
    @Override
    void close();
}
