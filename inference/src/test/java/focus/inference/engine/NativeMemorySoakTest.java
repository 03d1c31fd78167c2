package focus.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import focus.inference.api.Feedback;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter.EncodedPicture;
import focus.inference.engine.EngineOptions.DeviceChoice;
import focus.inference.image.ImagePoint;
import focus.inference.image.Pictures;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The embedded pack used for long: resident memory must level off. A leaked answer would be 1 MB a click, a leaked
 * picture 17 MB, a leaked pack 50 MB, so the limits below are far above the allocator's noise and far below any leak.
 */
@Tag("models")
class NativeMemorySoakTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path PACKS = Path.of(System.getProperty("focus.assets"), "packs");
    private static final int LIMIT_MB = 100;

    private final RasterSource picture = Pictures.raster(Pictures.noise(640, 427, PixelFormat.SRGB8, 1));

    @BeforeEach
    void needsLinux() {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from " + STATUS);
    }

    private static Engine engine() {
        return Engine.open(new EngineOptions(List.of(PACKS), DeviceChoice.CPU, 0));
    }

    /** Megabytes, after a collection, so that what Java itself keeps does not count. */
    private static long residentMb() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** Repeats {@code step}, and compares the memory after a tenth of the rounds with that at the end. */
    private static void soak(String what, int rounds, Runnable step) throws IOException {
        List<Long> resident = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            step.run();
            if ((round + 1) % (rounds / 10) == 0) {
                resident.add(residentMb());
            }
        }
        System.out.println(what + ", resident MB after each tenth of " + rounds + ": " + resident);
        assertThat(resident.getLast() - resident.getFirst()).isLessThan(LIMIT_MB);
    }

    @Test
    void aThousandClicks() throws IOException {
        List<Prompt> clicks = List.of(
                new Prompt.Click(ImagePoint.centreOf(300, 200), true),
                new Prompt.Click(ImagePoint.centreOf(10, 10), false));
        try (Engine engine = engine();
                EncodedPicture encoded = engine.segmenter(Optional.empty()).encode(picture, Feedback.NONE)) {
            List<MaskLogits> last = new ArrayList<>(1);
            soak("clicks", 1000, () -> {
                MaskProposal proposal = encoded.segment(clicks, last.stream().findFirst(), Feedback.NONE);
                last.clear();
                last.add(proposal.best().logits());
            });
        }
    }

    @Test
    void twoHundredEnginesOpenedAndClosed() throws IOException {
        soak("engines opened and closed", 200, () -> {
            try (Engine engine = engine()) {
                assertThat(engine.segmenter(Optional.empty()).packId()).isNotBlank();
            }
        });
    }

    @Test
    void aHundredPicturesOpenedAndClosed() throws IOException {
        try (Engine engine = engine()) {
            soak(
                    "pictures opened and closed",
                    100,
                    () -> engine.segmenter(Optional.empty())
                            .encode(picture, Feedback.NONE)
                            .close());
        }
    }
}
