package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.model.Project;
import focus.app.model.Selection;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedMasksTest {
    @TempDir
    Path folder;

    private final AtomicInteger workedOut = new AtomicInteger();
    private ProjectFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
    }

    @Test
    void whatNobodyHasWorkedOutIsWrittenAsADraftThatIsToBeAnswered() throws IOException {
        Project project = clicked();
        Document found = writtenAndRead(project).current();

        assertThat(workedOut).hasValue(0);
        Selection expected = project.current().selection();
        assertThat(found.selection().steps()).hasSameSizeAs(expected.steps());
        assertThat(found.selection().answered()).isFalse();
        assertThat(all(found.selection().mask())).isEqualTo(all(expected.mask().draft()));
    }

    @Test
    void whatHasBeenWorkedOutIsKept() throws IOException {
        Project project = clicked();
        Mask mask = project.current().selection().mask();
        mask.workOut(mask.size().bounds(), () -> true);
        Document found = writtenAndRead(project).current();

        assertThat(found.selection().answered()).isTrue();
        assertThat(all(found.selection().mask())).isEqualTo(all(mask));
        assertThat(all(mask)).contains((byte) 77);
    }

    @Test
    void aMaskThatIsShownInAnotherPictureTooIsKeptThere() throws IOException {
        Project project = clicked();
        List<Project.Version> versions = new ArrayList<>(project.versions());
        versions.add(new Project.Version("history.remove", edited(project.current())));
        Project found = writtenAndRead(new Project(versions, versions.size() - 1));

        Mask mask = project.current().selection().mask();
        assertThat(found.versions().get(1).document().selection().answered()).isFalse();
        assertThat(found.current().selection().answered()).isTrue();
        assertThat(all(found.current().selection().mask())).isEqualTo(all(mask));
    }

    /** Opened, then one click whose edge nobody has looked at. */
    private Project clicked() {
        Project.Version opened = fixture.project.versions().get(0);
        Project.Version clicked = fixture.project.versions().get(1);
        Selection selection = clicked.document().selection();
        Mask later = Mask.later(selection.mask(), new Mask.TileWorker() {
            @Override
            public boolean changes(int index, ImageRect area) {
                return true;
            }

            @Override
            public byte[] tile(int index, ImageRect area) {
                workedOut.incrementAndGet();
                byte[] samples = new byte[Math.toIntExact(area.area())];
                Arrays.fill(samples, samples.length / 2, samples.length, (byte) 77);
                return samples;
            }
        });
        Document document =
                clicked.document().withSelection(new Selection(selection.steps(), Optional.empty(), later, true));
        return new Project(List.of(opened, new Project.Version(clicked.labelKey(), document)), 1);
    }

    private static Document edited(Document document) {
        ImageRect region = new ImageRect(5, 5, 20, 20);
        EditResult result = new EditResult(
                region,
                ProjectFixture.pattern(region.size(), document.working().format(), 3),
                ProjectFixture.mask(5),
                "test method");
        EditStep step =
                new EditStep(new EditOp.Remove(), "", document.selection().steps(), 1, result, 0);
        return document.withEdit(step, Layer.of(step).over(document.working())).withSelection(document.selection());
    }

    private Project writtenAndRead(Project project) throws IOException {
        RecoveryFolder recovery = new RecoveryFolder(folder.resolve("recovery"), new PictureReader());
        Project opened = new Project(project.versions().subList(0, 1), 0);
        Journal journal = Journal.start(recovery.path(), entry(opened), fixture.source);
        journal.append(entry(project));
        journal.close();
        try (WorkFolder work = WorkFolder.temporary()) {
            return recovery.read(journal.session(), 1, work, Feedback.NONE)
                    .opened()
                    .project();
        }
    }

    private static Journal.Entry entry(Project project) {
        return new Journal.Entry(project, Optional.empty(), false);
    }

    private static byte[] all(Mask mask) {
        return mask.read(mask.size().bounds(), 0);
    }
}
