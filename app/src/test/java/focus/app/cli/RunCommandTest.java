package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.OpenedPicture;
import focus.app.io.PictureReader;
import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.project.ProjectWriter;
import focus.app.io.project.SourceFile;
import focus.app.model.Brush;
import focus.app.model.CanvasFill;
import focus.app.model.Clip;
import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.FrameStep;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep;
import focus.app.model.Project;
import focus.app.model.Selection;
import focus.app.service.EditRunner;
import focus.app.service.MaskEvaluator;
import focus.inference.api.EditOp;
import focus.inference.api.Feedback;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private final FakeEngine engine = FakeEngine.withOnePack();

    @TempDir
    Path folder;

    private Path photo = Path.of("");
    private Path project = Path.of("");
    private Path out = Path.of("");
    private Document document;

    @BeforeEach
    void writePhoto() {
        photo = TestPhoto.png(folder);
        project = folder.resolve("recipe.focus");
        out = folder.resolve("out");
    }

    @Test
    void onTheSamePictureTheSamePixelsComeOut() {
        RasterSource edited = save(
                List.of(click(12, 14), stroke(15, 25)),
                List.of(click(35, 25), new MaskStep.InvertStep(), stroke(1, 1)));

        CommandRun run = run(photo.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(out.resolve("photo-edited.png") + System.lineSeparator());
        assertThat(run.err()).contains("1 of 1").contains("outside: 0 pixels changed");
        assertThat(pixels(out.resolve("photo-edited.png"))).isEqualTo(bytes(edited));
    }

    @Test
    void aPhotoOfTwiceTheSizeIsEditedInTheSamePlace() {
        save(List.of(click(12, 14)));
        CommandRun run = run(twice().toString());

        assertThat(run.code()).as(run.err()).isZero();
        PixelBlock result = read(out.resolve("large-edited.png")).source().read(new ImageRect(0, 0, 120, 80), 0);
        assertThat(result.sample(25, 25, 0)).isEqualTo(12); // the grey 7 and the seed 5
        assertThat(result.sample(65, 45, 2)).isEqualTo(255);
    }

    /** The photo with every pixel doubled. */
    private Path twice() {
        RasterSource source = read(photo).source();
        PixelBlock twice = PixelBlock.allocate(120, 80, source.format());
        byte[] from = bytes(source);
        for (int i = 0; i < 120 * 80 * 3; i++) {
            int pixel = i / 3;
            twice.bytes()[i] = from[(pixel / 120 / 2 * 60 + pixel % 120 / 2) * 3 + i % 3];
        }
        Path large = folder.resolve("large.png");
        new PictureWriter()
                .write(TiledRaster.of(twice, SrgbConverter.PLAIN), large, SaveOptions.NEW_FILE, Feedback.NONE);

        return large;
    }

    /** What was painted away stays away at the same places, whatever lies there in the other photo. */
    @Test
    void masksOfLayersAreScaledWithThePhoto() {
        save(List.of(click(12, 14)));
        EditLayer layer = (EditLayer) document.layers().getFirst();
        LayerMask mask = LayerMask.all(document.size())
                .plus(new MaskStep.AreaStep(
                        List.of(
                                new ImagePoint(0, 0),
                                new ImagePoint(60, 0),
                                new ImagePoint(60, 12),
                                new ImagePoint(0, 12)),
                        Combination.SUBTRACT));
        save(document.withLayers(List.of(layer.withMask(Optional.of(mask)))));
        RasterSource expected = document.working();
        CommandRun same = run(photo.toString());
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(pixels(out.resolve("photo-edited.png"))).isEqualTo(bytes(expected));

        CommandRun run = run(twice().toString());

        assertThat(run.code()).as(run.err()).isZero();
        PixelBlock result = read(out.resolve("large-edited.png")).source().read(new ImageRect(0, 0, 120, 80), 0);
        PixelBlock source = read(folder.resolve("large.png")).source().read(new ImageRect(0, 0, 120, 80), 0);
        assertThat(result.sample(25, 23, 2)).as("painted away").isEqualTo(source.sample(25, 23, 2));
        assertThat(result.sample(25, 25, 0)).as("made anew").isEqualTo(12);
    }

    @Test
    void framesAreDoneAgainAndEditsAfterThemToo() {
        save(List.of(click(12, 14)));
        Document edited = document;
        save(edited.withFrame(new FrameStep.Crop(new ImageRect(6, 4, 48, 32)))
                .withFrame(new FrameStep.Turn(Orientation.QUARTER_TURN_RIGHT)));
        RasterSource expected = document.working();

        CommandRun run = run(photo.toString());

        assertThat(run.code()).as(run.err()).isZero();
        RasterSource written = read(out.resolve("photo-edited.png")).source();
        assertThat(written.size()).isEqualTo(new ImageSize(32, 48));
        assertThat(bytes(written)).isEqualTo(bytes(expected));
    }

    @Test
    void sizesAndCanvasesAreDoneAgainAndTransparencyComesAlong() {
        save();
        save(document.withFrame(new FrameStep.Resize(new ImageSize(90, 60)))
                .withFrame(new FrameStep.Canvas(new ImageRect(-9, 6, 99, 48), CanvasFill.TRANSPARENT)));
        RasterSource expected = document.working();

        CommandRun run = run(photo.toString());

        assertThat(run.code()).as(run.err()).isZero();
        RasterSource written = read(out.resolve("photo-edited.png")).source();
        assertThat(written.format().hasAlpha()).isTrue();
        assertThat(bytes(written)).isEqualTo(bytes(expected));
    }

    @Test
    void aProjectOfFramesAloneSuitsPhotosOfAnyShape() {
        save();
        save(document.withFrame(new FrameStep.Crop(new ImageRect(0, 0, 30, 40)))
                .withFrame(new FrameStep.Resize(new ImageSize(15, 20))));
        Path square = folder.resolve("square.png");
        PixelBlock pixels = PixelBlock.allocate(50, 50, read(photo).source().format());
        new PictureWriter()
                .write(TiledRaster.of(pixels, SrgbConverter.PLAIN), square, SaveOptions.NEW_FILE, Feedback.NONE);

        CommandRun run = run(square.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(read(out.resolve("square-edited.png")).source().size()).isEqualTo(new ImageSize(10, 20));
    }

    @Test
    void onePhotoThatFailsDoesNotKeepTheOthersFromBeingDone() throws IOException {
        save(List.of(click(12, 14)));
        Path broken = Files.writeString(folder.resolve("broken.png"), "hello");

        CommandRun run = run(broken.toString(), photo.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("broken.png").doesNotContain("Exception");
        assertThat(run.out()).isEqualTo(out.resolve("photo-edited.png") + System.lineSeparator());
    }

    @Test
    void aPhotoOfAnotherShapeIsRefusedByName() {
        save(List.of(click(12, 14)));
        Path square = folder.resolve("square.png");
        PixelBlock pixels = PixelBlock.allocate(50, 50, read(photo).source().format());
        new PictureWriter()
                .write(TiledRaster.of(pixels, SrgbConverter.PLAIN), square, SaveOptions.NEW_FILE, Feedback.NONE);

        CommandRun run = run(square.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("square.png").contains("another shape");
        assertThat(out.resolve("square-edited.png")).doesNotExist();
    }

    @Test
    void whatExistsIsNotReplacedUnlessAgreed() throws IOException {
        save(List.of(click(12, 14)));
        Files.createDirectories(out);
        Path there = Files.writeString(out.resolve("photo-edited.png"), "something else");
        assertThat(run(photo.toString()).code()).isEqualTo(3);
        assertThat(there).hasContent("something else");
        assertThat(run(photo.toString(), "--overwrite").code()).isZero();
    }

    @Test
    void errorsHaveTheirCodes() throws IOException {
        assertThat(run(photo.toString()).code()).isEqualTo(3);
        Files.writeString(project, "no project");
        assertThat(run(photo.toString()).code()).isEqualTo(3);
        Files.delete(project);
        save();
        CommandRun empty = run(photo.toString());
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.err()).contains("holds no edits");
        assertThat(CommandRun.of(engine, "run", project.toString(), "-o", out.toString())
                        .code())
                .isEqualTo(2);
        Path twin = folder.resolve("twin");
        Files.createDirectories(twin);
        Files.copy(photo, twin.resolve("photo.png"));
        CommandRun same = run(photo.toString(), twin.resolve("photo.png").toString());
        assertThat(same.code()).isEqualTo(2);
    }

    private CommandRun run(String... more) {
        return CommandRun.of(
                engine, CommandRun.joined(new String[] {"run", project.toString(), "-o", out.toString()}, more));
    }

    /** Edits the photo as the editor does, step by step, and saves the project. */
    @SafeVarargs
    private RasterSource save(List<MaskStep>... edits) {
        OpenedPicture opened = read(photo);
        document = Document.opened(1, photo, Clip.photo(opened.source()));
        EditRunner runner = new EditRunner(engine.remover());
        long seed = 5;
        for (List<MaskStep> steps : edits) {
            Selection selection = Selection.empty(document.size());
            try (Segmenter.EncodedPicture encoded = engine.segmenter.encode(document.working(), Feedback.NONE)) {
                for (int i = 1; i <= steps.size(); i++) {
                    selection = new MaskEvaluator(encoded, document.working())
                            .evaluate(selection, steps.subList(0, i), Feedback.NONE);
                }
            }
            EditRunner.Edited edited = runner.run(
                    new EditRunner.Request(
                            document.working(), selection.mask(), steps, new EditOp.Remove(), "remove it", seed++),
                    Feedback.NONE);
            document = document.withEdit(edited.step(), edited.working());
        }
        save(document);
        return document.working();
    }

    private void save(Document document) {
        this.document = document;
        Project content = new Project(List.of(new Project.Version("history.remove", document)), 0);
        new ProjectWriter()
                .write(
                        new ProjectWriter.Request(content, SourceFile.of(photo), PictureMetadata.NONE, List.of()),
                        project,
                        true,
                        Feedback.NONE);
    }

    private static MaskStep click(int x, int y) {
        return new MaskStep.PromptStep(new Prompt.Click(ImagePoint.centreOf(x, y), true));
    }

    private static MaskStep stroke(int x, int y) {
        return new MaskStep.BrushStep(
                List.of(ImagePoint.centreOf(x, y), ImagePoint.centreOf(x + 8, y + 3)), new Brush(2.5, 0.5, false));
    }

    private static OpenedPicture read(Path file) {
        return new PictureReader().read(file, Feedback.NONE);
    }

    private static byte[] pixels(Path file) {
        return bytes(read(file).source());
    }

    private static byte[] bytes(RasterSource picture) {
        return picture.read(picture.size().bounds(), 0).bytes();
    }
}
