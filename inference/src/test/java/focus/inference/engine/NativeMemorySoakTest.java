package focus.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final Path PACKS = Path.of(System.getProperty("focus.assets"), "packs");

    private final RasterSource picture = Pictures.raster(Pictures.noise(640, 427, PixelFormat.SRGB8, 1));

    @BeforeEach
    void needsLinux() {
        ResidentMemory.assumeReadable();
    }

    private static Engine engine() {
        return Engine.open(new EngineOptions(List.of(PACKS), DeviceChoice.CPU, 0));
    }

    @Test
    void aThousandClicks() throws IOException {
        List<Prompt> clicks = List.of(
                new Prompt.Click(ImagePoint.centreOf(300, 200), true),
                new Prompt.Click(ImagePoint.centreOf(10, 10), false));
        try (Engine engine = engine();
                EncodedPicture encoded = engine.segmenter(Optional.empty()).encode(picture, Feedback.NONE)) {
            List<MaskLogits> last = new ArrayList<>(1);
            ResidentMemory.soak("clicks", 1000, () -> {
                MaskProposal proposal = encoded.segment(clicks, last.stream().findFirst(), Feedback.NONE);
                last.clear();
                last.add(proposal.best().logits());
            });
        }
    }

    @Test
    void twoHundredEnginesOpenedAndClosed() throws IOException {
        ResidentMemory.soak("engines opened and closed", 200, () -> {
            try (Engine engine = engine()) {
                assertThat(engine.segmenter(Optional.empty()).packId()).isNotBlank();
            }
        });
    }

    @Test
    void aHundredPicturesOpenedAndClosed() throws IOException {
        try (Engine engine = engine()) {
            ResidentMemory.soak(
                    "pictures opened and closed",
                    100,
                    () -> engine.segmenter(Optional.empty())
                            .encode(picture, Feedback.NONE)
                            .close());
        }
    }
}
