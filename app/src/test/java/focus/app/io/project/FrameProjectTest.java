package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.io.PictureReader;
import focus.app.io.picture.PictureMetadata;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.Project;
import focus.app.model.Recoverable;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.PixelFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects with frame steps among their layers, in files and in journals, and those of before there were any. */
class FrameProjectTest {
    @TempDir
    Path folder;

    private final ProjectReader reader = new ProjectReader(new PictureReader());
    private ProjectFixture fixture;
    private Path file = Path.of("");
    private WorkFolder work;

    @BeforeEach
    void prepare() throws IOException {
        fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        file = folder.resolve("dog.focus");
        work = WorkFolder.temporary();
    }

    @AfterEach
    void clean() {
        work.close();
    }

    @Test
    void everyKindOfStepComesBackWithWhatLiesOverIt() {
        Project framed = FramedProject.of(fixture.project);
        write(framed);

        Project found = reader.read(file, 1, work, Feedback.NONE).project();

        SameProject.check(found, framed);
        assertThat(found.current().size()).isEqualTo(framed.current().size());
    }

    @Test
    void aSecondSaveIsTheSameAgain() {
        Project framed = FramedProject.of(fixture.project);
        write(framed);
        OpenedProject opened = reader.read(file, 1, work, Feedback.NONE);
        Path again = folder.resolve("again.focus");
        ProjectWriter.Request request =
                new ProjectWriter.Request(opened.project(), opened.source(), opened.metadata(), opened.packs());
        new ProjectWriter().write(request, again, false, Feedback.NONE);
        try (WorkFolder other = WorkFolder.temporary()) {
            SameProject.check(reader.read(again, 1, other, Feedback.NONE).project(), framed);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void theJournalKeepsEachOfThem() throws IOException {
        Project framed = FramedProject.of(fixture.project);
        RecoveryFolder recovery = new RecoveryFolder(folder.resolve("recovery"), new PictureReader());
        Journal journal = Journal.start(folder.resolve("recovery"), upTo(framed, 1), fixture.source);
        for (int steps = 2; steps <= framed.versions().size(); steps++) {
            journal.append(upTo(framed, steps));
        }
        journal.append(new Journal.Entry(framed, Optional.empty(), false));
        journal.close();

        Recoverable left = recovery.unsaved().getFirst();

        SameProject.check(
                recovery.read(left.session(), 1, work, Feedback.NONE).opened().project(), framed);
    }

    @Test
    void filesOfSchemaTwoAreRead() throws IOException {
        Path old = folder.resolve("old.focus");
        try (var in = FrameProjectTest.class.getResourceAsStream("schema-2-layers.focus")) {
            Files.copy(Objects.requireNonNull(in), old, StandardCopyOption.REPLACE_EXISTING);
        }
        List<Project.Version> versions = new ArrayList<>(fixture.project.versions());
        Document document = versions.getLast().document();
        EditLayer upper = (EditLayer) document.layers().get(1);
        versions.add(new Project.Version(
                "history.layer.hide",
                document.withLayers(List.of(document.layers().get(0).withVisible(false), upper.withOpacity(40)))));

        Project found = reader.read(old, 1, work, Feedback.NONE).project();

        SameProject.check(found, new Project(versions, versions.size() - 1));
    }

    @Test
    void aStepThatDoesNotFitItsPictureIsRefusedInOneSentence() throws IOException {
        write(FramedProject.of(fixture.project));
        String crop = "\"area\":[10,20,200,220]";
        refused(crop, "\"area\":[200,20,200,220]", "does not fit");
        refused(crop, "\"area\":[10,20,0,220]", "not in 1..");
        refused("\"type\":\"crop\"", "\"type\":\"melt\"", "unknown kind “melt”");
        refused("\"degrees\":4.25", "\"degrees\":1e99", "no number");
        refused(
                "\"type\":\"resize\",\"size\":[50,40]",
                "\"type\":\"resize\",\"size\":[1000000000,1000000000]",
                "does not fit");
        refused("\"transparent\":true", "\"transparent\":false", "does not fit");
        refused("\"channels\":4", "\"channels\":5", "not in 3..4");
        refused("\"size\":[200,220]", "\"size\":[200,221]", "");
    }

    private void refused(String text, String instead, String reason) throws IOException {
        Path damaged = folder.resolve("damaged.focus");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(damaged))) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("project.json")) {
                    String json = new String(bytes, StandardCharsets.UTF_8);
                    assertThat(json).contains(text);
                    bytes = json.replace(text, instead).getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
                out.closeEntry();
            }
        }
        try (WorkFolder other = WorkFolder.temporary()) {
            assertThatThrownBy(() -> reader.read(damaged, 1, other, Feedback.NONE))
                    .as(instead)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(reason);
        }
    }

    private void write(Project project) {
        ProjectWriter.Request request =
                new ProjectWriter.Request(project, fixture.source, PictureMetadata.NONE, List.of());
        new ProjectWriter().write(request, file, false, Feedback.NONE);
    }

    private static Journal.Entry upTo(Project project, int versions) {
        return new Journal.Entry(
                new Project(project.versions().subList(0, versions), versions - 1), Optional.empty(), false);
    }
}
