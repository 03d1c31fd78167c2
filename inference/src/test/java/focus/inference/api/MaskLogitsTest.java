package focus.inference.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskLogitsTest {
    @Test
    void theBorderFallsHalfwayBetweenEqualLogits() {
        MaskLogits logits = new MaskLogits(2, 1, new float[] {-1, 1}, 0.2, 1, new ImageSize(10, 1));

        assertThat(logits.toMask().read(new ImageRect(0, 0, 10, 1), 0))
                .containsExactly(0, 0, 0, 0, 0, -1, -1, -1, -1, -1);
    }

    @Test
    void aStrongerLogitMovesTheBorderAway() {
        MaskLogits logits = new MaskLogits(2, 1, new float[] {-1, 4}, 0.1, 1, new ImageSize(20, 1));

        // Grid centres lie at columns 5 and 15; the zero crossing a fifth of the way, at 7.
        assertThat(logits.toMask().bounds()).isEqualTo(new ImageRect(7, 0, 13, 1));
    }

    @Test
    void zeroIsNotOnTheObject() {
        MaskLogits logits = new MaskLogits(2, 2, new float[4], 0.01, 0.01, new ImageSize(200, 200));

        assertThat(logits.toMask().isEmpty()).isTrue();
    }

    @Test
    void paddingPastThePictureIsNotSeen() {
        float[] values = {-5, -5, 9, -5, -5, 9, 9, 9, 9};
        MaskLogits logits = new MaskLogits(3, 3, values, 0.02, 0.02, new ImageSize(50, 50));

        assertThat(logits.toMask().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"64,64,700,530", "1,1,300,300", "16,1,40000,10", "5,200,3,900", "300,300,100,100"})
    void everyPixelFollowsTheSignOfTheInterpolatedLogit(int columns, int rows, int width, int height) {
        Random random = new Random(columns);
        float[] values = new float[columns * rows];
        for (int i = 0; i < values.length; i++) {
            // Large even areas, so that some tiles are uniform.
            values[i] = i % columns < columns / 2 ? -3 : random.nextFloat() * 6 - 3;
        }
        double scaleX = (double) columns / width;
        double scaleY = (double) rows / height;
        Mask mask =
                new MaskLogits(columns, rows, values.clone(), scaleX, scaleY, new ImageSize(width, height)).toMask();

        for (int i = 0; i < 2_000; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            double u = Math.clamp((x + 0.5) * scaleX - 0.5, 0, columns - 1);
            double v = Math.clamp((y + 0.5) * scaleY - 0.5, 0, rows - 1);
            double logit = bilinear(values, columns, rows, u, v);
            if (Math.abs(logit) > 1e-4) {
                assertThat(mask.at(x, y)).as("%d,%d", x, y).isEqualTo(logit > 0 ? 255 : 0);
            }
        }
    }

    private static double bilinear(float[] values, int columns, int rows, double u, double v) {
        int x = (int) u;
        int y = (int) v;
        int right = Math.min(x + 1, columns - 1);
        int below = Math.min(y + 1, rows - 1);
        double top = values[y * columns + x] * (1 - u + x) + values[y * columns + right] * (u - x);
        double bottom = values[below * columns + x] * (1 - u + x) + values[below * columns + right] * (u - x);
        return top * (1 - v + y) + bottom * (v - y);
    }

    @Test
    void handsOutCopies() {
        MaskLogits logits = new MaskLogits(1, 1, new float[] {2}, 1, 1, new ImageSize(1, 1));
        logits.values()[0] = -2;

        assertThat(logits.values()).containsExactly(2);
        assertThat(logits.width()).isEqualTo(1);
        assertThat(logits.height()).isEqualTo(1);
        assertThat(logits.imageSize()).isEqualTo(new ImageSize(1, 1));
    }

    @Test
    void refusesGridsThatCannotBe() {
        ImageSize size = new ImageSize(4, 4);

        assertThatIllegalArgumentException().isThrownBy(() -> new MaskLogits(2, 2, new float[3], 1, 1, size));
        assertThatIllegalArgumentException().isThrownBy(() -> new MaskLogits(0, 0, new float[0], 1, 1, size));
        assertThatIllegalArgumentException().isThrownBy(() -> new MaskLogits(1, 1, new float[1], 0, 1, size));
        assertThatIllegalArgumentException().isThrownBy(() -> new MaskLogits(1, 1, new float[1], 1, Double.NaN, size));
    }
}
