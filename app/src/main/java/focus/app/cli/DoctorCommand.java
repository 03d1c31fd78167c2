package focus.app.cli;

import focus.inference.api.error.FocusException;
import focus.inference.engine.CacheFolder;
import focus.inference.engine.DeviceReport;
import focus.inference.engine.Engine;
import focus.inference.feature.FolderFeatureStore;
import focus.inference.pack.PackManifest;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code focus doctor}: what there is, what is missing, and how to get it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Says what there is on this computer, what is missing, and how to get it.",
            "Exit code 4 when objects cannot be removed here."
        })
final class DoctorCommand implements Callable<Integer> {
    private final CliServices services;
    private final Terminal terminal;
    private boolean able = true;

    DoctorCommand(CliServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        describeComputer();
        describeLibraries();
        try (Engine engine = services.openEngine()) {
            check("device", () -> describeDevice(engine.device()));
            describePacks(engine);
            check(
                    "segmenter",
                    () -> line("segmenter", engine.segmenter(Optional.empty()).packId() + " is loaded"));
            check("removal", () -> line("removal", engine.remover().method()));
        }
        describeSample();
        line("cache", CacheFolder.ofThisUser() + " (may be deleted; it is made again)");
        describeFeatures();
        line("main job", able ? "ready" : "cannot run, see above");
        return (able ? ExitCode.DONE : ExitCode.MODEL).code();
    }

    private void describeComputer() {
        Runtime runtime = Runtime.getRuntime();
        line("program", "Focus Studio " + Versions.ofProgram());
        line("system", property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        line("java", property("java.version") + " (" + property("java.vendor") + "), " + property("java.home"));
        line(
                "processor",
                runtime.availableProcessors() + " threads; memory for Java: " + (runtime.maxMemory() >> 20) + " MB");
        line("screen", Screen.ofThisProcess().description());
    }

    private void describeLibraries() {
        JarVersions versions = JarVersions.ofThisProcess();
        String engine = versions.of("onnxruntime_gpu")
                .map(version -> version + " (with CUDA)")
                .or(() -> versions.of("onnxruntime"))
                .orElse("missing; build again:  ./mvnw package");
        line("onnxruntime", engine);
        line("opencv", versions.of("opencv").orElse("missing; build again:  ./mvnw package"));
        line("ffmpeg", versions.of("ffmpeg").orElse("missing; build again:  ./mvnw package"));
        line("javafx", versions.of("javafx-graphics").orElse("missing; build again:  ./mvnw package"));
    }

    private void describeDevice(DeviceReport device) {
        line("device", device.name());
        device.notes().forEach(note -> line("", note));
    }

    private void describePacks(Engine engine) {
        services.packFolders()
                .forEach(folder -> line("packs in", folder + (Files.isDirectory(folder) ? "" : " (not there)")));
        for (PackManifest pack : engine.packs().installed()) {
            List<String> damages = engine.packs().verify(pack);
            line("pack", pack.id() + " " + pack.version() + ": " + (damages.isEmpty() ? "whole" : "damaged"));
            damages.forEach(damage -> line("", damage));
        }
        engine.packs().problems().forEach(problem -> line("pack", problem));
        if (engine.packs().installed().isEmpty()) {
            line("pack", "none is installed; it comes with the program: install the program again");
        }
    }

    /** What the window has seen of pictures; commands look anew each time. */
    private void describeFeatures() {
        FolderFeatureStore.Usage usage = CacheFolder.featureStore(Runnable::run).usage();
        line(
                "seen pictures",
                usage.files() + " kept, " + (usage.bytes() >> 20) + " of at most "
                        + (CacheFolder.MOST_FEATURE_BYTES >> 20) + " MB, in " + CacheFolder.features());
    }

    private void describeSample() {
        try {
            line("sample photo", SamplePhoto.of(services.assets()).file().toString());
        } catch (FocusException missing) {
            line("sample photo", String.valueOf(missing.getMessage())); // the program works on other photos
        }
    }

    /** A part that fails is told of in its place; the rest is looked at all the same. */
    private void check(String part, Runnable look) {
        try {
            look.run();
        } catch (FocusException | LinkageError failure) {
            able = false;
            line(part, "does not work: " + failure.getMessage());
            if (terminal.debug()) {
                failure.printStackTrace(terminal.err());
            }
        }
    }

    private void line(String label, String text) {
        terminal.result((label.isEmpty() ? " ".repeat(14) : (label + ":" + " ".repeat(13)).substring(0, 14)) + text);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
