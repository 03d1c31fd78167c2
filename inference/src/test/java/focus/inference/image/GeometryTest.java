package focus.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeometryTest {
    @Test
    void aRectangleIsHalfOpen() {
        ImageRect rect = new ImageRect(2, 3, 4, 5);

        assertThat(rect.right()).isEqualTo(6);
        assertThat(rect.bottom()).isEqualTo(8);
        assertThat(rect.contains(2, 3)).isTrue();
        assertThat(rect.contains(5, 7)).isTrue();
        assertThat(rect.contains(6, 7)).isFalse();
        assertThat(rect.contains(5, 8)).isFalse();
        assertThat(rect.area()).isEqualTo(20);
        assertThat(rect.size()).isEqualTo(new ImageSize(4, 5));
    }

    @Test
    void rectanglesMeetAndJoin() {
        ImageRect one = new ImageRect(0, 0, 10, 10);
        ImageRect other = new ImageRect(5, -5, 10, 10);

        assertThat(one.intersect(other)).isEqualTo(new ImageRect(5, 0, 5, 5));
        assertThat(one.union(other)).isEqualTo(new ImageRect(0, -5, 15, 15));
        assertThat(one.intersect(new ImageRect(10, 0, 5, 5)).isEmpty()).isTrue();
        assertThat(one.intersect(new ImageRect(50, 50, 5, 5)).isEmpty()).isTrue();
        assertThat(one.union(ImageRect.EMPTY)).isEqualTo(one);
        assertThat(new ImageRect(90, 90, 0, 4).union(one)).isEqualTo(one);
        assertThat(one.contains(new ImageRect(90, 90, 0, 4))).isTrue();
        assertThat(one.contains(other)).isFalse();
        assertThat(one.contains(one)).isTrue();
    }

    @Test
    void growingByANegativeAmountShrinksNeverBelowEmpty() {
        assertThat(new ImageRect(5, 5, 10, 10).grow(2)).isEqualTo(new ImageRect(3, 3, 14, 14));
        assertThat(new ImageRect(5, 5, 10, 10).grow(-2)).isEqualTo(new ImageRect(7, 7, 6, 6));
        assertThat(new ImageRect(5, 5, 10, 10).grow(-6).isEmpty()).isTrue();
    }

    static Stream<Arguments> levels() {
        return Stream.of(
                Arguments.of(new ImageRect(0, 0, 8, 8), 3, new ImageRect(0, 0, 1, 1)),
                Arguments.of(new ImageRect(7, 7, 2, 2), 3, new ImageRect(0, 0, 2, 2)),
                Arguments.of(new ImageRect(-1, 0, 1, 1), 3, new ImageRect(-1, 0, 1, 1)),
                Arguments.of(new ImageRect(5, 6, 7, 8), 0, new ImageRect(5, 6, 7, 8)));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void aLevelsRectangleCoversTheFullResolutionOne(ImageRect rect, int level, ImageRect there) {
        assertThat(rect.toLevel(level)).isEqualTo(there);
        assertThat(there.fromLevel(level).contains(rect)).isTrue();
    }

    @Test
    void areasOfLargePicturesDoNotOverflow() {
        assertThat(new ImageSize(100_000, 100_000).area()).isEqualTo(10_000_000_000L);
        assertThat(new ImageRect(0, 0, 100_000, 100_000).area()).isEqualTo(10_000_000_000L);
        assertThat(new ImageSize(Integer.MAX_VALUE, 1).atLevel(1)).isEqualTo(new ImageSize(1 << 30, 1));
    }

    @Test
    void levelsRoundUpSoThatNoPixelIsLost() {
        ImageSize size = new ImageSize(1001, 7);

        assertThat(size.atLevel(0)).isEqualTo(size);
        assertThat(size.atLevel(1)).isEqualTo(new ImageSize(501, 4));
        assertThat(size.atLevel(2)).isEqualTo(size.atLevel(1).atLevel(1));
        assertThat(size.atLevel(20)).isEqualTo(new ImageSize(1, 1));
        assertThat(size.longSide()).isEqualTo(1001);
        assertThat(size).hasToString("1001x7");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageSize(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageSize(5, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageRect(0, 0, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImagePoint(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImagePoint(0, Double.POSITIVE_INFINITY));
        assertThat(ImageRect.ofEdges(5, 5, 2, 9).isEmpty()).isTrue();
    }

    @Test
    void pointsCountFromTheCornerOfTheFirstPixel() {
        assertThat(ImagePoint.centreOf(3, 4)).isEqualTo(new ImagePoint(3.5, 4.5));
        assertThat(new ImagePoint(0, 0).distance(new ImagePoint(3, 4))).isEqualTo(5);
    }
}
