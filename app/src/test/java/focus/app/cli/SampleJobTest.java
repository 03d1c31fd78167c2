package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.settings.AssetsFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleJobTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void makeSample() throws IOException {
        Path samples = Files.createDirectories(folder.resolve("assets/samples"));
        TestPhoto.png(samples);
        Files.writeString(samples.resolve("sample.json"), "{\"file\": \"photo.png\", \"click\": [12, 14]}");
    }

    private int run() {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false);
        CliServices services = new CliServices(
                options -> FakeEngine.withOnePack(),
                List.of(),
                PictureIo.standard(),
                new AssetsFolder(folder.resolve("assets")));
        return new SampleJob(services, terminal, new CommandFeedback(terminal), folder).call();
    }

    @Test
    void markedObjectIsRemovedAndTheCountIsPrinted() {
        assertThat(run()).isZero();

        Path written = folder.resolve("sample-removed.png");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(written.toString(), "outside: 0 pixels changed");
        assertThat(TestPhoto.read(written).getRGB(12, 14)).isEqualTo(0xFF070707);
        assertThat(TestPhoto.read(written).getRGB(35, 25)).isEqualTo(0xFF0000FF);
    }

    @Test
    void fileOfTheUsersIsNeverReplaced() throws IOException {
        Files.writeString(folder.resolve("sample-removed.png"), "mine");

        assertThat(run()).isZero();
        assertThat(run()).isZero();

        assertThat(folder.resolve("sample-removed.png")).hasContent("mine");
        assertThat(folder.resolve("sample-removed-2.png")).exists();
        assertThat(folder.resolve("sample-removed-3.png")).exists();
    }
}
