package focus.app.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTransformTest {
    @Test
    void edgeOfThePictureIsBorder() {
        boolean[] all = new boolean[15];
        java.util.Arrays.fill(all, true);

        assertThat(new DistanceTransform(5, 3).squared(all))
                .containsExactly(1, 1, 1, 1, 1, 1, 4, 4, 4, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void diagonalDistancesAreExact() {
        boolean[] area = new boolean[9 * 9];
        java.util.Arrays.fill(area, true);
        area[3 * 9 + 3] = false;

        int[] squared = new DistanceTransform(9, 9).squared(area);

        assertThat(squared[3 * 9 + 3]).isZero();
        assertThat(squared[5 * 9 + 4]).isEqualTo(5);
        assertThat(squared[5 * 9 + 5]).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "17, 1, 2", "1, 17, 3", "23, 19, 4", "40, 31, 5", "8, 60, 6"})
    void agreesWithTheDefinition(int width, int height, long seed) {
        Random random = new Random(seed);
        for (double density : new double[] {0.5, 0.9, 0.99, 1.0}) {
            boolean[] area = new boolean[width * height];
            for (int i = 0; i < area.length; i++) {
                area[i] = random.nextDouble() < density;
            }

            assertThat(new DistanceTransform(width, height).squared(area))
                    .as("seed %d, density %s", seed, density)
                    .isEqualTo(byDefinition(area, width, height));
        }
    }

    private static int[] byDefinition(boolean[] area, int width, int height) {
        int[] result = new int[area.length];
        for (int i = 0; i < area.length; i++) {
            int best = Integer.MAX_VALUE;
            for (int y = -1; y <= height; y++) {
                for (int x = -1; x <= width; x++) {
                    boolean outside = x < 0 || y < 0 || x == width || y == height || !area[y * width + x];
                    int dx = x - i % width;
                    int dy = y - i / width;
                    best = outside ? Math.min(best, dx * dx + dy * dy) : best;
                }
            }
            result[i] = best;
        }
        return result;
    }
}
