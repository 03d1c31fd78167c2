package focus.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter.EncodedPicture;
import focus.inference.engine.EngineOptions.DeviceChoice;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Pictures;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that the engine can be asked, mixed, ten thousand times: memory must level off. */
@Tag("soak")
class MixedCallsSoakTest {
    private static final Path PACKS = Path.of(System.getProperty("focus.assets"), "packs");
    private static final int CALLS = 10_000;
    private static final ImageSize SIZE = new ImageSize(320, 214);
    private static final Mask HOLE =
            Mask.empty(SIZE).paint(new ImageRect(100, 60, 150, 120), (samples, _) -> Arrays.fill(samples, (byte) 255));
    private static final List<String> SENTENCES =
            List.of("remove the dog on the left", "make it a bit brighter", "what is this?", "put a hat on her");
    private static final Feedback CANCELLED = new Feedback() {
        @Override
        public void progress(String stage, double fraction) {}

        @Override
        public boolean isCancelled() {
            return true;
        }

        @Override
        public Registration onCancel(Runnable action) {
            action.run();
            return () -> {};
        }
    };

    private final Random random = new Random(5);
    private Optional<MaskLogits> previous = Optional.empty();

    @BeforeEach
    void needsLinux() {
        ResidentMemory.assumeReadable();
    }

    private RasterSource picture() {
        return Pictures.raster(Pictures.noise(SIZE.width(), SIZE.height(), PixelFormat.SRGB8, random.nextLong()));
    }

    private ImagePoint point() {
        return ImagePoint.centreOf(random.nextInt(SIZE.width()), random.nextInt(SIZE.height()));
    }

    private Prompt.Box box() {
        double x = random.nextInt(SIZE.width() - 60);
        double y = random.nextInt(SIZE.height() - 60);
        return new Prompt.Box(new ImagePoint(x, y), new ImagePoint(x + 40, y + 50));
    }

    private List<Prompt> prompts() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(box());
            case 1 -> List.of(new Prompt.Scribble(List.of(point(), point(), point()), true));
            case 2 -> List.of(new Prompt.Lasso(List.of(point(), point(), point())));
            default -> List.of(new Prompt.Click(point(), true), new Prompt.Click(point(), false));
        };
    }

    /** Of a hundred calls about one looks at a new picture, and the rare ones come once each. */
    private EncodedPicture call(Engine engine, EncodedPicture encoded) {
        switch (random.nextInt(100)) {
            case 0 -> {
                encoded.close();
                previous = Optional.empty();
                return engine.segmenter(Optional.empty()).encode(picture(), Feedback.NONE);
            }
            case 1 -> engine.grounder().orElseThrow().look(picture(), Feedback.NONE);
            case 2 -> engine.planner().plan(SENTENCES.get(random.nextInt(SENTENCES.size())));
            case 3 -> engine.remover().remove(picture(), HOLE, 1, Feedback.NONE);
            case 4 ->
                assertThatThrownBy(() -> encoded.segment(prompts(), previous, CANCELLED))
                        .isInstanceOf(CancellationException.class);
            default -> {
                MaskProposal proposal = encoded.segment(prompts(), previous, Feedback.NONE);
                assertThat(proposal.candidates()).isNotEmpty();
                previous = random.nextBoolean() ? Optional.of(proposal.best().logits()) : Optional.empty();
            }
        }
        return encoded;
    }

    @Test
    void tenThousandCalls() throws IOException {
        try (Engine engine = Engine.open(new EngineOptions(List.of(PACKS), DeviceChoice.CPU, 0))) {
            EncodedPicture[] encoded = {engine.segmenter(Optional.empty()).encode(picture(), Feedback.NONE)};
            ResidentMemory.soak("mixed calls", CALLS, () -> encoded[0] = call(engine, encoded[0]));
            encoded[0].close();
        }
    }
}
