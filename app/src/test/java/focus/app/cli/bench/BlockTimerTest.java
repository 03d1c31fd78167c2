package focus.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Feedback;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockTimerTest {
    private final List<String> order = new ArrayList<>();

    private BenchCase ours(String name) {
        return new BenchCase(name, 2, 3, 1, () -> {
            order.add("ours");
            return 2;
        });
    }

    private final Rival theirs = new Rival() {
        @Override
        public boolean knows(String name) {
            return name.equals("known");
        }

        @Override
        public List<Double> run(String name, int runs) {
            order.add("theirs x" + runs);
            return Collections.nCopies(runs, 4.0);
        }
    };

    @Test
    void blocksOfBothSidesTakeTurns() {
        Measurement measured = new BlockTimer(Optional.of(theirs), Feedback.NONE).measure(ours("known"));

        assertThat(order)
                .containsExactly(
                        "ours", "theirs x1", "ours", "ours", "ours", "theirs x3", "ours", "ours", "ours", "theirs x3");
        assertThat(measured.ratio()).isEqualTo(0.5);
        assertThat(measured.ours()).hasSize(2);
    }

    @Test
    void workThatTheOtherSideCannotDoIsMeasuredAlone() {
        Measurement measured = new BlockTimer(Optional.of(theirs), Feedback.NONE).measure(ours("unknown"));

        assertThat(measured.isCompared()).isFalse();
        assertThat(order).hasSize(7).containsOnly("ours");
    }
}
