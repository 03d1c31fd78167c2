package focus.app.launch;

import focus.app.cli.bench.StartCase;
import focus.app.settings.AssetsFolder;
import focus.app.settings.SettingsFolder;
import focus.app.settings.SettingsStore;
import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.fx.FxExecutor;
import focus.app.ui.i18n.Texts;
import focus.app.ui.platform.Desktop;
import focus.app.ui.platform.NativeFileDialogs;
import focus.app.ui.platform.NativeFileDrops;
import focus.app.ui.platform.NativePictureClipboard;
import focus.app.ui.platform.NativePictureDrags;
import focus.inference.engine.CacheFolder;
import focus.inference.feature.FolderFeatureStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The editor from the first window to the last: starts the toolkit, shows the window, closes everything. */
final class StudioApp {
    private static final Logger LOG = Logger.getLogger(StudioApp.class.getName());

    private final long began = System.nanoTime();
    private final List<Path> files;
    private final ErrorLog log;
    private final Executor fx = new FxExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean failed;

    /** @param files the first of them is opened */
    StudioApp(List<Path> files, ErrorLog log) {
        this.files = List.copyOf(files);
        this.log = log;
    }

    /**
     * Returns when the window has been closed and everything behind it.
     *
     * @return the exit code of the process
     */
    int run() {
        // Settings are read while the toolkit starts, and what is still to be written when the window closes is
        // written.
        try (ExecutorService writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("settings").daemon(true).factory())) {
            CompletableFuture<SettingsStore> settings = CompletableFuture.supplyAsync(
                    () -> new SettingsStore(SettingsFolder.find().resolve("settings.json"), writer), writer);
            Platform.startup(() -> startOrGiveUp(settings));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed = true;
        } catch (UnsupportedOperationException noScreen) {
            giveUp(noScreen);
        }
        Platform.exit();
        return failed ? 1 : 0;
    }

    private void startOrGiveUp(CompletableFuture<SettingsStore> settings) {
        try {
            start(settings);
        } catch (RuntimeException | Error failure) {
            giveUp(failure);
        }
    }

    private void giveUp(Throwable failure) {
        log.caught(failure);
        System.err.println("focus: the window cannot be opened: " + failure.getMessage()
                + ". Commands work without one (focus --help); details are in " + log.file());
        failed = true;
        closed.countDown();
    }

    private void start(CompletableFuture<SettingsStore> settings) {
        Platform.setImplicitExit(false);
        AssetsFolder assets = AssetsFolder.find();
        FolderFeatureStore seen = CacheFolder.featureStore(Thread::startVirtualThread);
        Wiring wiring = new Wiring(
                assets, StateFolder.ofThisUser().resolve("recovery"), KeptFeatures.in(seen), fx, log::caught);
        EditorStore store = wiring.store();
        log.tell(path -> fx.execute(() -> tell(store, path)));
        SavedPreferences preferences = new SavedPreferences(settings.join());
        store.observe((action, before, after) -> preferences.follow(action));
        Optional<Path> first = firstPicture(preferences, assets);
        Stage stage = new Stage();
        Locale language = preferences
                .language()
                .map(Locale::forLanguageTag)
                .orElseGet(() -> Locale.getDefault(Locale.Category.DISPLAY));
        Texts texts = Texts.of(language);
        Desktop desktop = new Desktop(
                new NativeFileDialogs(stage, texts),
                new NativeFileDrops(),
                preferences,
                new NativePictureClipboard(),
                new NativePictureDrags(new ServiceCutOuts(wiring.clipboard())));
        EditorWindow.Parts parts = new EditorWindow.Parts(
                store,
                desktop,
                texts,
                SampleFile.in(assets),
                new ServiceSizes(wiring.exports()),
                new ServiceModels(wiring.models()),
                new KeptSeenPictures(seen, Thread::startVirtualThread, fx));
        EditorWindow window = new EditorWindow(stage, parts, fx);
        stage.setOnHidden(event -> close(window, wiring));
        window.show(() -> shown(stage, wiring, window, first));
    }

    /** What was asked for on the command line; the sample for somebody who has never opened a picture. */
    private Optional<Path> firstPicture(SavedPreferences preferences, AssetsFolder assets) {
        if (files.isEmpty() && preferences.recentFiles().isEmpty()) {
            return SampleFile.in(assets);
        }
        return files.stream().findFirst();
    }

    /** All that takes time waits until the user sees a window. */
    private void shown(Stage stage, Wiring wiring, EditorWindow window, Optional<Path> first) {
        LOG.log(Level.INFO, "window visible {0} ms after main began", (System.nanoTime() - began) / 1_000_000);
        wiring.prepareOpening(); // in every start, for what the launcher learns of one
        if (Boolean.getBoolean(StartCase.PROPERTY)) {
            System.out.println("shown"); // focus bench waits for this line
            closed.countDown();
            return;
        }
        if (WindowBench.story().isPresent()) {
            new WindowBench(stage, window.canvas(), wiring.store(), fx)
                    .start(WindowBench.story().get(), closed::countDown);
            wiring.probeDevice();
            return;
        }
        new RecoveryOffer(wiring.store(), wiring.recoveries(), window.questions())
                .start(() -> first.ifPresent(file -> wiring.store().dispatch(new Action.OpenFile(file))));
        if (files.size() > 1) {
            wiring.store()
                    .dispatch(new Action.Notify(Notice.info("notice.open.one", String.valueOf(files.getFirst()))));
        }
        wiring.probeDevice();
    }

    /** Said once until it is dismissed: a failure in showing it must not start over for ever. */
    private static void tell(EditorStore store, Path path) {
        Notice notice = Notice.error("notice.uncaught", path.toString());
        if (store.state().notice().filter(notice::equals).isEmpty()) {
            store.dispatch(new Action.Notify(notice));
        }
    }

    private void close(EditorWindow window, Wiring wiring) {
        try {
            window.close();
            wiring.close();
        } finally {
            closed.countDown();
        }
    }
}
