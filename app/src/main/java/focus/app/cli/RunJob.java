package focus.app.cli;

import focus.app.io.OpenedPicture;
import focus.app.io.SaveOptions;
import focus.app.io.project.OpenedProject;
import focus.app.io.project.PackIdentity;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.WorkFolder;
import focus.app.model.Layer;
import focus.app.service.EditRunner;
import focus.app.service.InstalledPacks;
import focus.app.service.RecipeRunner;
import focus.inference.api.Feedback;
import focus.inference.api.error.FocusException;
import focus.inference.api.error.InputException;
import focus.inference.engine.Engine;
import focus.inference.image.ImageSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project's edits on many photos. One that fails is told and does not keep the others from being done. */
final class RunJob {
    private final CliServices services;
    private final Terminal terminal;
    private final Feedback feedback;

    RunJob(CliServices services, Terminal terminal, Feedback feedback) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
    }

    /**
     * @param output a folder, made if need be
     * @param pack a certain pack, or empty for the best one
     */
    record Request(Path project, List<Path> inputs, Path output, boolean overwrite, Optional<String> pack) {
        Request {
            inputs = List.copyOf(inputs);
        }
    }

    /** What is to be done again. */
    private record Recipe(List<Layer> layers, ImageSize size, List<PackIdentity> packs) {}

    /**
     * @return done, or what the first photo that failed failed with
     * @throws FocusException if the project cannot be read or the folder not be made
     * @throws java.util.concurrent.CancellationException if the command was cancelled; what was written stays
     */
    ExitCode run(Request request) {
        Map<Path, Path> targets = targets(request);
        Recipe recipe = recipe(request.project());
        try (Engine engine = services.openEngine()) {
            remarkOnPacks(recipe, engine);
            RecipeRunner runner =
                    new RecipeRunner(() -> engine.segmenter(request.pack()), new EditRunner(engine.remover()));
            ExitCode code = ExitCode.DONE;
            int count = 0;
            for (Map.Entry<Path, Path> each : targets.entrySet()) {
                terminal.say("%d of %d: %s".formatted(++count, targets.size(), each.getKey()));
                ExitCode one = one(runner, recipe, each.getKey(), each.getValue(), request.overwrite());
                code = code == ExitCode.DONE ? one : code;
            }
            return code;
        }
    }

    private Recipe recipe(Path file) {
        try (WorkFolder work = WorkFolder.temporary()) {
            OpenedProject opened = new ProjectReader(services.pictures().reader()).read(file, 1, work, feedback);
            List<Layer> layers = opened.project().current().layers();
            if (layers.stream().noneMatch(Layer::shows)) {
                throw new InputException(file + " holds no edits, so there is nothing to do again.");
            }
            ImageSize size = opened.project().current().clip().size();
            return new Recipe(layers, size, opened.packs());
        } catch (IOException full) {
            throw new InputException("there is no room for temporary files: " + full.getMessage(), full);
        }
    }

    private void remarkOnPacks(Recipe recipe, Engine engine) {
        List<PackIdentity> here = InstalledPacks.segmenters(engine.packs());
        if (!here.containsAll(recipe.packs())) {
            terminal.say("the project was made with other packs (" + names(recipe.packs()) + ") than there are here ("
                    + names(here) + "); masks may differ");
        }
    }

    private static String names(List<PackIdentity> packs) {
        return packs.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        packs.stream()
                                .map(pack -> pack.id() + " " + pack.version())
                                .toList());
    }

    private ExitCode one(RecipeRunner runner, Recipe recipe, Path input, Path target, boolean overwrite) {
        try (OpenedPicture opened = services.pictures().open(input, terminal, feedback)) {
            RecipeRunner.Result result = runner.run(recipe.layers(), recipe.size(), opened.source(), feedback);
            SaveOptions options = SaveOptions.NEW_FILE
                    .withOverwrite(overwrite)
                    .withSource(input)
                    .withMetadata(opened.metadata());
            services.pictures().writer().write(result.picture(), target, options, feedback);
            terminal.say(input + ": outside: " + result.changedOutside() + " pixels changed");
            terminal.result(target.toString());
            return result.changedOutside() == 0 ? ExitCode.DONE : ExitCode.DEFECT;
        } catch (FocusException told) {
            return ErrorReport.report(named(input, told), terminal);
        }
    }

    /** The same failure, naming the photo where its own sentence does not. */
    private static FocusException named(Path input, FocusException told) {
        String message = String.valueOf(told.getMessage());
        String name = String.valueOf(input.getFileName());
        return message.contains(name)
                ? told
                : switch (told) {
                    case InputException _ -> new InputException(input + ": " + message, told);
                    case focus.inference.api.error.EditException _ ->
                        new focus.inference.api.error.EditException(input + ": " + message, told);
                    case focus.inference.api.error.ModelException _ ->
                        new focus.inference.api.error.ModelException(input + ": " + message, told);
                };
    }

    /** All names are checked before any work is done. */
    private static Map<Path, Path> targets(Request request) {
        try {
            Files.createDirectories(request.output());
        } catch (IOException impossible) {
            throw new InputException("-o " + request.output() + ": the folder cannot be made.", impossible);
        }
        Map<Path, Path> targets = new LinkedHashMap<>();
        for (Path input : request.inputs()) {
            String name = String.valueOf(input.getFileName());
            int dot = name.lastIndexOf('.');
            Path target = request.output().resolve((dot > 0 ? name.substring(0, dot) : name) + "-edited.png");
            if (targets.containsValue(target)) {
                throw new UsageException("two inputs would both be written to " + target + "; run them one by one");
            }
            new OutputTargets(input, request.overwrite()).accept("-o", target, "png");
            targets.put(input, target);
        }
        return targets;
    }
}
