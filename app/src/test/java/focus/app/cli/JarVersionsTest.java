package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JarVersionsTest {
    private final JarVersions versions = new JarVersions(List.of(
            "opencv-4.13.0-1.5.13-linux-x86_64.jar",
            "javafx-graphics-26.0.2-linux.jar",
            "onnxruntime_gpu-1.28.0.jar",
            "focus-app-0.1.0-SNAPSHOT.jar"));

    @Test
    void versionIsReadFromTheJarsName() {
        assertThat(versions.of("opencv")).contains("4.13.0-1.5.13");
        assertThat(versions.of("javafx-graphics")).contains("26.0.2");
        assertThat(versions.of("focus-app")).contains("0.1.0-SNAPSHOT");
        assertThat(versions.of("onnxruntime_gpu")).contains("1.28.0");
    }

    @Test
    void anotherLibraryWithTheSameBeginningIsNotMeant() {
        assertThat(versions.of("onnxruntime")).isEmpty();
        assertThat(versions.of("javafx")).isEmpty();
    }

    @Test
    void ownLibrariesAreFound() {
        assertThat(JarVersions.ofThisProcess().of("opencv")).isPresent();
    }

    @Test
    void screenIsWhereTheDisplayIs() {
        assertThat(Screen.of("Linux", Map.of()).present()).isFalse();
        assertThat(Screen.of("Linux", Map.of("DISPLAY", " ")).present()).isFalse();
        assertThat(Screen.of("Linux", Map.of("DISPLAY", ":0"))).isEqualTo(new Screen(true, ":0"));
        assertThat(Screen.of("Windows 11", Map.of()).present()).isTrue();
        assertThat(Screen.of("Mac OS X", Map.of()).present()).isTrue();
    }
}
