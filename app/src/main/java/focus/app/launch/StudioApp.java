package focus.app.launch;

import focus.app.cli.bench.StartCase;
import focus.app.settings.AssetsFolder;
import focus.app.settings.SettingsFolder;
import focus.app.settings.SettingsStore;
import focus.app.state.Action;
import focus.app.state.Notice;
import focus.app.task.fx.FxExecutor;
import focus.app.ui.i18n.Texts;
import focus.app.ui.platform.Desktop;
import focus.app.ui.platform.NativeFileDialogs;
import focus.app.ui.platform.NativeFileDrops;
import focus.app.ui.platform.NativePictureClipboard;
import focus.app.ui.platform.NativePictureDrags;
import focus.app.ui.tabs.DocumentTabs;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The editor from the first window to the last: starts the toolkit, shows the window, closes everything. */
final class StudioApp {
    private static final Logger LOG = Logger.getLogger(StudioApp.class.getName());

    private static final int SECONDS_TO_PROBE = 2;

    private final long began = System.nanoTime();
    private final List<Path> files;
    private final ErrorLog log;
    private final Executor fx = new FxExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean failed;

    /** @param files to be opened, the first of them shown */
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
        SavedPreferences preferences = new SavedPreferences(settings.join());
        OpenDocuments documents = new OpenDocuments(wiring, (action, before, after) -> preferences.follow(action), fx);
        log.tell(path -> fx.execute(() -> tell(documents.tabs(), path)));
        boolean first = files.isEmpty() && preferences.recentFiles().isEmpty();
        Optional<Path> sample = SampleFile.in(assets);
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
                new NativePictureDrags(
                        new ServiceCutOuts(() -> documents.shown().clipboard())));
        EditorWindow.Parts parts = new EditorWindow.Parts(
                documents.tabs(),
                desktop,
                texts,
                sample,
                new ServiceSizes(() -> documents.shown().exports()),
                new ServiceModels(wiring.models()),
                new KeptSeenPictures(seen, Thread::startVirtualThread, fx));
        EditorWindow window = new EditorWindow(stage, parts, fx);
        stage.setOnHidden(event -> close(window, documents, wiring));
        Beginning beginning = new Beginning(stage, wiring, documents, window, first ? sample : Optional.empty());
        window.show(() -> shown(beginning));
    }

    /**
     * What the start goes on with once the window shows.
     *
     * @param sample for somebody who has never opened a picture, and asks for none
     */
    private record Beginning(
            Stage stage, Wiring wiring, OpenDocuments documents, EditorWindow window, Optional<Path> sample) {}

    /** All that takes time waits until the user sees a window. */
    private void shown(Beginning start) {
        LOG.log(Level.INFO, "window visible {0} ms after main began", (System.nanoTime() - began) / 1_000_000);
        DocumentTabs tabs = start.documents().tabs();
        start.documents().shown().prepareOpening(); // in every start, for what the launcher learns of one
        if (Boolean.getBoolean(StartCase.PROPERTY)) {
            System.out.println("shown"); // focus bench waits for this line
            closed.countDown();
            return;
        }
        Consumer<Action> send = tabs.editor()::send;
        probeSoon(start.wiring(), send);
        if (WindowBench.story().isPresent()) {
            new WindowBench(start.stage(), start.window().canvas(), tabs.shown().store(), fx)
                    .start(WindowBench.story().get(), closed::countDown);
            return;
        }
        new RecoveryOffer(tabs, start.wiring().recoveries(send), start.window().questions())
                .start(recovered -> open(tabs, recovered ? Optional.empty() : start.sample()));
    }

    /** Not at once: loading what runs the networks would keep the first picture waiting, 0.2 s on two cores. */
    private void probeSoon(Wiring wiring, Consumer<Action> send) {
        CompletableFuture.delayedExecutor(SECONDS_TO_PROBE, TimeUnit.SECONDS, fx)
                .execute(() -> {
                    if (closed.getCount() > 0) {
                        wiring.probeDevice(send);
                    }
                });
    }

    private void open(DocumentTabs tabs, Optional<Path> sample) {
        tabs.open(files);
        sample.map(List::of).ifPresent(tabs::open);
    }

    /** Said once until it is dismissed: a failure in showing it must not start over for ever. */
    private static void tell(DocumentTabs tabs, Path path) {
        Notice notice = Notice.error("notice.uncaught", path.toString());
        if (tabs.editor().now().notice().filter(notice::equals).isEmpty()) {
            tabs.editor().send(new Action.Notify(notice));
        }
    }

    private void close(EditorWindow window, OpenDocuments documents, Wiring wiring) {
        try {
            window.close();
            documents.close();
            wiring.close();
        } finally {
            closed.countDown();
        }
    }
}
