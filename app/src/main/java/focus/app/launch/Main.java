package focus.app.launch;

import focus.app.cli.CliServices;
import focus.app.cli.CommandLineApp;
import focus.app.cli.PictureIo;
import focus.app.cli.Terminal;
import focus.app.settings.AssetsFolder;
import focus.inference.engine.Engine;
import java.util.List;

/** Entry point: decides between the editor and the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        AssetsFolder assets = AssetsFolder.find();
        CliServices services = new CliServices(Engine::open, List.of(assets.packs()), PictureIo.standard(), assets);
        System.exit(new CommandLineApp(services, Terminal.system()).run(List.of(args)));
    }
}
