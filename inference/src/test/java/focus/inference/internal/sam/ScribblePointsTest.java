package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImagePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScribblePointsTest {
    @Test
    void aLongLineGivesFewPointsFarFromEachOtherAndFromItsEnds() {
        List<ImagePoint> points = ScribblePoints.find(List.of(new ImagePoint(0, 5), new ImagePoint(100, 5)), 2);

        assertThat(points).hasSizeBetween(3, 8).allSatisfy(point -> {
            assertThat(point.y()).isEqualTo(5);
            assertThat(point.x()).isBetween(5.0, 95.0);
        });
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(points.get(i).distance(points.get(j))).isGreaterThan(5);
            }
        }
    }

    @Test
    void aDabIsOnePoint() {
        ImagePoint dab = new ImagePoint(7, 9);

        assertThat(ScribblePoints.find(List.of(dab), 4)).containsExactly(dab);
        assertThat(ScribblePoints.find(List.of(dab, dab, new ImagePoint(7.5, 9)), 4))
                .hasSize(1);
    }

    @Test
    void aLineToAndFroIsSpreadInSpaceNotByItsLength() {
        List<ImagePoint> path = List.of(
                new ImagePoint(0, 0),
                new ImagePoint(100, 0),
                new ImagePoint(90, 2),
                new ImagePoint(100, 4),
                new ImagePoint(90, 6),
                new ImagePoint(100, 8));

        assertThat(ScribblePoints.find(path, 2)).anyMatch(point -> point.x() < 30);
    }
}
