package focus.app.launch;

import focus.app.ui.settings.SeenPictures;
import focus.inference.feature.FolderFeatureStore;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Lets the settings ask the folder of features.
 *
 * @param files where the disk is waited for
 * @param fx runs things on the FX thread
 */
record KeptSeenPictures(FolderFeatureStore store, Executor files, Executor fx) implements SeenPictures {
    @Override
    public void measure(Consumer<Usage> answer) {
        files.execute(() -> tell(answer));
    }

    @Override
    public void forget(Consumer<Usage> answer) {
        files.execute(() -> {
            store.clear();
            tell(answer);
        });
    }

    private void tell(Consumer<Usage> answer) {
        FolderFeatureStore.Usage usage = store.usage();
        fx.execute(() -> answer.accept(new Usage(usage.files(), usage.bytes())));
    }
}
