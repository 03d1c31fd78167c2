package focus.app.launch;

import focus.app.io.PictureReader;
import focus.app.io.project.RecoveryFolder;
import focus.app.service.DeviceService;
import focus.app.service.DraggedFiles;
import focus.app.service.HiddenEncodings;
import focus.app.service.ModelsService;
import focus.app.service.PackTrials;
import focus.app.service.RecoveryService;
import focus.app.settings.AssetsFolder;
import focus.app.state.Action;
import focus.app.task.BackgroundTaskRunner;
import focus.app.task.TaskRunner;
import focus.inference.engine.Engine;
import focus.inference.engine.EngineOptions;
import focus.inference.engine.EngineOptions.DeviceChoice;
import focus.inference.feature.FeatureStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The editor's one composition root: makes the engine and what else there is once for all documents, and what works for one
 * document as often as one is opened; closes it all in reverse. Made on the thread that is to own the stores. Loads no
 * network and reads no file.
 */
final class Wiring implements AutoCloseable {
    /** Pictures that are read at the same time; more would only wait for each other. */
    private static final int OPENING = 2;

    /** Documents out of sight whose pictures answer at once when they come back. */
    private static final int SEEN = 4;

    private final Closing closing = new Closing();
    private final Shared shared;
    private final ModelsService models;

    /** Where things are done, for all documents. */
    record Runners(
            TaskRunner networks,
            TaskRunner pixels,
            TaskRunner files,
            TaskRunner opening,
            TaskRunner journals,
            TaskRunner words) {}

    /**
     * What documents share.
     *
     * @param dragged files that were given away
     * @param hidden what networks saw of documents out of sight
     */
    record Shared(
            Engine engine,
            Runners runners,
            PictureReader reader,
            RecoveryFolder recovery,
            DraggedFiles dragged,
            HiddenEncodings hidden) {}

    /**
     * @param recoveryFolder where unsaved work is kept for the case that the program is ended by force
     * @param features what networks saw of pictures in earlier runs
     * @param home runs things on the stores' thread, later, in order
     * @param uncaught hears what nobody else handles, on any thread
     */
    Wiring(
            AssetsFolder assets,
            Path recoveryFolder,
            FeatureStore features,
            Executor home,
            Consumer<Throwable> uncaught) {
        Engine engine =
                closing.own(Engine.open(new EngineOptions(List.of(assets.packs()), DeviceChoice.AUTO, 0, features)));
        DraggedFiles dragged = closing.own(new DraggedFiles());
        Runners runners = new Runners(
                closing.own(BackgroundTaskRunner.single("networks", home, uncaught)),
                closing.own(BackgroundTaskRunner.single("pixels", home, uncaught)),
                closing.own(BackgroundTaskRunner.virtual("files", home, uncaught)),
                closing.own(BackgroundTaskRunner.several(OPENING, "opening", home, uncaught)),
                closing.own(BackgroundTaskRunner.single("journal", home, uncaught)),
                closing.own(BackgroundTaskRunner.single("words", home, uncaught)));
        PictureReader reader = new PictureReader();
        shared = new Shared(
                engine,
                runners,
                reader,
                new RecoveryFolder(recoveryFolder, reader),
                dragged,
                new HiddenEncodings(SEEN));
        models = new ModelsService(engine.packs(), new PackTrials(engine)::run, runners.files(), runners.networks());
    }

    /** For one more document; closed by the caller, before this is. */
    DocumentWiring document() {
        return new DocumentWiring(shared);
    }

    /**
     * Looks for what can run the networks; call when the window has come to rest.
     *
     * @param send to the document shown
     */
    void probeDevice(Consumer<Action> send) {
        new DeviceService(send, shared.engine()::device, shared.runners().networks()).start();
    }

    ModelsService models() {
        return models;
    }

    /**
     * What a program that was ended by force has left.
     *
     * @param send to the document shown
     */
    RecoveryService recoveries(Consumer<Action> send) {
        return new RecoveryService(send, shared.runners().files(), shared.recovery());
    }

    @Override
    public void close() {
        closing.close();
    }
}
