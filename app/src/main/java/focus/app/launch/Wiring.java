package focus.app.launch;

import focus.app.io.ExportFile;
import focus.app.io.MaskFile;
import focus.app.io.PictureReader;
import focus.app.io.PictureWriter;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.ProjectWriter;
import focus.app.io.project.RecoveryFolder;
import focus.app.service.AutosaveService;
import focus.app.service.ClipboardService;
import focus.app.service.DeviceService;
import focus.app.service.EditRunner;
import focus.app.service.EditService;
import focus.app.service.ExportRunner;
import focus.app.service.ExportService;
import focus.app.service.FolderService;
import focus.app.service.HoverService;
import focus.app.service.InstalledPacks;
import focus.app.service.Jobs;
import focus.app.service.LayerService;
import focus.app.service.MaskFileService;
import focus.app.service.ModelsService;
import focus.app.service.ObjectService;
import focus.app.service.OpenService;
import focus.app.service.PackTrials;
import focus.app.service.PhraseService;
import focus.app.service.PictureFiles;
import focus.app.service.PlanService;
import focus.app.service.ProjectFiles;
import focus.app.service.ProjectService;
import focus.app.service.RecipeRunner;
import focus.app.service.RecoveryService;
import focus.app.service.SegmentService;
import focus.app.service.SubjectService;
import focus.app.service.TrialService;
import focus.app.settings.AssetsFolder;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.task.BackgroundTaskRunner;
import focus.app.task.TaskRunner;
import focus.app.ui.platform.NativePictureClipboard;
import focus.inference.api.Segmenter;
import focus.inference.engine.Engine;
import focus.inference.engine.EngineOptions;
import focus.inference.engine.EngineOptions.DeviceChoice;
import focus.inference.feature.FeatureStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The editor's one composition root: makes the store, the engine and the services, and closes them in reverse. Made on the
 * thread that is to own the store. Loads no network and reads no file.
 */
final class Wiring implements AutoCloseable {
    private final Closing closing = new Closing();
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final DeviceService devices;
    private final OpenService opening;
    private final RecoveryService recoveries;
    private final ExportService exports;
    private final ModelsService models;
    private final ClipboardService clipboard;

    /**
     * @param recoveryFolder where unsaved work is kept for the case that the program is ended by force
     * @param features what networks saw of pictures in earlier runs
     * @param home runs things on the store's thread, later, in order
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
        TaskRunner networks = closing.own(BackgroundTaskRunner.single("networks", home, uncaught));
        TaskRunner pixels = closing.own(BackgroundTaskRunner.single("pixels", home, uncaught));
        TaskRunner files = closing.own(BackgroundTaskRunner.virtual("files", home, uncaught));
        Jobs jobs = closing.own(new Jobs(store));
        PictureReader reader = new PictureReader();
        RecoveryFolder recovery = new RecoveryFolder(recoveryFolder, reader);
        opening = closing.own(new OpenService(
                store, jobs, files, new PictureFiles(reader), new ProjectFiles(new ProjectReader(reader), recovery)));
        ExportRunner writing = new ExportRunner(new PictureWriter(), new ExportFile());
        exports = closing.own(new ExportService(store, jobs, files, writing, opening::metadata));
        closing.own(new FolderService(store, files));
        clipboard = closing.own(new ClipboardService(store, files, new NativePictureClipboard()::put));
        ProjectService.Origins origins = new ProjectService.Origins(
                opening::metadata, opening::source, () -> InstalledPacks.segmenters(engine.packs()));
        closing.own(new ProjectService(store, jobs, files, new ProjectWriter(), origins));
        TaskRunner journals = closing.own(BackgroundTaskRunner.single("journal", home, uncaught));
        closing.own(new AutosaveService(store, journals, recovery, opening::source));
        recoveries = new RecoveryService(store, files, recovery);
        Supplier<Segmenter> segmenter = () -> engine.segmenter(Optional.empty());
        SegmentService segments = closing.own(new SegmentService(store, segmenter, networks, pixels));
        closing.own(new HoverService(store, segments::head, networks));
        closing.own(new ObjectService(store, jobs, segments::head, engine::grounder, networks));
        closing.own(new SubjectService(store, segments, networks));
        closing.own(new MaskFileService(store, files, new MaskFile(reader)::read));
        closing.own(new TrialService(store, pixels));
        EditRunner edits = new EditRunner(engine.remover());
        LongSupplier seeds = ThreadLocalRandom.current()::nextLong;
        closing.own(new EditService(store, jobs, pixels, edits, seeds));
        closing.own(new LayerService(store, jobs, networks, new RecipeRunner(segmenter, edits), seeds));
        TaskRunner words = closing.own(BackgroundTaskRunner.single("words", home, uncaught));
        PhraseService phrases = closing.own(new PhraseService(store, engine::grounder, segments::head, networks));
        closing.own(new PlanService(store, engine.planner(), words, phrases));
        models = new ModelsService(engine.packs(), new PackTrials(engine)::run, files, networks);
        devices = new DeviceService(store, engine::device, networks);
    }

    EditorStore store() {
        return store;
    }

    /** Looks for what can run the networks; call once the window shows. */
    void probeDevice() {
        devices.start();
    }

    /** Loads what opening the first picture needs; call once the window shows. */
    void prepareOpening() {
        opening.prepare();
    }

    ExportService exports() {
        return exports;
    }

    ModelsService models() {
        return models;
    }

    ClipboardService clipboard() {
        return clipboard;
    }

    /** What a program that was ended by force has left. */
    RecoveryService recoveries() {
        return recoveries;
    }

    @Override
    public void close() {
        closing.close();
    }
}
