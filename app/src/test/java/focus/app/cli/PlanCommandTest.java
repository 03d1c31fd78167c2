package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fake planner removes whatever is said with "remove" and declines the rest as unsupported. */
class PlanCommandTest {
    private final FakeEngine engine = FakeEngine.withOnePack();

    @Test
    void thePlanIsOneLineOfJson() {
        CommandRun run = CommandRun.of(engine, "plan", "remove it", "--selection");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo("{\"operations\":[{\"op\":\"remove\",\"target\":\"\"}]}");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void withoutSelectionAMissingTargetIsSaid() {
        assertThat(CommandRun.of(engine, "plan", "remove it").err()).contains("something must be selected");
        assertThat(CommandRun.of(engine, "plan", "make it red").out().strip())
                .isEqualTo("{\"operations\":[{\"op\":\"decline\",\"reason\":\"unsupported\"}]}");
    }

    @Test
    void plansAreComparedWithTheKnownOnes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sentences.jsonl");
        Files.writeString(file, """
                {"id":"a","sentence":"remove it","operations":[{"op":"remove","target":""}]}
                {"id":"b","sentence":"remove the dog","operations":[{"op":"remove","target":"dog"}]}
                {"id":"c","sentence":"how?","operations":[{"op":"decline","reason":"question"}]}

                {"id":"d","sentence":"crop","operations":[{"op":"decline","reason":"unsupported"}]}
                """);
        Path save = folder.resolve("saved");

        CommandRun run = CommandRun.of(engine, "eval", "plans", file.toString(), "--save", save.toString());

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("n").intValue()).isEqualTo(4);
        assertThat(json.path("op_right").doubleValue()).isEqualTo(0.75);
        assertThat(json.path("slots_right").doubleValue()).isEqualTo(0.5);
        assertThat(json.path("ms_p95").isNumber()).isTrue();
        assertThat(Files.readAllLines(save.resolve("plans.jsonl")))
                .hasSize(4)
                .first()
                .isEqualTo(
                        "{\"id\":\"a\",\"sentence\":\"remove it\",\"operations\":[{\"op\":\"remove\",\"target\":\"\"}],"
                                + "\"right\":true}");
    }

    @Test
    void aLineThatIsNoPlanIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "\n{\"sentence\":\"remove it\"}\n");

        CommandRun run = CommandRun.of(engine, "eval", "plans", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(run.err()).contains("bad.jsonl, line 2").contains("operations");
    }
}
