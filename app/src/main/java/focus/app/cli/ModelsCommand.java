package focus.app.cli;

import focus.inference.api.error.ModelException;
import focus.inference.engine.Engine;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code focus models}: which packs there are, and whether they are whole. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists, verifies and describes the installed model packs.",
        synopsisSubcommandLabel = "(list | verify | info ID)")
final class ModelsCommand implements Runnable {
    private final CliServices services;
    private final Terminal terminal;
    private final Json json = new Json();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ModelsCommand(CliServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: focus models list, verify, or info ID");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the installed packs.")
    int list(@Option(names = "--json", description = "Prints a JSON array instead of a table.") boolean asJson) {
        try (Engine engine = services.openEngine()) {
            List<PackManifest> packs = engine.packs().installed();
            if (asJson) {
                terminal.result(json.line(packs.stream().map(PackText::fields).toList()));
            } else {
                PackText.table(packs).forEach(terminal::result);
            }
            engine.packs().problems().forEach(terminal::say);
            return ExitCode.DONE.code();
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Compares every file of every pack with its size and SHA-256.")
    int verify(@Option(names = "--json", description = "Prints a JSON array instead of lines.") boolean asJson) {
        try (Engine engine = services.openEngine()) {
            PackStore store = engine.packs();
            List<String> unusable = store.problems();
            boolean whole = unusable.isEmpty();
            List<Map<String, Object>> results = new java.util.ArrayList<>();
            for (PackManifest pack : store.installed()) {
                List<String> problems = store.verify(pack);
                whole &= problems.isEmpty();
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("id", pack.id());
                result.put("version", pack.version());
                result.put("ok", problems.isEmpty());
                result.put("problems", problems);
                results.add(result);
                if (!asJson) {
                    terminal.result(pack.id() + " " + pack.version() + ": " + (problems.isEmpty() ? "ok" : "damaged"));
                }
                problems.forEach(terminal::say);
            }
            if (asJson) {
                terminal.result(json.line(results));
            }
            unusable.forEach(terminal::say);
            return (whole ? ExitCode.DONE : ExitCode.MODEL).code();
        }
    }

    @Command(name = "info", mixinStandardHelpOptions = true, description = "Describes one pack.")
    int info(
            @Parameters(paramLabel = "ID", description = "The pack's id, as 'focus models list' shows it.") String id,
            @Option(names = "--json", description = "Prints a JSON object instead of lines.") boolean asJson) {
        try (Engine engine = services.openEngine()) {
            PackManifest pack = engine.packs()
                    .find(id)
                    .orElseThrow(() -> new ModelException("there is no pack '" + id + "'. Installed: "
                            + PackText.ids(engine.packs().installed()) + "."));
            if (asJson) {
                terminal.result(json.line(PackText.fields(pack)));
            } else {
                PackText.description(pack).forEach(terminal::result);
            }
            return ExitCode.DONE.code();
        }
    }
}
