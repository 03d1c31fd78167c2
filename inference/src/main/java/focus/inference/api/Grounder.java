package focus.inference.api;

import focus.inference.image.RasterSource;
import java.util.List;

/** The role that knows things by their names: it says what is where in a picture. Safe for use by several threads. */
public interface Grounder {
    /** Where the answers come from: pack id and version. */
    String packId();

    /** What can be asked for. */
    Vocabulary vocabulary();

    /**
     * Blocks: about a tenth of a second on a laptop CPU.
     *
     * @return what was seen, the surest first, faint guesses too; what may be one of several things is there under each
     *     name, but under one name once
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    List<Thing> look(RasterSource source, Feedback feedback);
}
