package focus.app.cli;

import focus.app.settings.AssetsFolder;
import focus.inference.engine.Engine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What one command line did. */
record CommandRun(int code, String out, String err) {
    /** Runs {@code focus ARGUMENTS} in this process. */
    static CommandRun of(Engine engine, String... arguments) {
        return with(
                new CliServices(
                        options -> engine, List.of(), PictureIo.standard(), new AssetsFolder(Path.of("nowhere"))),
                arguments);
    }

    static CommandRun with(CliServices services, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), false, false);
        int code = new CommandLineApp(services, terminal).run(List.of(arguments));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static String[] joined(String[] first, String[] more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
