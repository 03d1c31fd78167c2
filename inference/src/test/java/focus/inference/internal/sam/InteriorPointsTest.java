package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.internal.sam.InteriorPoints.Cell;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteriorPointsTest {
    private static final int WIDTH = 40;

    private final float[] logits = new float[WIDTH * 20];

    InteriorPointsTest() {
        Arrays.fill(logits, -1);
    }

    private void square(int left, int top, int side) {
        for (int y = top; y < top + side; y++) {
            Arrays.fill(logits, y * WIDTH + left, y * WIDTH + left + side, 1);
        }
    }

    @Test
    void anEmptyMaskHasNone() {
        assertThat(InteriorPoints.find(logits, WIDTH)).isEmpty();
    }

    @Test
    void theMiddleOfASquareIsTheDeepest() {
        square(5, 3, 7);

        assertThat(InteriorPoints.find(logits, WIDTH)).containsExactly(new Cell(8, 6, 4));
    }

    @Test
    void everyPartThatIsDeepEnoughGetsOne() {
        square(1, 1, 13);
        square(23, 1, 5);
        square(33, 10, 3); // depth 2 of 7 is not enough

        List<Cell> found = InteriorPoints.find(logits, WIDTH);

        assertThat(found).containsExactly(new Cell(7, 7, 7), new Cell(25, 3, 3));
    }

    @Test
    void thereAreNeverMoreThanThree() {
        square(1, 1, 3);
        square(11, 1, 3);
        square(21, 1, 3);
        square(31, 1, 3);

        assertThat(InteriorPoints.find(logits, WIDTH)).hasSize(3);
    }

    @Test
    void theEdgeOfTheGridIsOutside() {
        square(0, 0, 9);

        assertThat(InteriorPoints.find(logits, WIDTH)).containsExactly(new Cell(4, 4, 5));
    }
}
