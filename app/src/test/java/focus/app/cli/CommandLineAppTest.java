package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineAppTest {
    @TempDir
    Path folder;

    private final FakeEngine engine = FakeEngine.withOnePack();

    @Test
    void helpGoesToStandardOutput() {
        CommandRun run = CommandRun.of(engine, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("segment", "edit", "models", "eval", "bench", "doctor", "Exit codes");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "edit", "models", "eval", "bench", "doctor"})
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of(engine, command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: focus " + command);
    }

    @Test
    void versionNamesTheProgram() {
        assertThat(CommandRun.of(engine, "--version").out()).startsWith("Focus Studio ");
    }

    @Test
    void unknownOptionIsOneLineWithTheWayToHelp() {
        CommandRun run = CommandRun.of(engine, "segment", "a.png", "--click", "1,1", "-o", "m.png", "--frobnicate");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--frobnicate", "focus segment --help").hasLineCount(1);
    }

    @Test
    void photoWithoutAScreenIsAUsageErrorThatNamesTheCommands() {
        CommandRun run = CommandRun.of(engine, TestPhoto.jpeg(folder).toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("photo.jpg", "focus segment", "focus edit");
    }

    @Test
    void mistypedCommandIsSaidToBeNeitherCommandNorFile() {
        CommandRun run = CommandRun.of(engine, "sgement");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'sgement'", "neither a command nor a file", "--help");
    }

    @Test
    void defectIsOneLineUnlessDebuggingIsAskedFor() {
        FakeEngine broken = new FakeEngine(FakePacks.of()) {
            @Override
            public focus.inference.pack.PackStore packs() {
                throw new IllegalStateException("a bug");
            }
        };

        CommandRun plain = CommandRun.of(broken, "models", "list");
        assertThat(plain.code()).isEqualTo(1);
        assertThat(plain.err()).contains("a bug", "--debug").hasLineCount(1);

        CommandRun debugging = CommandRun.of(broken, "models", "list", "--debug");
        assertThat(debugging.code()).isEqualTo(1);
        assertThat(debugging.err()).contains("\tat focus.app.cli");
    }

    @Test
    void commandsAreToldFromPhotos() {
        assertThat(CommandLineApp.isCommand(List.of("edit", "a.png"))).isTrue();
        assertThat(CommandLineApp.isCommand(List.of("--help"))).isTrue();
        assertThat(CommandLineApp.isCommand(List.of("photo.png"))).isFalse();
        assertThat(CommandLineApp.isCommand(List.of())).isFalse();
    }
}
