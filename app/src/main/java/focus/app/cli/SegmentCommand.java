package focus.app.cli;

import focus.app.io.ExportFile;
import focus.app.io.OpenedPicture;
import focus.app.io.SaveOptions;
import focus.app.io.export.CutOut;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.service.PhraseSelector.Named;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Segmenter;
import focus.inference.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code focus segment}: a mask from clicks, boxes, rough masks and words; or all things that are there. */
@Command(
        name = "segment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds the object that the prompts point at and writes its mask. Prompts count in the order given.",
            "With --all finds every thing that has a name, or all that --phrase means, and writes a mask for each."
        })
final class SegmentCommand implements Callable<Integer> {
    private final CliServices services;
    private final Terminal terminal;
    private final Feedback feedback;

    @Parameters(paramLabel = "IMAGE", description = "The photo.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli
    private Path image;

    @ArgGroup(exclusive = true, multiplicity = "0..*")
    private List<PromptOption> prompts = new ArrayList<>();

    @Mixin
    private final RefineOption refine = new RefineOption();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "MASK.png|DIR",
            description = "The mask: greyscale PNG of the photo's size, 255 on the object. With --all a new folder, for"
                    + " one such PNG a thing and index.json with names, boxes and scores.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli
    private Path output;

    @Option(
            names = "--rle",
            paramLabel = "OUT.json",
            description = "The mask as run lengths too, as the COCO data set has them.")
    private @Nullable Path rle;

    @Option(
            names = "--cut-out",
            paramLabel = "OUT",
            description = "The object on nothing too: .png, .tif or .webp, of the photo's size.")
    private @Nullable Path cutOut;

    @Option(names = "--all", description = "Every thing, each with a mask of its own.")
    private boolean all;

    @Option(names = "--pack", paramLabel = "ID", description = "A certain pack instead of the best one installed.")
    private @Nullable String pack;

    @Option(names = "--overwrite", description = "Replace the output if it exists.")
    private boolean overwrite;

    SegmentCommand(CliServices services, Terminal terminal, Feedback feedback) {
        this.services = services;
        this.terminal = terminal;
        this.feedback = feedback;
    }

    @Override
    public Integer call() {
        if (all) {
            return callForAll();
        }
        if (prompts.isEmpty()) {
            throw new UsageException("say where: --click 320,200, --box, --scribble, --lasso, --mask or --phrase \"the"
                    + " left dog\"; or --all");
        }
        OutputTargets targets = new OutputTargets(image, overwrite);
        targets.accept("-o", output, "png");
        targets.accept("--rle", rle, "json");
        targets.accept("--cut-out", cutOut, "png", "tif", "tiff", "webp");
        List<MaskStep> edge = refine.steps();
        StageClock clock = new StageClock(System::nanoTime);
        try (OpenedPicture opened = services.pictures().open(image, terminal, feedback);
                Engine engine = services.openEngine()) {
            MaskMaker masks = new MaskMaker(services.pictures(), engine, clock, feedback);
            Segmenter segmenter = engine.segmenter(Optional.ofNullable(pack));
            List<PromptSpec> where = prompts.stream().map(PromptOption::spec).toList();
            Selection selection = masks.make(where, edge, opened.source(), segmenter);
            if (selection.mask().isEmpty()) {
                terminal.say("the network found no object there; the mask is empty");
            }
            feedback.throwIfCancelled();
            services.pictures().masks().write(selection.mask(), output, overwrite);
            writeMore(opened, selection.mask());
        }
        terminal.result(output.toString());
        return ExitCode.DONE.code();
    }

    private int callForAll() {
        Optional<String> phrase = onlyPhrase();
        if (rle != null || cutOut != null || !refine.steps().isEmpty()) {
            throw new UsageException("--all writes masks only: leave --rle, --cut-out and --refine-edge out");
        }
        ThingsFolder folder = ThingsFolder.create(output);
        try (OpenedPicture opened = services.pictures().open(image, terminal, feedback);
                Engine engine = services.openEngine()) {
            StageClock clock = new StageClock(System::nanoTime);
            MaskMaker masks = new MaskMaker(services.pictures(), engine, clock, feedback);
            Segmenter segmenter = engine.segmenter(Optional.ofNullable(pack));
            List<Named> things = masks.findAll(phrase, opened.source(), segmenter);
            folder.write(things, services.pictures().masks());
            terminal.say(things.size() == 1 ? "1 thing" : things.size() + " things");
        }
        terminal.result(output.toString());
        return ExitCode.DONE.code();
    }

    /** The one prompt that --all takes, if it is given. */
    private Optional<String> onlyPhrase() {
        List<PromptSpec> where = prompts.stream().map(PromptOption::spec).toList();
        if (where.isEmpty()) {
            return Optional.empty();
        }
        if (where.size() == 1 && where.getFirst() instanceof PromptSpec.PhraseSpec(String text)) {
            return Optional.of(text);
        }
        throw new UsageException("--all takes no other prompt than one --phrase");
    }

    private void writeMore(OpenedPicture opened, Mask mask) {
        if (rle != null) {
            new ExportFile().writeMask(mask, rle, overwrite);
        }
        if (cutOut != null) {
            SaveOptions options = SaveOptions.NEW_FILE
                    .withOverwrite(overwrite)
                    .withSource(image)
                    .withQuality(100)
                    .withMetadata(opened.metadata());
            services.pictures()
                    .writer()
                    .write(new CutOut(opened.source(), mask), cutOut, options, feedback)
                    .forEach(note -> terminal.say(note.sentence()));
        }
    }
}
