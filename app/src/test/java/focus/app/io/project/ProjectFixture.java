package focus.app.io.project;

import focus.app.io.PictureReader;
import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.app.io.picture.PictureMetadata;
import focus.app.model.Brush;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.model.MaskStep;
import focus.app.model.ObjectList;
import focus.app.model.Project;
import focus.app.model.Selection;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A project with every kind of step: two edits, strokes, an inversion, a mask as a prompt, and things to redo. */
final class ProjectFixture {
    static final ImageSize SIZE = new ImageSize(300, 270);

    final Path picture;
    final Project project;
    final Optional<SourceFile> source;

    private ProjectFixture(Path picture, Project project, Optional<SourceFile> source) {
        this.picture = picture;
        this.project = project;
        this.source = source;
    }

    static ProjectFixture in(Path folder, PixelFormat format) {
        Path file = folder.resolve("dog 猫.png");
        RasterSource made = TiledRaster.of(pattern(SIZE, format, 1), SrgbConverter.PLAIN);
        new PictureWriter().write(made, file, SaveOptions.NEW_FILE, Feedback.NONE);
        RasterSource picture = new PictureReader().read(file, Feedback.NONE).source();
        return new ProjectFixture(file, project(file, picture), SourceFile.of(file));
    }

    /** The same with several objects after its last version: one named, coloured, hidden and locked, another active. */
    ProjectFixture withObjects() {
        List<Project.Version> versions = new ArrayList<>(project.versions());
        Document document = versions.getLast().document();
        ObjectList objects = document.objects().plus(1, Selection.empty(SIZE));
        document = document.withObjects(objects.with(
                0,
                objects.all()
                        .getFirst()
                        .withName("dog 猫, “left”")
                        .withColour(0x123456)
                        .withVisible(false)
                        .withLocked(true)));
        versions.add(new Project.Version("history.object.add", document));
        document = stepped(document, new MaskStep.PromptStep(new Prompt.Click(new ImagePoint(9, 8), false)), 33);
        document = document.withObjects(
                document.objects().plus(0, document.selection()).withActive(2));
        versions.add(new Project.Version("history.object.duplicate", document));
        return new ProjectFixture(picture, new Project(versions, versions.size() - 1), source);
    }

    ProjectWriter.Request request() {
        return request(project);
    }

    /** @param other of the same picture */
    ProjectWriter.Request request(Project other) {
        return new ProjectWriter.Request(
                other, source, PictureMetadata.NONE, List.of(new PackIdentity("sam-mini", "1", "abc")));
    }

    private static Project project(Path file, RasterSource picture) {
        Document document = Document.opened(1, file, Clip.photo(picture));
        List<Project.Version> versions = new ArrayList<>();
        versions.add(new Project.Version("history.open", document));
        document = stepped(document, new MaskStep.PromptStep(new Prompt.Click(new ImagePoint(3.25, 7.5), true)), 5);
        versions.add(new Project.Version("history.click", document));
        document = stepped(
                document,
                new MaskStep.BrushStep(
                        List.of(new ImagePoint(1.1, 2.2), new ImagePoint(100.123456789, 33)),
                        new Brush(7.5, 0.3, true)),
                20);
        versions.add(new Project.Version("history.erase", document));
        document = edited(document, new ImageRect(10, 20, 270, 30), 11);
        versions.add(new Project.Version("history.remove", document));
        document = stepped(
                document, new MaskStep.PromptStep(new Prompt.Box(new ImagePoint(1, 1), new ImagePoint(50, 60))), 260);
        document = stepped(document, new MaskStep.PromptStep(new Prompt.MaskPrompt(mask(9))), 262);
        versions.add(new Project.Version("history.mask", document));
        document = stepped(document, new MaskStep.InvertStep(), 265);
        versions.add(new Project.Version("history.invert", document));
        document = edited(document, new ImageRect(0, 0, 300, 270), 12);
        versions.add(new Project.Version("history.remove", document));
        return new Project(versions, 5);
    }

    private static Document stepped(Document document, MaskStep step, int column) {
        Selection selection = document.selection().plus(step);
        return document.withSelection(new Selection(selection.steps(), Optional.empty(), mask(column), true));
    }

    private static Document edited(Document document, ImageRect region, int seed) {
        PixelBlock pixels = pattern(region.size(), document.working().format(), seed);
        EditResult result = new EditResult(region, pixels, mask(region.x()), "test method");
        EditStep step = new EditStep(
                new EditOp.Remove(), "remove it, “please”", document.selection().steps(), -seed, result, 0);
        return document.withEdit(step, Layer.of(step).over(document.working()));
    }

    /** Soft at some columns, across the border of two tiles. */
    static Mask mask(int column) {
        return Mask.empty(SIZE).paint(new ImageRect(column, 0, 20, SIZE.height()), (samples, area) -> {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) (i * 7 + column);
            }
        });
    }

    static PixelBlock pattern(ImageSize size, PixelFormat format, long seed) {
        PixelBlock block = PixelBlock.allocate(size.width(), size.height(), format);
        for (int i = 0; i < size.area() * format.channels(); i++) {
            int sample = (int) (seed * 40_503 * (i % 1021) + i / 1021);
            if (format.samples() == SampleType.U8) {
                block.bytes()[i] = (byte) (sample >> 4);
            } else {
                block.shorts()[i] = (short) sample;
            }
        }
        return block;
    }
}
