package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.image.ImagePoint;
import org.junit.jupiter.api.Test;

class CapsuleTest {
    private static final Capsule SLOPE = new Capsule(new ImagePoint(0, 0), new ImagePoint(8, 6));

    @Test
    void measuresFromTheNearestPointOfTheLine() {
        assertThat(SLOPE.distance(-3, -4)).isCloseTo(5, within(1e-12)); // before its start
        assertThat(SLOPE.distance(11, 10)).isCloseTo(5, within(1e-12)); // past its end
        assertThat(SLOPE.distance(1, 7)).isCloseTo(5, within(1e-12)); // (4, 3) + 5 * (-0.6, 0.8)
    }

    @Test
    void aRowIsReachedAsFarAsTheDistanceSays() {
        for (double radius : new double[] {0.4, 1, 2.5, 7}) {
            for (int y = -9; y < 16; y++) {
                Capsule.Span span = SLOPE.span(y + 0.5, radius);
                for (int x = -12; x < 20; x++) {
                    boolean inSpan = x >= span.from() && x < span.to();
                    assertThat(inSpan)
                            .as("column %d, row %d, radius %s", x, y, radius)
                            .isEqualTo(SLOPE.distance(x + 0.5, y + 0.5) <= radius);
                }
            }
        }
    }
}
