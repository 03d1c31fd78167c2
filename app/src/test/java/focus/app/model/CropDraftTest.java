package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CropDraftTest {
    private static final ImageSize PICTURE = new ImageSize(600, 400);

    @Test
    void withoutAnAngleItIsACropOfWholePixels() {
        assertThat(CropDraft.of(PICTURE).step()).isEqualTo(new FrameStep.Crop(PICTURE.bounds()));
        CropDraft moved = CropDraft.of(PICTURE, new ImageRect(10, 20, 300, 200)).moved(4.4, -3.6);
        assertThat(moved.step()).isEqualTo(new FrameStep.Crop(new ImageRect(14, 16, 300, 200)));
    }

    @Test
    void anAngleMakesTheFrameSmallerAndWithoutItItGrowsBack() {
        CropDraft turned = CropDraft.of(PICTURE).withDegrees(10);
        assertThat(turned.size().width()).isLessThan(500);
        assertThat((double) turned.size().width() / turned.size().height()).isCloseTo(1.5, within(0.01));
        assertThat(turned.step()).isInstanceOf(FrameStep.Straighten.class);
        assertThat(turned.withDegrees(0)).isEqualTo(CropDraft.of(PICTURE));
        assertThat(turned.withDegrees(80).degrees()).isEqualTo(45);
        assertThat(turned.withDegrees(Double.NaN).degrees()).isZero();
    }

    @Test
    void aRatioKeepsTheAreaAndSwapsItsSides() {
        CropDraft draft =
                CropDraft.of(PICTURE, new ImageRect(200, 100, 200, 100)).withRatio(CropRatio.SQUARE, false);
        assertThat(draft.width() * draft.height()).isCloseTo(20_000, within(1e-6));
        CropDraft wide = draft.withRatio(CropRatio.SIXTEEN_NINE, false);
        assertThat(wide.frame().width() / wide.frame().height()).isCloseTo(16 / 9.0, within(1e-9));
        CropDraft high = wide.withRatio(CropRatio.SIXTEEN_NINE, true);
        assertThat(high.frame().width() / high.frame().height()).isCloseTo(9 / 16.0, within(1e-9));
        CropDraft original = high.withRatio(CropRatio.ORIGINAL, false);
        assertThat(original.frame().width() / original.frame().height()).isCloseTo(1.5, within(1e-9));
        CropDraft free =
                CropDraft.of(PICTURE, new ImageRect(200, 100, 200, 100)).withRatio(CropRatio.FREE, true);
        assertThat(free.size()).isEqualTo(new ImageSize(100, 200));
    }

    @Test
    void aLineDrawnComesToLieLevelInThePictureThatResults() {
        CropDraft draft = CropDraft.of(PICTURE).withDegrees(7);
        ImagePoint from = new ImagePoint(100, 200);
        ImagePoint to = new ImagePoint(400, 230);
        CropDraft level = draft.levelled(from, to);
        ImagePoint start = level.turned().toTurned(draft.turned().toPicture(from));
        ImagePoint end = level.turned().toTurned(draft.turned().toPicture(to));
        assertThat(end.y()).isCloseTo(start.y(), within(0.1));
    }

    /** Whatever is done to it, what comes of it lies inside the picture. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void itNeverLeavesThePicture(long seed) {
        Random random = new Random(seed);
        CropDraft draft = CropDraft.of(PICTURE);
        for (int i = 0; i < 400; i++) {
            ImagePoint one = new ImagePoint(random.nextDouble(-200, 800), random.nextDouble(-200, 600));
            ImagePoint other = new ImagePoint(random.nextDouble(-200, 800), random.nextDouble(-200, 600));
            draft = switch (random.nextInt(6)) {
                case 0 -> draft.withDegrees(random.nextDouble(-50, 50));
                case 1 -> draft.moved(one.x() - 300, one.y() - 200);
                case 2 -> draft.resized(random.nextInt(3) - 1, random.nextInt(3) - 1, one);
                case 3 -> draft.drawn(one, other);
                case 4 ->
                    draft.withRatio(
                            List.of(CropRatio.values()).get(random.nextInt(CropRatio.values().length)),
                            random.nextBoolean());
                default -> draft.levelled(one, other);
            };
            assertThat(draft.step().fits(PICTURE)).as("%d: %s", i, draft).isTrue();
            CropRect frame = draft.frame();
            if (draft.ratio() != CropRatio.FREE && frame.width() > 2 && frame.height() > 2) {
                double wanted = draft.ratio().of(PICTURE, draft.swapped()).orElseThrow();
                assertThat(frame.width() / frame.height()).isCloseTo(wanted, within(1e-6 * wanted));
            }
        }
    }
}
