package focus.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's own version. */
final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Focus Studio " + ofProgram()};
    }

    static String ofProgram() {
        Optional<String> version = JarVersions.ofThisProcess().of("focus-app");
        return version.orElse("(development build)");
    }
}
