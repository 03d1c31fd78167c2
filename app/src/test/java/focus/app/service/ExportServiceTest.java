package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.format.PictureFormat;
import focus.app.io.ExportFile;
import focus.app.io.NamedMask;
import focus.app.io.PictureReader;
import focus.app.io.PictureWriter;
import focus.app.io.picture.DigitalSource;
import focus.app.io.picture.PictureMetadata;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.ExportSpec;
import focus.app.model.ExportSpec.Content;
import focus.app.model.ExportSpec.Format;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.model.LayerStack;
import focus.app.model.ObjectList;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PatchedRaster;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files of a real, small document. */
class ExportServiceTest {
    private static final ImageRect PATCH = new ImageRect(4, 2, 6, 3);

    @TempDir
    Path folder;

    private final ExportRunner runner = new ExportRunner(new PictureWriter(), new ExportFile());
    private final PictureReader reader = new PictureReader();

    @Test
    void cutsTheSelectionOutWithAlphaAndKeepsItsColours() {
        RasterSource cut = export(Content.CUT_OUT, Format.PNG, "cut.png", false);
        assertThat(cut.size()).isEqualTo(Fakes.SIZE);
        PixelBlock block = cut.read(Fakes.SIZE.bounds(), 0);
        assertThat(block.sample(4, 2, 3)).isEqualTo(255);
        assertThat(block.sample(3, 2, 3)).isZero();
        assertThat(block.sample(3, 2, 0)).as("colour under nothing").isEqualTo(7);
    }

    @Test
    void trimsACutOutToTheSelection() {
        assertThat(export(Content.CUT_OUT, Format.TIFF, "cut.tif", true).size()).isEqualTo(PATCH.size());
    }

    @Test
    void refusesACutOutOfNothing() {
        ExportRunner.Subject nothing = subject(Mask.empty(Fakes.SIZE), false);
        ExportSpec spec = ExportSpec.DEFAULT.withContent(Content.CUT_OUT);
        assertThatThrownBy(() -> runner.write(nothing, spec, folder.resolve("a.png"), false, Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Nothing is selected");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void putsBeforeAndAfterSideBySide() {
        RasterSource both = export(Content.BEFORE_AFTER, Format.PNG, "both.png", false);
        assertThat(both.size()).isEqualTo(new ImageSize(2 * 16 + 2, 8));
        PixelBlock block = both.read(both.size().bounds(), 0);
        assertThat(block.sample(5, 3, 0)).isEqualTo(7);
        assertThat(block.sample(16, 3, 0)).as("gap").isEqualTo(255);
        assertThat(block.sample(18 + 5, 3, 0)).isEqualTo(200);
        assertThat(block.sample(18 + 3, 3, 0)).isEqualTo(7);
    }

    @Test
    void writesLayersThatGiveTheEditedPictureTogether() throws IOException {
        Path file = folder.resolve("dog.ora");
        runner.write(
                subject(PATCHED, false), ExportSpec.DEFAULT.withContent(Content.LAYERS), file, false, Feedback.NONE);
        byte[] head = Arrays.copyOf(Files.readAllBytes(file), 54);
        assertThat(new String(head, 30, 24, StandardCharsets.US_ASCII)).isEqualTo("mimetypeimage/openraster");
        assertThat(head[8]).as("stored").isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "mimetype",
                            "stack.xml",
                            "data/layer000.png",
                            "data/layer001.png",
                            "mergedimage.png",
                            "Thumbnails/thumbnail.png");
            String stack =
                    new String(zip.getInputStream(zip.getEntry("stack.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(stack.indexOf("1: take &quot;it&quot; &lt;away&gt;")).isBetween(0, stack.indexOf("dog.png"));
            assertThat(stack).contains("src=\"data/layer001.png\" x=\"4\" y=\"2\"");
            RasterSource merged = entry(zip, "mergedimage.png");
            RasterSource layer = entry(zip, "data/layer001.png");
            RasterSource bottom = entry(zip, "data/layer000.png");
            PixelBlock all = merged.read(Fakes.SIZE.bounds(), 0);
            PixelBlock top = layer.read(PATCH.size().bounds(), 0);
            PixelBlock below = bottom.read(Fakes.SIZE.bounds(), 0);
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 16; x++) {
                    boolean covered = PATCH.contains(x, y) && top.sample(x - 4, y - 2, 3) == 255;
                    assertThat(all.sample(x, y, 0))
                            .isEqualTo(covered ? top.sample(x - 4, y - 2, 0) : below.sample(x, y, 0));
                }
            }
        }
    }

    /** An edge as it is feathered, and two pixels that no colour of that softness could give. */
    @Test
    void aLayerIsSoftWhereItsEditIsAndGivesTheSamePictureOverWhatIsBelow() throws IOException {
        RasterSource source = Fakes.picture(100);
        byte[] soft = {0, 1, 40, (byte) 128, (byte) 200, (byte) 255, 0, 0, 0, 0, 0, 0, 30, 30, 0, 0, 0, 0};
        int[] made = {100, 100, 120, 170, 220, 250, 100, 100, 100, 100, 100, 100, 255, 0, 100, 100, 100, 100};
        Mask coverage =
                Mask.empty(Fakes.SIZE).paint(PATCH, (samples, area) -> System.arraycopy(soft, 0, samples, 0, 18));
        PixelBlock pixels = PixelBlock.allocate(PATCH.width(), PATCH.height(), source.format());
        for (int i = 0; i < pixels.bytes().length; i++) {
            pixels.bytes()[i] = (byte) made[i / 3];
        }
        EditResult result = new EditResult(PATCH, pixels, coverage, "test");
        Layer layer = Layer.of(new EditStep(new EditOp.Remove(), "", List.of(), 0, result, 0));
        ExportRunner.Subject subject =
                new ExportRunner.Subject("dog.png", LayerStack.of(source).plus(layer), coverage, PictureMetadata.NONE);
        Path file = folder.resolve("soft.ora");
        runner.write(subject, ExportSpec.DEFAULT.withContent(Content.LAYERS), file, false, Feedback.NONE);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            PixelBlock top = entry(zip, "data/layer001.png").read(PATCH.size().bounds(), 0);
            for (int i = 0; i < soft.length; i++) {
                int opacity = top.sample(i % 6, i / 6, 3);
                if (made[i] == 255 || made[i] == 0) {
                    assertThat(opacity).isEqualTo(255);
                } else {
                    assertThat(opacity).isEqualTo(soft[i] & 0xFF);
                }
                double mixed = 100 + (top.sample(i % 6, i / 6, 0) - 100) * opacity / 255.0;
                assertThat(mixed).isBetween(made[i] - 0.51, made[i] + 0.51);
            }
        }
    }

    @Test
    void writesHiddenAndFadedLayersAsSuchAndLabelsNoHiddenOnes() throws IOException {
        ExportRunner.Subject whole = subject(PATCHED, true);
        EditStep step = ((EditLayer) whole.stack().layers().getFirst()).edit();
        ExportRunner.Subject faded = new ExportRunner.Subject(
                "dog.png",
                LayerStack.of(whole.stack().unedited())
                        .plus(new EditLayer(step, false, 100, Optional.empty()))
                        .plus(new EditLayer(step, true, 55, Optional.empty())),
                PATCHED,
                PictureMetadata.NONE);
        Path file = folder.resolve("dog.ora");
        runner.write(faded, ExportSpec.DEFAULT.withContent(Content.LAYERS), file, false, Feedback.NONE);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String stack =
                    new String(zip.getInputStream(zip.getEntry("stack.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(stack)
                    .contains("opacity=\"0.55\" visibility=\"visible\"", "opacity=\"1.0\" visibility=\"hidden\"");
        }
        ExportRunner.Subject hidden = new ExportRunner.Subject(
                "dog.png",
                LayerStack.of(whole.stack().unedited()).plus(new EditLayer(step, false, 100, Optional.empty())),
                PATCHED,
                PictureMetadata.NONE);
        assertThat(Labels.of(hidden.visibleEdits())).isEmpty();
    }

    @Test
    void writesTheMaskAsCocoRunLengths() throws IOException {
        Path file = folder.resolve("mask.json");
        ExportSpec spec = ExportSpec.DEFAULT.withContent(Content.MASK).withFormat(Format.COCO);
        runner.write(subject(PATCHED, false), spec, file, false, Feedback.NONE);
        assertThat(Files.readString(file)).contains("\"size\":[8,16]", "\"area\":18", "\"bbox\":[4,2,6,3]");
    }

    @Test
    void writesAllObjectsThatShowWithTheirNames() throws IOException {
        EditorStore store = new EditorStore(EditorState.initial());
        Document document = Document.opened(1, folder.resolve("dog.png"), Clip.photo(Fakes.picture(7)));
        ObjectList objects = document.withSelection(new Selection(List.of(), Optional.empty(), PATCHED, true))
                .objects()
                .duplicated(0)
                .duplicated(1);
        objects = objects.with(1, objects.all().get(1).withName("cat"));
        objects = objects.with(2, objects.all().get(2).withVisible(false));
        ExportSpec spec = ExportSpec.DEFAULT.withContent(Content.OBJECTS);
        try (ExportService _ =
                new ExportService(store, new Jobs(store), new DirectTaskRunner(), runner, id -> PictureMetadata.NONE)) {
            store.dispatch(new Action.DocumentOpened(document));
            store.dispatch(new Action.Export(spec, folder.resolve("none.json"), false));
            assertThat(store.state().notice()).contains(Notice.warning("notice.object.none"));
            store.dispatch(new Action.DocumentOpened(document.withObjects(objects)));
            store.dispatch(new Action.Export(spec, folder.resolve("all.json"), false));
        }

        assertThat(folder.resolve("none.json")).doesNotExist();
        assertThat(Files.readString(folder.resolve("all.json")))
                .contains("\"name\":\"Object 1\"", "\"name\":\"cat\"", "\"file_name\":\"dog.png\"")
                .doesNotContain("Object 3");
    }

    @Test
    void layersBelowAFrameStepAreOneInTheBottomLayer() throws IOException {
        ExportRunner.Subject whole = subject(PATCHED, false);
        LayerStack cropped = whole.stack().plus(FrameLayer.of(new FrameStep.Crop(new ImageRect(2, 1, 12, 6))));
        ExportRunner.Subject subject = new ExportRunner.Subject(
                "dog.png", cropped, Mask.empty(cropped.picture().size()), PictureMetadata.NONE);
        Path file = folder.resolve("framed.ora");

        runner.write(subject, ExportSpec.DEFAULT.withContent(Content.LAYERS), file, false, Feedback.NONE);

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().filter(entry -> entry.getName().startsWith("data/")))
                    .hasSize(1);
            RasterSource merged = entry(zip, "mergedimage.png");
            assertThat(merged.size()).isEqualTo(cropped.picture().size());
            assertThat(merged.read(merged.size().bounds(), 0).bytes())
                    .isEqualTo(cropped.picture().read(merged.size().bounds(), 0).bytes());
        }
        Path both = folder.resolve("both.png");
        runner.write(subject, ExportSpec.DEFAULT.withContent(Content.BEFORE_AFTER), both, false, Feedback.NONE);
        RasterSource sides = reader.read(both, Feedback.NONE).source();
        assertThat(sides.size().height()).isEqualTo(6);
        assertThat(sides.read(new ImageRect(0, 0, 12, 6), 0).bytes())
                .as("before: the source in the same frame")
                .isEqualTo(
                        cropped.unedited().read(new ImageRect(0, 0, 12, 6), 0).bytes());
    }

    @Test
    void labelsOnlyWhatANetworkMade() {
        assertThat(Labels.of(subject(PATCHED, false).visibleEdits())).isEmpty();
        assertThat(Labels.of(subject(PATCHED, true).visibleEdits())).contains(DigitalSource.COMPOSITE_WITH_TRAINED);
        assertThat(Labels.of(subject(Mask.full(Fakes.SIZE), true).visibleEdits()))
                .contains(DigitalSource.TRAINED);
    }

    @Test
    void measuresWhatItWillWrite() throws IOException {
        ExportRunner.Subject subject = subject(PATCHED, true);
        for (Content content : Content.values()) {
            ExportSpec spec = ExportSpec.DEFAULT.withContent(content);
            Path file = folder.resolve(content + "." + spec.format().endings().getFirst());
            runner.write(subject, spec, file, false, Feedback.NONE);
            assertThat(runner.measure(subject, spec, Feedback.NONE))
                    .as(content.name())
                    .isEqualTo(Files.size(file));
        }
    }

    @Test
    void exportsAsAJobAndReplacesNothingUnasked() throws IOException {
        EditorStore store = new EditorStore(EditorState.initial());
        try (ExportService service =
                new ExportService(store, new Jobs(store), new DirectTaskRunner(), runner, id -> PictureMetadata.NONE)) {
            Path source = Files.writeString(folder.resolve("photo.png"), "the original");
            store.dispatch(new Action.DocumentOpened(Document.opened(1, source, Clip.photo(Fakes.picture(7)))));
            Path target = folder.resolve("out.png");
            store.dispatch(new Action.Export(ExportSpec.DEFAULT, target, false));
            assertThat(store.state().exportedTo()).contains(target);
            assertThat(store.state().notice()).contains(Notice.info("notice.saved", target.toString()));
            store.dispatch(new Action.Export(ExportSpec.DEFAULT, source, false));
            assertThat(source).hasContent("the original");
            assertThat(store.state().notice()).contains(Notice.warning("notice.save.source", source.toString()));
            Path detour =
                    Files.createDirectory(folder.resolve("x")).resolve("..").resolve("photo.png");
            store.dispatch(new Action.Export(ExportSpec.DEFAULT, detour, false));
            assertThat(store.state().notice()).contains(Notice.warning("notice.save.source", detour.toString()));
            store.dispatch(new Action.Export(ExportSpec.DEFAULT, target, false));
            assertThat(store.state().notice()).contains(Notice.warning("notice.save.exists", target.toString()));
            store.dispatch(
                    new Action.Export(ExportSpec.DEFAULT.withContent(Content.MASK), folder.resolve("m.png"), false));
            assertThat(store.state().notice()).contains(Notice.warning("notice.selection.empty"));
            List<OptionalLong> sizes = new ArrayList<>();
            service.measure(ExportSpec.DEFAULT, sizes::add);
            assertThat(sizes).containsExactly(OptionalLong.of(Files.size(target)));
        }
    }

    @Test
    void noExportCountsAsSaved() throws IOException {
        EditorStore store = new EditorStore(EditorState.initial());
        try (ExportService _ =
                new ExportService(store, new Jobs(store), new DirectTaskRunner(), runner, id -> PictureMetadata.NONE)) {
            Document opened = Document.opened(1, folder.resolve("photo.png"), Clip.photo(Fakes.picture(7)));
            store.dispatch(new Action.DocumentOpened(opened));
            EditStep step =
                    Layer.visibleEdits(subject(PATCHED, false).stack().layers()).getFirst();
            RasterSource working = Layer.of(step).over(opened.working());
            store.dispatch(new Action.EditFinished(1, opened.working(), step, working));
            Path first = folder.resolve("poor.jpg");
            store.dispatch(
                    new Action.Export(ExportSpec.picture(PictureFormat.JPEG).withQuality(1), first, false));
            assertThat(store.state().exportedTo()).contains(first);
            store.dispatch(new Action.Export(
                    ExportSpec.DEFAULT.withContent(Content.LAYERS), folder.resolve("layers.ora"), false));
            assertThat(store.state().exportedTo()).as("pictures alone").contains(first);
            store.dispatch(new Action.Export(ExportSpec.DEFAULT, folder.resolve("exact.png"), false));
            assertThat(store.state().dirty()).isTrue();
            store.dispatch(new Action.Export(ExportSpec.DEFAULT, folder.resolve("no/such/folder.png"), false));
            assertThat(store.state().exportedTo()).contains(folder.resolve("exact.png"));
            assertThat(store.state().notice().orElseThrow().severity()).isEqualTo(Notice.Severity.ERROR);
        }
    }

    private static final Mask PATCHED =
            Mask.empty(Fakes.SIZE).paint(PATCH, (samples, area) -> Arrays.fill(samples, (byte) 255));

    private static ExportRunner.Subject subject(Mask mask, boolean trained) {
        RasterSource source = Fakes.picture(7);
        PixelBlock pixels = PixelBlock.allocate(PATCH.width(), PATCH.height(), source.format());
        Arrays.fill(pixels.bytes(), (byte) 200);
        EditResult result = new EditResult(PATCH, pixels, mask, "test", trained);
        EditStep step = new EditStep(new EditOp.Remove(), "take \"it\" <away>", List.of(), 0, result, 0);
        return new ExportRunner.Subject(
                "dog.png",
                LayerStack.of(source).plus(Layer.of(step), new PatchedRaster(source, PATCH, pixels)),
                mask,
                List.of(new NamedMask("dog", mask)),
                PictureMetadata.NONE);
    }

    private RasterSource export(Content content, Format format, String name, boolean trim) {
        ExportSpec spec = new ExportSpec(content, format, 92, false, trim);
        runner.write(subject(PATCHED, false), spec, folder.resolve(name), false, Feedback.NONE);
        return reader.read(folder.resolve(name), Feedback.NONE).source();
    }

    private RasterSource entry(ZipFile zip, String name) throws IOException {
        Path file = Files.createTempFile(folder, "entry", ".png");
        Files.write(file, zip.getInputStream(zip.getEntry(name)).readAllBytes());
        return reader.read(file, Feedback.NONE).source();
    }
}
