package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.io.PictureReader;
import focus.app.model.Brush;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep;
import focus.app.model.Project;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerMaskProjectTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private WorkFolder work;

    private final ProjectReader reader = new ProjectReader(new PictureReader());

    @SuppressWarnings("NullAway.Init")
    private ProjectFixture fixture;

    @SuppressWarnings("NullAway.Init")
    private Project painted;

    @BeforeEach
    void paint() throws IOException {
        work = WorkFolder.temporary();
        fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        List<Project.Version> versions = new ArrayList<>(fixture.project.versions());
        Document document = versions.getLast().document();
        LayerMask mask = LayerMask.all(ProjectFixture.SIZE);
        for (MaskStep.ByHand step : List.of(
                new MaskStep.BrushStep(
                        List.of(new ImagePoint(20, 30), new ImagePoint(280, 33.5)), new Brush(9, 0.4, true)),
                new MaskStep.InvertStep(),
                new MaskStep.BrushStep(List.of(new ImagePoint(100, 40)), new Brush(20, 1, false)))) {
            mask = mask.plus(step);
            List<Layer> layers = new ArrayList<>(document.layers());
            layers.set(0, ((EditLayer) layers.getFirst()).withMask(Optional.of(mask)));
            document = document.withLayers(layers);
            versions.add(new Project.Version("history.mask.erase", document));
        }
        painted = new Project(versions, versions.size() - 1);
    }

    @AfterEach
    void close() throws IOException {
        work.close();
    }

    @Test
    void masksOfLayersComeBackWithTheirStepsAndPixels() {
        Path file = save(painted);

        Project read = reader.read(file, 1, work, Feedback.NONE).project();

        SameProject.check(read, painted);
        assertThat(mask(read)).hasSize(3).isEqualTo(mask(painted));
    }

    @Test
    void theJournalHoldsEveryStroke() throws IOException {
        Path recovery = folder.resolve("recovery");
        int strokes = painted.versions().size();
        Journal journal = Journal.start(recovery, entry(strokes - 3), fixture.source);
        for (int upTo = strokes - 2; upTo <= strokes; upTo++) {
            journal.append(entry(upTo));
        }
        Path session = journal.session();
        journal.close();

        Project read = new RecoveryFolder(recovery, new PictureReader())
                .read(session, 1, work, Feedback.NONE)
                .opened()
                .project();

        SameProject.check(read, painted);
        assertThat(mask(read)).isEqualTo(mask(painted));
    }

    /** A project of the schema before has the same layers, and no masks. */
    @Test
    void projectsOfTheSchemaBeforeShowAllOfTheirLayers() throws IOException {
        Path file = save(fixture.project);
        Path old = rewritten(file, "\"schema\":5", "\"schema\":4");

        Project read = reader.read(old, 1, work, Feedback.NONE).project();

        SameProject.check(read, fixture.project);
        assertThat(read.current().layers())
                .allSatisfy(layer -> assertThat(((EditLayer) layer).mask()).isEmpty());
    }

    @Test
    void aMaskOfAnotherStepThanAHandsIsRefused() throws IOException {
        Path odd = rewritten(save(painted), "\"type\":\"invert\"", "\"type\":\"next-answer\"");

        assertThatThrownBy(() -> reader.read(odd, 1, work, Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a step that asks for more than a hand");
    }

    private Journal.Entry entry(int upTo) {
        return new Journal.Entry(new Project(painted.versions().subList(0, upTo), upTo - 1), Optional.empty(), false);
    }

    private static List<MaskStep.ByHand> mask(Project project) {
        return ((EditLayer) project.current().layers().getFirst())
                .mask()
                .orElseThrow()
                .steps();
    }

    private Path save(Project project) {
        Path file = folder.resolve("dog.focus");
        new ProjectWriter().write(fixture.request(project), file, true, Feedback.NONE);
        return file;
    }

    private Path rewritten(Path file, String from, String to) throws IOException {
        Path changed = folder.resolve("changed.focus");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals(ProjectFormat.JSON)) {
                    String json = new String(bytes, StandardCharsets.UTF_8);
                    assertThat(json).contains(from);
                    bytes = json.replace(from, to).getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
                out.closeEntry();
            }
        }
        return changed;
    }
}
