package focus.app.ui.settings;

import java.util.function.Consumer;

/** What is kept on this computer of pictures that networks have seen. Asked and answered on the FX thread. */
public interface SeenPictures {
    /** @param bytes on the disk, of all pictures together */
    record Usage(int pictures, long bytes) {}

    /** @param answer hears, later, what there is */
    void measure(Consumer<Usage> answer);

    /** Deletes all of it; a picture that is opened again is looked at again. */
    void forget(Consumer<Usage> answer);
}
