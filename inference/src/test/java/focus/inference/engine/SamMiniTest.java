package focus.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The embedded pack on a drawn picture: a red ball on grass, and a smaller blue one beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamMiniTest {
    private static final ImageSize SIZE = new ImageSize(700, 480);
    private static final Ball RED = new Ball(260, 250, 130);
    private static final Ball BLUE = new Ball(560, 140, 60);

    private final Engine engine = Engine.open(
            new EngineOptions(List.of(Path.of(System.getProperty("focus.assets"), "packs")), DeviceChoice.CPU, 0));
    private EncodedPicture picture = new Unopened();

    /** @param radius in pixels */
    private record Ball(int x, int y, int radius) {
        boolean covers(int column, int row) {
            return Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius;
        }

        /** 0..1, as if lit from the upper left. */
        double light(int column, int row) {
            return 1 - 0.7 * Math.hypot(column - x + radius * 0.4, row - y + radius * 0.4) / (1.6 * radius);
        }
    }

    /** Stands in until the first encode. */
    private record Unopened() implements EncodedPicture {
        @Override
        public MaskProposal segment(List<Prompt> prompts, Optional<MaskLogits> previous, Feedback feedback) {
            throw new IllegalStateException("not encoded");
        }

        @Override
        public void close() {}
    }

    @BeforeAll
    void encode() {
        picture = engine.segmenter(Optional.empty()).encode(Pictures.raster(draw()), Feedback.NONE);
    }

    @AfterAll
    void close() {
        picture.close();
        engine.close();
    }

    private static PixelBlock draw() {
        Random random = new Random(7);
        byte[] rgb = new byte[SIZE.width() * SIZE.height() * 3];
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                int at = (y * SIZE.width() + x) * 3;
                int blade = random.nextInt(60);
                rgb[at] = (byte) (RED.covers(x, y) ? 220 * RED.light(x, y) : BLUE.covers(x, y) ? 30 : 40 + blade / 2);
                rgb[at + 1] = (byte) (RED.covers(x, y) || BLUE.covers(x, y) ? 40 : 100 + blade);
                rgb[at + 2] = (byte) (BLUE.covers(x, y) ? 220 * BLUE.light(x, y) : 30 + blade / 3);
            }
        }
        return PixelBlock.ofBytes(SIZE.width(), SIZE.height(), PixelFormat.SRGB8, rgb);
    }

    private static Prompt click(Ball ball, boolean positive) {
        return new Prompt.Click(new ImagePoint(ball.x(), ball.y()), positive);
    }

    private Mask best(Prompt... prompts) {
        return picture.segment(List.of(prompts), Optional.empty(), Feedback.NONE)
                .best()
                .logits()
                .toMask();
    }

    private static double iou(Mask mask, Ball... balls) {
        long both = 0;
        long either = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                boolean found = mask.at(x, y) >= 128;
                boolean drawn = false;
                for (Ball ball : balls) {
                    drawn |= ball.covers(x, y);
                }
                both += found && drawn ? 1 : 0;
                either += found || drawn ? 1 : 0;
            }
        }
        return both / (double) either;
    }

    @Test
    void aClickFindsTheBallUnderIt() {
        assertThat(iou(best(click(RED, true)), RED)).isGreaterThan(0.8);
        assertThat(iou(best(click(BLUE, true)), BLUE)).isGreaterThan(0.8);
    }

    @Test
    void aBoxFindsTheBallInside() {
        Prompt box = new Prompt.Box(new ImagePoint(490, 70), new ImagePoint(630, 210));

        assertThat(iou(best(box), BLUE)).isGreaterThan(0.8);
    }

    @Test
    void aRoughMaskIsRefined() {
        Mask rough = Mask.empty(SIZE).paint(SIZE.bounds(), SamMiniTest::paintBlocks);

        assertThat(iou(rough, RED)).isLessThan(0.8);
        assertThat(iou(best(new Prompt.MaskPrompt(rough)), RED)).isGreaterThan(0.8);
    }

    /** Blocks of 80 x 80 pixels, each one wholly in or out. */
    private static void paintBlocks(byte[] samples, ImageRect area) {
        for (int i = 0; i < samples.length; i++) {
            int x = (area.x() + i % area.width()) / 80 * 80 + 40;
            int y = (area.y() + i / area.width()) / 80 * 80 + 40;
            samples[i] = (byte) (RED.covers(x, y) ? 255 : 0);
        }
    }

    @Test
    void clicksAddUpWithTheAnswerBefore() {
        List<Prompt> prompts = new ArrayList<>(List.of(click(RED, true)));
        MaskProposal first = picture.segment(prompts, Optional.empty(), Feedback.NONE);
        prompts.add(click(BLUE, false));

        MaskProposal second = picture.segment(prompts, Optional.of(first.best().logits()), Feedback.NONE);

        assertThat(iou(second.best().logits().toMask(), RED)).isGreaterThan(0.8);
        assertThat(second.best().logits().toMask().at(BLUE.x(), BLUE.y())).isZero();
    }

    @Test
    void theSameClickGivesTheSameMask() {
        float[] once = picture.segment(List.of(click(RED, true)), Optional.empty(), Feedback.NONE)
                .best()
                .logits()
                .values();
        float[] twice = picture.segment(List.of(click(RED, true)), Optional.empty(), Feedback.NONE)
                .best()
                .logits()
                .values();

        assertThat(twice).containsExactly(once);
    }

    @Test
    void theEmbeddedPackIsWhole() {
        assertThat(engine.packs().problems()).isEmpty();
        assertThat(engine.packs().installed())
                .isNotEmpty()
                .allSatisfy(pack -> assertThat(engine.packs().verify(pack)).isEmpty());
    }
}
