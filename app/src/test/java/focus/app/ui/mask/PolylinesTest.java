package focus.app.ui.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolylinesTest {
    @Test
    void pointsOnAStraightLineAreLeftOut() {
        float[] line = {0, 0, 1, 0, 2, 0, 3, 0, 3, 1, 3, 2};

        assertThat(Polylines.simplify(line, 0.1)).containsExactly(0, 0, 3, 0, 3, 2);
    }

    @Test
    void pointsFurtherThanTheToleranceStay() {
        float[] line = {0, 0, 1, 0.3f, 2, 0};

        assertThat(Polylines.simplify(line, 0.2)).containsExactly(line);
        assertThat(Polylines.simplify(line, 0.4)).containsExactly(0, 0, 2, 0);
    }

    @Test
    void aClosedLineKeepsItsShape() {
        float[] square = {0, 0, 5, 0, 5, 5, 0, 5, 0, 0};

        assertThat(Polylines.simplify(square, 0.2)).containsExactly(square);
        assertThat(Polylines.isClosed(square)).isTrue();
    }

    @Test
    void smoothingTakesStairsOutAndKeepsOpenEnds() {
        float[] stairs = {0, 0, 1, 0, 1, 1, 2, 1, 2, 2};

        float[] smooth = Polylines.smooth(stairs);

        assertThat(smooth).containsExactly(0, 0, 0.75f, 0.25f, 1.25f, 0.75f, 1.75f, 1.25f, 2, 2);
    }

    @Test
    void smoothingMovesTheSeamOfAClosedLineToo() {
        float[] square = {0, 0, 4, 0, 4, 4, 0, 4, 0, 0};

        float[] smooth = Polylines.smooth(square);

        assertThat(smooth).startsWith(1, 1).endsWith(1, 1);
    }
}
