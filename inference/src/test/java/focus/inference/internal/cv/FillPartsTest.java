package focus.inference.internal.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillPartsTest {
    @Test
    void distancesAreEuclidean() {
        byte[] samples = new byte[9 * 5];
        Arrays.fill(samples, (byte) 1);
        samples[0] = 0;

        float[] distance = DistanceField.toZero(samples, 9, 5);

        assertThat(distance[0]).isZero();
        assertThat(distance[3]).isEqualTo(3);
        assertThat(distance[4 * 9 + 3]).isCloseTo(5, within(1e-4f));
    }

    @Test
    void withoutASetEveryDistanceIsLarge() {
        byte[] samples = new byte[16];
        Arrays.fill(samples, (byte) 1);

        assertThat(DistanceField.toZero(samples, 4, 4)).doesNotContain(0f);
    }

    @Test
    void blurringKeepsTheMeanAndSpreadsAPoint() {
        float[] point = new float[21 * 21];
        point[10 * 21 + 10] = 1;

        float[] blurred = GaussianBlur.of(point, 21, 21, 1, 1.5);

        float sum = 0;
        for (float value : blurred) {
            sum += value;
        }
        assertThat(sum).isCloseTo(1, within(1e-4f));
        assertThat(blurred[10 * 21 + 10]).isCloseTo((float) (1 / (2 * Math.PI * 1.5 * 1.5)), within(0.003f));
        assertThat(blurred[10 * 21 + 12]).isEqualTo(blurred[12 * 21 + 10]);
    }

    @ParameterizedTest
    @CsvSource({"64,48", "61,45", "17,33", "16,16", "9,9"})
    void reconstructionFillsAnySizeAndTouchesNothingElse(int width, int height) {
        byte[] plane = new byte[width * height];
        Arrays.fill(plane, (byte) 140);
        byte[] hole = new byte[plane.length];
        for (int y = height - 4; y < height; y++) {
            Arrays.fill(hole, y * width + width - 4, y * width + width, (byte) 1);
        }
        byte[] holed = plane.clone();
        for (int i = 0; i < hole.length; i++) {
            holed[i] = hole[i] != 0 ? 0 : holed[i];
        }
        holed[0] = 7;

        byte[] filled = FsrInpaint.fill(holed, hole, width, height);

        assertThat(filled[0]).isEqualTo((byte) 7);
        for (int i = 1; i < filled.length; i++) {
            assertThat(filled[i] & 0xFF).isBetween(hole[i] != 0 ? 120 : 140, hole[i] != 0 ? 160 : 140);
        }
    }
}
