package focus.app.cli;

import focus.inference.api.Feedback;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The main job without a window, a screen or an argument: clicks the marked object of the sample photo, removes it, and
 * writes the result into a folder without touching any file there.
 */
final class SampleJob implements Callable<Integer> {
    private final CliServices services;
    private final Terminal terminal;
    private final Feedback feedback;
    private final Path folder;

    /** @param folder where the result goes */
    SampleJob(CliServices services, Terminal terminal, Feedback feedback, Path folder) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
        this.folder = folder;
    }

    @Override
    public Integer call() {
        SamplePhoto sample = SamplePhoto.of(services.assets());
        Path output = freeName();
        terminal.say("no screen and no arguments: removing the marked object from " + sample.file());
        EditOutcome outcome = new EditJob(services, terminal, feedback)
                .run(new EditJob.Request(
                        sample.file(),
                        EditScript.of(new EditScript.Edit(List.of(sample.object()), List.of(), "remove it")),
                        0,
                        new EditJob.Output(output, false, 92),
                        Optional.empty()));
        terminal.result(output.toString());
        terminal.result(outcome.sentences().getLast());
        return outcome.exitCode().code();
    }

    /** {@code sample-removed.png}, or with the first number that is free: a file of the user's is never replaced. */
    private Path freeName() {
        Path name = folder.resolve("sample-removed.png");
        for (int number = 2; Files.exists(name); number++) {
            name = folder.resolve("sample-removed-" + number + ".png");
        }
        return name;
    }
}
