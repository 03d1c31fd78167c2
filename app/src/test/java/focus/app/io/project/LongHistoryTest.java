package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.app.io.picture.PictureMetadata;
import focus.app.model.Brush;
import focus.app.model.BrushPainter;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Project;
import focus.app.model.Selection;
import focus.inference.api.Feedback;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand strokes cost a thousand strokes, not a thousand masks. */
class LongHistoryTest {
    @TempDir
    Path folder;

    @Test
    void aThousandStrokesAreSavedSmallAndComeBackShared() throws IOException {
        Project project = strokes(1000);
        Path file = folder.resolve("strokes.focus");
        new ProjectWriter()
                .write(
                        new ProjectWriter.Request(project, Optional.empty(), PictureMetadata.NONE, List.of()),
                        file,
                        false,
                        Feedback.NONE);

        Project opened;
        try (WorkFolder work = WorkFolder.temporary()) {
            opened = new ProjectReader(new PictureReader())
                    .read(file, 1, work, Feedback.NONE)
                    .project();
        }

        assertThat(opened.versions()).hasSize(1001);
        assertThat(opened.current().selection().steps()).hasSize(1000);
        for (int i = 0; i <= 1000; i += 250) {
            SameProject.check(
                    opened.versions().get(i).document().selection().mask(),
                    project.versions().get(i).document().selection().mask());
        }
        assertThat(Files.size(file)).isLessThan(4 << 20);
        assertThat(samples(opened)).isEqualTo(samples(project));
    }

    @Test
    void everyStrokeAddsOnlyItselfToTheJournal() throws IOException {
        Project project = strokes(200);
        Journal journal = Journal.start(folder.resolve("recovery"), upTo(project, 1), Optional.empty());
        for (int i = 2; i <= 100; i++) {
            journal.append(upTo(project, i));
        }
        Path file = journal.session().resolve("journal");
        long half = Files.size(file);
        for (int i = 101; i <= 200; i++) {
            journal.append(upTo(project, i));
        }
        journal.discard();
        assertThat(half).isLessThan(1 << 20);
    }

    private static Journal.Entry upTo(Project project, int steps) {
        return new Journal.Entry(new Project(project.versions().subList(0, steps), steps - 1), Optional.empty(), false);
    }

    /** Mask samples in memory, what is shared counted once. */
    private static long samples(Project project) {
        java.util.Set<byte[]> counted = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Project.Version version : project.versions()) {
            version.document().selection().mask().forEachTile(counted::add);
        }
        return counted.stream().mapToLong(tile -> tile.length).sum();
    }

    private Project strokes(int count) {
        PixelBlock grey = PixelBlock.allocate(1024, 1024, PixelFormat.SRGB8);
        Document document =
                Document.opened(1, folder.resolve("grey.png"), Clip.photo(TiledRaster.of(grey, SrgbConverter.PLAIN)));
        List<Project.Version> versions = new ArrayList<>();
        versions.add(new Project.Version("history.open", document));
        Random random = new Random(5);
        for (int i = 0; i < count; i++) {
            ImagePoint from = new ImagePoint(random.nextInt(1024), random.nextInt(1024));
            MaskStep.BrushStep stroke = new MaskStep.BrushStep(
                    List.of(from, new ImagePoint(from.x() + 30, from.y() + 10)), new Brush(9, 0.8, i % 5 == 4));
            Selection selection = document.selection().plus(stroke);
            document = document.withSelection(new Selection(
                    selection.steps(), Optional.empty(), BrushPainter.paint(selection.mask(), stroke), true));
            versions.add(new Project.Version("history.brush", document));
        }
        return new Project(versions, count);
    }
}
