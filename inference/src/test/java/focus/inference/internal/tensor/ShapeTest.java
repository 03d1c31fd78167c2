package focus.inference.internal.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void countsElements() {
        assertThat(Shape.of(2, 3, 4).elements()).isEqualTo(24);
        assertThat(Shape.of().elements()).isEqualTo(1);
        assertThat(Shape.of(1, 0, 2).elements()).isZero();
        assertThatThrownBy(() -> Shape.of(1, -1).elements()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fitsWhereBothSayTheSameOrNothing() {
        Shape open = Shape.of(1, -1, 3);

        assertThat(open.fits(Shape.of(1, 7, 3))).isTrue();
        assertThat(Shape.of(1, 7, 3).fits(open)).isTrue();
        assertThat(open.fits(Shape.of(1, 7, 4))).isFalse();
        assertThat(open.fits(Shape.of(1, 7))).isFalse();
    }

    @Test
    void isWrittenAsPeopleWriteIt() {
        assertThat(Shape.of(1, -5, 3)).hasToString("[1, ?, 3]").isEqualTo(Shape.of(1, Shape.ANY, 3));
    }
}
