package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where points lie agrees with where masks come to lie, which agrees with where pixels do. */
class FrameStepTest {
    private static final ImageSize BELOW = new ImageSize(60, 40);
    private static final ImageRect SPOT = new ImageRect(24, 14, 6, 4);

    static Stream<FrameStep> steps() {
        Stream<FrameStep> turns = Arrays.stream(Orientation.values()).map(FrameStep.Turn::new);
        return Stream.concat(
                turns,
                Stream.of(
                        new FrameStep.Crop(new ImageRect(10, 5, 30, 30)),
                        new FrameStep.Canvas(new ImageRect(-8, -3, 90, 50), CanvasFill.TRANSPARENT),
                        new FrameStep.Resize(new ImageSize(90, 30)),
                        new FrameStep.Resize(new ImageSize(20, 15)),
                        new FrameStep.Straighten(new ImagePoint(29, 21), 17, new ImageSize(30, 20)),
                        new FrameStep.Straighten(new ImagePoint(31, 19), -40, new ImageSize(20, 20))));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aPointGoesBackToWhereItsMaskCameFrom(FrameStep step) {
        Mask spot = Mask.empty(BELOW).paint(SPOT, (samples, _) -> Arrays.fill(samples, (byte) 255));
        ImagePoint seen = middle(step.carried(spot));

        ImagePoint back = step.below(seen, BELOW);

        double slack = step.isExact() ? 1e-6 : 0.35;
        assertThat(back.x()).isCloseTo(SPOT.x() + SPOT.width() / 2.0, within(slack));
        assertThat(back.y()).isCloseTo(SPOT.y() + SPOT.height() / 2.0, within(slack));
    }

    /** Of what is selected, by its coverage. */
    private static ImagePoint middle(Mask mask) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < mask.size().height(); row++) {
            for (int column = 0; column < mask.size().width(); column++) {
                int coverage = mask.at(column, row);
                sum += coverage;
                x += coverage * (column + 0.5);
                y += coverage * (row + 0.5);
            }
        }
        return new ImagePoint(x / sum, y / sum);
    }

    @Test
    void aBrushIsAsLargeAsItIsSeen() {
        MaskStep.BrushStep seen = new MaskStep.BrushStep(List.of(new ImagePoint(3, 4)), new Brush(6, 0.5, true));

        MaskStep.BrushStep below = seen.below(new FrameStep.Resize(new ImageSize(30, 20)), BELOW);

        assertThat(below.brush()).isEqualTo(new Brush(12, 0.5, true));
        assertThat(below.path()).containsExactly(new ImagePoint(6, 8));
    }
}
