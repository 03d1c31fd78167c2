package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import org.junit.jupiter.api.Test;

class CapsuleTest {
    private static final Capsule SLOPE = new Capsule(new ImagePoint(0, 0), new ImagePoint(8, 6));

    @Test
    void measuresFromTheNearestPointOfTheLine() {
        assertThat(SLOPE.distance2(-3, -4)).isCloseTo(25, within(1e-12)); // before its start
        assertThat(SLOPE.distance2(11, 10)).isCloseTo(25, within(1e-12)); // past its end
        assertThat(SLOPE.distance2(1, 7)).isCloseTo(25, within(1e-12)); // (4, 3) + 5 * (-0.6, 0.8)
    }

    @Test
    void aRowIsReachedAsFarAsTheDistanceSays() {
        for (double radius : new double[] {0.43, 1.03, 2.53, 7.07}) {
            for (int y = -9; y < 16; y++) {
                Capsule.Span span = SLOPE.span(y + 0.5, radius);
                for (int x = -12; x < 20; x++) {
                    boolean inSpan = x >= span.from() && x < span.to();
                    assertThat(inSpan)
                            .as("column %d, row %d, radius %s", x, y, radius)
                            .isEqualTo(SLOPE.distance2(x + 0.5, y + 0.5) <= radius * radius);
                }
            }
        }
    }

    @Test
    void coversAnAreaWhoseCornersAreAllNear() {
        ImageRect area = new ImageRect(2, 1, 4, 3);

        // The farthest corner, (6, 1), is 2.8 from the line.
        assertThat(SLOPE.covers(area, 2.81)).isTrue();
        assertThat(SLOPE.covers(area, 2.79)).isFalse();
        assertThat(SLOPE.covers(area, -3)).isFalse();
    }
}
