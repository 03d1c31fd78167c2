package focus.app.ui.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MarchingAntsTest {
    @Test
    void aStepPaintsTheDashesFurtherOnAndEightComeRound(FxRobot robot) {
        robot.interact(() -> {
            AtomicInteger repaints = new AtomicInteger();
            MarchingAnts ants = new MarchingAnts(repaints::incrementAndGet);
            ants.step();
            assertThat(ants.march()).isEqualTo(1);
            for (int i = 0; i < 7; i++) {
                ants.step();
            }
            assertThat(ants.march()).isZero();
            assertThat(repaints).hasValue(8);
        });
    }

    @Test
    void theyMoveOnlyWhileTheyShould(FxRobot robot) {
        robot.interact(() -> {
            MarchingAnts ants = new MarchingAnts(() -> {});
            assertThat(ants.isMoving()).isFalse();
            ants.move(true);
            assertThat(ants.isMoving()).isTrue();
            ants.move(false);
            assertThat(ants.isMoving()).isFalse();
            ants.move(true);
            ants.close();
            assertThat(ants.isMoving()).isFalse();
        });
    }
}
