package focus.app.cli;

import focus.app.cli.bench.BenchCase;
import focus.app.cli.bench.BenchException;
import focus.app.cli.bench.StartCase;
import focus.app.cli.bench.WindowCase;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.engine.Engine;
import focus.inference.image.RasterSource;
import focus.inference.pack.PackManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sample photo, opened and encoded, and the cases over it. Owned by the bench, which closes it. */
final class BenchFixture implements AutoCloseable {
    static final List<String> NAMES = List.of(
            "start",
            "encode",
            "click",
            "remove",
            "decode12",
            "paint100",
            "decode100",
            "pan",
            "zoom",
            "stroke",
            "overlay",
            "save");

    private final CliServices services;
    private final SamplePhoto sample;
    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    private final Engine engine;
    private final Segmenter segmenter;
    private final RasterSource picture;
    private final Prompt object;
    private final LargePhoto large;
    private final BenchWindow window;
    private @Nullable LargePhoto huge;
    private @Nullable AlternatingClicks clicks;

    /**
     * Opens the sample, loads the best pack and writes the large JPEG.
     *
     * @param window how the cases with a window are run
     * @throws focus.inference.api.error.FocusException if the sample or the pack fails
     */
    BenchFixture(CliServices services, SamplePhoto sample, BenchWindow window) {
        this.services = services;
        this.sample = sample;
        this.window = window;
        this.picture =
                services.pictures().reader().read(sample.file(), Feedback.NONE).source();
        this.object =
                sample.object().resolve(picture.size(), services.pictures().masks()::read);
        this.large =
                LargePhoto.write(picture, LargePhoto.TWELVE, services.pictures().writer());
        this.engine = services.openEngine(threads);
        try {
            this.segmenter = engine.segmenter(Optional.empty());
        } catch (RuntimeException e) {
            engine.close();
            large.close();
            throw e;
        }
    }

    String packId() {
        return segmenter.packId();
    }

    String device() {
        return engine.device().name();
    }

    /** CPU threads of a network, the same on both sides. */
    int threads() {
        return threads;
    }

    /** The folder of the pack in use. */
    Path packFolder() {
        return engine.packs().installed().stream()
                .filter(pack -> segmenter.packId().startsWith(pack.id() + " "))
                .map(PackManifest::folder)
                .findFirst()
                .orElseThrow();
    }

    Path photo() {
        return sample.file();
    }

    Path large() {
        return large.file();
    }

    /** @throws BenchException if it cannot be measured here */
    BenchCase benchCase(String name) {
        return switch (name) {
            case "start" -> new BenchCase(name, 5, 1, 1, start());
            case "encode" -> new BenchCase(name, 40, 4, 4, BenchCase.timed(this::encode));
            case "click" -> new BenchCase(name, 10, 10, 4, BenchCase.timed(clicks()));
            case "remove" -> new BenchCase(name, 5, 1, 1, BenchCase.timed(removal()));
            case "decode12" -> new BenchCase(name, 6, 2, 2, BenchCase.timed(this::decode));
            case "paint100", "decode100" -> new BenchCase(name, 5, 1, 1, window(name, this::hugeFile));
            case "pan", "zoom", "stroke" -> new BenchCase(name, 3, 120, 0, window(name, this::hugeFile));
            case "overlay" -> new BenchCase(name, 3, 20, 0, window(name, large::file));
            case "save" -> new BenchCase(name, 2, 5, 0, window(name, large::file));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private BenchCase.Work start() {
        Screen screen = Screen.ofThisProcess();
        if (!screen.present()) {
            throw new BenchException("there is no screen to show a window on", null);
        }
        return StartCase.ofThisProgram().orElseThrow(BenchFixture::noLauncher);
    }

    private BenchCase.Work window(String story, Supplier<Path> photo) {
        return WindowCase.ofThisProgram(
                        new WindowCase.Setting(story, photo, window.size(), window.onScreen(), large.folder()))
                .orElseThrow(BenchFixture::noLauncher);
    }

    private static BenchException noLauncher() {
        return new BenchException("this process was not started by the launcher; use ./focus bench", null);
    }

    /** Written when it is first asked for: it takes seconds. */
    private Path hugeFile() {
        if (huge == null) {
            huge = LargePhoto.write(
                    picture, LargePhoto.HUNDRED, services.pictures().writer());
        }
        return huge.file();
    }

    private AlternatingClicks clicks() {
        if (clicks == null) {
            clicks = new AlternatingClicks(segmenter, picture);
        }
        return clicks;
    }

    private void encode() {
        segmenter.encode(picture, Feedback.NONE).close();
    }

    private void decode() {
        services.pictures().reader().read(large.file(), Feedback.NONE).close();
    }

    private Runnable removal() {
        Mask mask;
        try (Segmenter.EncodedPicture encoded = segmenter.encode(picture, Feedback.NONE)) {
            mask = encoded.segment(List.of(object), Optional.empty(), Feedback.NONE)
                    .best()
                    .logits()
                    .toMask();
        }
        return () -> engine.remover().remove(picture, mask, 0, Feedback.NONE);
    }

    @Override
    public void close() {
        try (engine;
                large) {
            if (clicks != null) {
                clicks.close();
            }
            if (huge != null) {
                huge.close();
            }
        }
    }
}
