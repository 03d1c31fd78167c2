package focus.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuCoresTest {
    @Test
    void twoThreadsOfOneCoreCountOnce() {
        List<String> lines = List.of(
                "physical id\t: 0",
                "core id\t\t: 0",
                "physical id\t: 0",
                "core id\t\t: 1",
                "physical id\t: 0",
                "core id\t\t: 0",
                "physical id\t: 1",
                "core id\t\t: 0");

        assertThat(CpuCores.physicalCores(lines, 8)).isEqualTo(3);
    }

    @Test
    void withoutCoreIdsTheOtherCountHolds() {
        assertThat(CpuCores.physicalCores(List.of("processor\t: 0", "BogoMIPS\t: 50.00"), 4))
                .isEqualTo(4);
    }

    @Test
    void thereIsAlwaysAtLeastOneAndNeverMoreThanEight() {
        assertThat(CpuCores.forOneNetwork())
                .isBetween(1, 8)
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
