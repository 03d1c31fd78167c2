package focus.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonRivalTest {
    @Test
    void answersAreReadLineByLine() {
        try (PythonRival rival = PythonRival.start(LineServer.command("good"))) {
            assertThat(rival.version()).contains("1.28.0");
            assertThat(rival.knows("encode")).isTrue();
            assertThat(rival.knows("remove")).isFalse();
            assertThat(rival.run("encode", 3)).containsExactly(7.0, 7.0, 7.0);
            assertThat(rival.run("encode", 1)).containsExactly(7.0);
        }
    }

    @Test
    void childThatDoesNotComeUpIsAnError() {
        assertThatThrownBy(() -> PythonRival.start(LineServer.command("dumb"))).isInstanceOf(BenchException.class);
        assertThatThrownBy(() -> PythonRival.start(List.of("/no/such/python")))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("/no/such/python");
    }

    @Test
    void nonsenseIsAnError() {
        try (PythonRival rival = PythonRival.start(LineServer.command("broken"))) {
            assertThatThrownBy(() -> rival.run("encode", 2)).isInstanceOf(BenchException.class);
        }
    }

    @Test
    void closingTwiceDoesNothing() {
        PythonRival rival = PythonRival.start(LineServer.command("good"));
        rival.close();
        rival.close();

        assertThatThrownBy(() -> rival.run("encode", 1)).isInstanceOf(BenchException.class);
    }

    @Test
    void commandNamesAllThatIsMeasured() {
        PythonRival.Setup setup = new PythonRival.Setup(
                Path.of("py"), Path.of("m.py"), Path.of("p.jpg"), Path.of("l.jpg"), Path.of("packs/a"), 2);

        assertThat(setup.command())
                .containsExactly(
                        "py",
                        "m.py",
                        "--image",
                        "p.jpg",
                        "--decode",
                        "l.jpg",
                        "--pack",
                        Path.of("packs/a").toString(),
                        "--threads",
                        "2");
    }

    @Test
    void startOfAChildIsTimedToItsFirstLine() {
        assertThat(new StartCase(LineServer.command("good")).run()).isPositive();
        assertThatThrownBy(() -> new StartCase(LineServer.command("dumb")).run())
                .isInstanceOf(BenchException.class);
    }
}
