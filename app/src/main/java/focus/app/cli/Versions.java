package focus.app.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Versions as the modules themselves say them; nothing is loaded by asking. */
final class Versions implements IVersionProvider {
    private static final String UNKNOWN = "unknown";

    @Override
    public String[] getVersion() {
        return new String[] {"Focus Studio " + ofProgram()};
    }

    static String ofProgram() {
        return Optional.ofNullable(Versions.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("development build");
    }

    /** @return {@code "unknown"} when the program runs from a class path */
    static String ofModule(String name) {
        return ModuleLayer.boot()
                .findModule(name)
                .map(Module::getDescriptor)
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse(UNKNOWN);
    }
}
