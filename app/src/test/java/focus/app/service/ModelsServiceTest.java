package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.cli.FakePacks;
import focus.app.model.PackTrial;
import focus.app.task.DirectTaskRunner;
import focus.inference.pack.PackStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsServiceTest {
    private final DirectTaskRunner runner = new DirectTaskRunner();
    private final List<PackTrial> told = new ArrayList<>();

    private final PackStore packs = new FakePacks(List.of(), List.of("one is damaged"), Map.of());

    @Test
    void tellsWhatIsInstalledAndWhatCannotBeUsed() {
        List<String> problems = new ArrayList<>();

        new ModelsService(packs, (id, feedback) -> new PackTrial.Works(1), runner, runner)
                .list((installed, wrong) -> problems.addAll(wrong));

        assertThat(problems).containsExactly("one is damaged");
    }

    @Test
    void tellsWhatCameOfATrial() {
        new ModelsService(packs, (id, feedback) -> new PackTrial.Works(id.length()), runner, runner)
                .test("four", told::add);

        assertThat(told).containsExactly(new PackTrial.Works(4));
    }

    @Test
    void aDefectInATrialIsToldAsAFailure() {
        new ModelsService(
                        packs,
                        (id, feedback) -> {
                            throw new IllegalStateException("broken");
                        },
                        runner,
                        runner)
                .test("x", told::add);

        assertThat(told).containsExactly(new PackTrial.Failed("IllegalStateException"));
    }
}
