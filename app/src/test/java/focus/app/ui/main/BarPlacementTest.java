package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BarPlacementTest {
    private static final Dimension2D BAR = new Dimension2D(180, 44);
    private static final Dimension2D AREA = new Dimension2D(700, 500);

    @Test
    void liesBelowTheMaskAndCentredOnIt() {
        assertThat(BarPlacement.of(new BoundingBox(300, 100, 100, 80), BAR, AREA))
                .isEqualTo(new Point2D(260, 192));
    }

    @Test
    void goesAboveWhenThereIsNoRoomBelow() {
        assertThat(BarPlacement.of(new BoundingBox(300, 380, 100, 100), BAR, AREA))
                .isEqualTo(new Point2D(260, 324));
    }

    @Test
    void liesOverAMaskThatFillsTheView() {
        assertThat(BarPlacement.of(new BoundingBox(0, 0, 700, 500), BAR, AREA)).isEqualTo(new Point2D(260, 444));
    }

    @RepeatedTest(200)
    void neverLeavesTheArea(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Bounds mask = new BoundingBox(
                random.nextDouble(-200, 800),
                random.nextDouble(-200, 600),
                random.nextDouble(900),
                random.nextDouble(900));
        Point2D corner = BarPlacement.of(mask, BAR, AREA);
        assertThat(corner.getX())
                .as("seed %d", repetition.getCurrentRepetition())
                .isBetween(12.0, 700.0 - 180 - 12);
        assertThat(corner.getY())
                .as("seed %d", repetition.getCurrentRepetition())
                .isBetween(12.0, 500.0 - 44 - 12);
    }
}
