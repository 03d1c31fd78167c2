package focus.app.launch;

import focus.app.cli.CliServices;
import focus.app.cli.CommandLineApp;
import focus.app.cli.PictureIo;
import focus.app.cli.Screen;
import focus.app.cli.Terminal;
import focus.app.settings.AssetsFolder;
import focus.inference.engine.Engine;
import java.nio.file.Path;
import java.util.List;

/** Entry point: decides between the editor and the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        if (CommandLineApp.isCommand(arguments) || !Screen.ofThisProcess().present()) {
            System.exit(new CommandLineApp(cliServices(), Terminal.system()).run(arguments));
        }
        System.exit(edit(arguments));
    }

    private static int edit(List<String> arguments) {
        try (ErrorLog log = new ErrorLog(StateFolder.ofThisUser())) {
            log.start();
            return new StudioApp(arguments.stream().map(Path::of).toList(), log).run();
        }
    }

    private static CliServices cliServices() {
        AssetsFolder assets = AssetsFolder.find();
        return new CliServices(Engine::open, List.of(assets.packs()), PictureIo.standard(), assets);
    }
}
