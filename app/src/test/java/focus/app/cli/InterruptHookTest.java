package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line in a process of its own and has the system end it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process is killed without being told")
class InterruptHookTest {
    @TempDir
    Path folder;

    private Process start(String mood) throws IOException {
        TestPhoto.png(folder);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedProgram.class.getName(),
                        mood,
                        folder.toString())
                .start();
    }

    @Test
    void interruptedCommandCleansUpAndEndsWithItsOwnCode() throws Exception {
        Process process = start("patient");
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("encoding");

            process.toHandle().destroy(); // Process.destroy would close the streams as well

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(5);
            assertThat(lines.lines()).containsExactly("cleaned up", "focus: cancelled; no unfinished file was left");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("photo.png"));
        }
    }

    @Test
    void commandThatEndsByItselfKeepsItsCode() throws Exception {
        Process process = start("quick");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("mask.png")).exists();
    }
}
