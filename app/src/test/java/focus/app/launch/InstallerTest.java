package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The installed program has only those parts of the JDK that its script names. */
class InstallerTest {
    /** Where Maven runs the tests of a module. */
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theRunTimeHoldsEveryModuleOfTheJdkThatOursRequire() throws IOException {
        List<String> named = found("installer/build", "jdk_modules=(\\S+)");
        assertThat(named).hasSize(1);
        List<String> linked = List.of(named.getFirst().split(",", -1));
        for (String module : List.of("app", "inference")) {
            List<String> required = found(
                    module + "/src/main/java/module-info.java",
                    "requires (?:static |transitive )*((?:java|jdk)\\.[\\w.]+);");
            assertThat(required).as(module).isNotEmpty();
            assertThat(linked).as(module).containsAll(required);
        }
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
