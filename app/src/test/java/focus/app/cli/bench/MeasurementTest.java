package focus.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    @Test
    void medianAndPercentileAreOverAllRuns() {
        Measurement measured = new Measurement(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0, 5.0)), List.of());

        assertThat(measured.median()).isEqualTo(3);
        assertThat(measured.p95()).isEqualTo(4.8);
    }

    @Test
    void ratioIsTheMedianOverBlocksSoThatOneSlowBlockDoesNotDecide() {
        Measurement measured = new Measurement(
                List.of(List.of(10.0), List.of(500.0), List.of(12.0)),
                List.of(List.of(20.0), List.of(25.0), List.of(20.0)));

        assertThat(measured.ratio()).isEqualTo(0.6);
    }

    @Test
    void slowdownOfBothSidesLeavesTheRatioAlone() {
        Measurement measured = new Measurement(
                List.of(List.of(10.0), List.of(100.0), List.of(30.0)),
                List.of(List.of(20.0), List.of(200.0), List.of(60.0)));

        assertThat(measured.ratio()).isEqualTo(0.5);
        assertThat(measured.ratioUpperBound()).isEqualTo(0.5);
    }

    @Test
    void upperBoundLiesBetweenTheRatioAndTheWorstBlock() {
        Measurement measured = new Measurement(
                List.of(List.of(8.0), List.of(9.0), List.of(10.0), List.of(11.0), List.of(14.0)),
                List.of(List.of(10.0), List.of(10.0), List.of(10.0), List.of(10.0), List.of(10.0)));

        assertThat(measured.ratio()).isEqualTo(1);
        assertThat(measured.ratioUpperBound()).isGreaterThan(1).isLessThanOrEqualTo(1.4);
        assertThat(measured.ratioUpperBound()).isEqualTo(measured.ratioUpperBound());
    }

    @Test
    void withoutAnotherSideTheRatioIsNull() {
        Measurement measured = new Measurement(List.of(List.of(1.0)), List.of());

        assertThat(measured.fields())
                .containsEntry("ratio", null)
                .containsEntry("ratio_upper95", null)
                .containsEntry("n", 1)
                .containsEntry("median_ms", 1.0);
    }

    @Test
    void blocksComeInPairs() {
        List<List<Double>> two = List.of(List.of(1.0), List.of(1.0));
        List<List<Double>> one = List.of(List.of(1.0));

        assertThatThrownBy(() -> new Measurement(two, one)).isInstanceOf(IllegalArgumentException.class);
    }
}
