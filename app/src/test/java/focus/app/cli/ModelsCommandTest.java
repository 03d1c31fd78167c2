package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsCommandTest {
    private final FakeEngine engine = new FakeEngine(FakePacks.of(FakePacks.pack("sam-mini"), FakePacks.pack("other")));

    @Test
    void listIsATableForPeople() {
        CommandRun run = CommandRun.of(engine, "models", "list");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "ID        VERSION  SIZE    LICENCE     COMMERCIAL  ROLES      TITLE",
                        "sam-mini  1.2      1.5 MB  Apache-2.0  yes         segmenter  A pack for tests",
                        "other     1.2      1.5 MB  Apache-2.0  yes         segmenter  A pack for tests");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void listIsOneJsonArrayForScripts() {
        CommandRun run = CommandRun.of(engine, "models", "list", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("[{\"id\":\"sam-mini\",\"version\":\"1.2\",\"sha256\":{\"encoder.onnx\":\"abab");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test
    void unusableFolderIsNamedBesideTheResult() {
        FakePacks packs = new FakePacks(List.of(FakePacks.pack("good")), List.of("bad/pack.json: no id"), Map.of());

        CommandRun run = CommandRun.of(new FakeEngine(packs), "models", "list", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualToIgnoringNewLines("focus: bad/pack.json: no id");
    }

    @Test
    void wholePacksVerify() {
        CommandRun run = CommandRun.of(engine, "models", "verify");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).containsExactly("sam-mini 1.2: ok", "other 1.2: ok");
    }

    @Test
    void damagedPackFailsWithTheFileNamed() {
        FakePacks packs = new FakePacks(
                List.of(FakePacks.pack("sam-mini")), List.of(), Map.of("sam-mini", List.of("encoder.onnx: damaged")));

        CommandRun run = CommandRun.of(new FakeEngine(packs), "models", "verify");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out().lines()).containsExactly("sam-mini 1.2: damaged");
        assertThat(run.err()).contains("encoder.onnx: damaged");
    }

    @Test
    void infoTellsLicenceAndHashes() {
        CommandRun run = CommandRun.of(engine, "models", "info", "sam-mini");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Apache-2.0", "ab".repeat(32), "driver sam1");
    }

    @Test
    void unknownPackIsAModelErrorThatNamesTheKnownOnes() {
        CommandRun run = CommandRun.of(engine, "models", "info", "nope");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("'nope'", "sam-mini, other").doesNotContain("\tat ");
    }

    @Test
    void modelsAloneIsAUsageError() {
        CommandRun run = CommandRun.of(engine, "models");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("focus models list, verify, or info ID");
    }
}
