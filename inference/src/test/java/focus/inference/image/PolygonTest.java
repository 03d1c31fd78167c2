package focus.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolygonTest {
    private static final ImageRect AREA = new ImageRect(0, 0, 8, 6);

    private static Polygon polygon(double... coordinates) {
        return new Polygon(IntStream.range(0, coordinates.length / 2)
                .mapToObj(i -> new ImagePoint(coordinates[2 * i], coordinates[2 * i + 1]))
                .toList());
    }

    private static double sum(byte[] samples) {
        double sum = 0;
        for (byte sample : samples) {
            sum += (sample & 0xFF) / 255.0;
        }
        return sum;
    }

    @Test
    void aRectangleOnPixelEdgesCoversWholePixels() {
        byte[] coverage = polygon(2, 1, 5, 1, 5, 4, 2, 4).coverage(AREA);

        for (int i = 0; i < coverage.length; i++) {
            boolean inside = i % 8 >= 2 && i % 8 < 5 && i / 8 >= 1 && i / 8 < 4;
            assertThat(coverage[i] & 0xFF).as("pixel %d", i).isEqualTo(inside ? 255 : 0);
        }
    }

    @Test
    void edgesBetweenPixelsCoverThemInPart() {
        byte[] coverage = polygon(2.25, 1, 5, 1, 5, 3.5, 2.25, 3.5).coverage(AREA);

        assertThat(coverage[8 + 2] & 0xFF).isEqualTo(191); // three quarters
        assertThat(coverage[3 * 8 + 4] & 0xFF).isEqualTo(128); // half
    }

    @Test
    void theDirectionDoesNotMatter() {
        assertThat(polygon(1, 1, 6, 2, 3, 5).coverage(AREA))
                .isEqualTo(polygon(3, 5, 6, 2, 1, 1).coverage(AREA));
    }

    @Test
    void whatALineGoesRoundTwiceIsStillInside() {
        byte[] twice = polygon(1, 1, 6, 1, 6, 5, 1, 5, 1, 1, 6, 1, 6, 5, 1, 5).coverage(AREA);

        assertThat(twice).isEqualTo(polygon(1, 1, 6, 1, 6, 5, 1, 5).coverage(AREA));
    }

    @Test
    void aPartIsCutFromTheWhole() {
        Random random = new Random(3);
        List<ImagePoint> points = IntStream.range(0, 40)
                .mapToObj(i -> new ImagePoint(random.nextDouble() * 60 - 10, random.nextDouble() * 60 - 10))
                .toList();
        byte[] whole = new Polygon(points).coverage(new ImageRect(0, 0, 40, 40));
        byte[] part = new Polygon(points).coverage(new ImageRect(7, 11, 20, 9));

        for (int i = 0; i < part.length; i++) {
            assertThat(part[i]).isEqualTo(whole[(11 + i / 20) * 40 + 7 + i % 20]);
        }
    }

    @Test
    void theAreaOfATriangleIsKept() {
        double covered = sum(polygon(0.3, 0.2, 7.1, 1.7, 2.4, 5.6).coverage(AREA));

        double exact = Math.abs((7.1 - 0.3) * (5.6 - 0.2) - (2.4 - 0.3) * (1.7 - 0.2)) / 2;
        assertThat(covered).isCloseTo(exact, org.assertj.core.data.Offset.offset(0.15)); // four lines a row
    }

    @Test
    void boundsHoldAllThatIsCovered() {
        assertThat(polygon(1.5, -2, 6.1, 2, 3, 5).bounds()).isEqualTo(ImageRect.ofEdges(1, -2, 7, 5));
    }

    @Test
    void twoPointsAreNoArea() {
        assertThatThrownBy(() -> polygon(1, 1, 2, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
