package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.io.PictureReader;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.Layer;
import focus.app.model.Project;
import focus.app.task.CancellableFeedback;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ColourProfile;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFileTest {
    @TempDir
    Path folder;

    private final ProjectReader reader = new ProjectReader(new PictureReader());
    private Path file = Path.of("");
    private WorkFolder work;

    @BeforeEach
    void prepare() throws IOException {
        file = folder.resolve("dog.focus");
        work = WorkFolder.temporary();
    }

    @AfterEach
    void clean() {
        work.close();
    }

    static List<PixelFormat> formats() {
        ColourProfile wide = ColourProfile.ofIcc(
                "linear", ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        return List.of(
                PixelFormat.SRGB8,
                new PixelFormat(4, SampleType.U8, ColourProfile.SRGB),
                new PixelFormat(3, SampleType.U16, wide),
                new PixelFormat(4, SampleType.U16, ColourProfile.SRGB));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everythingComesBackToTheLastBit(PixelFormat format) {
        ProjectFixture fixture = ProjectFixture.in(folder, format);
        write(fixture);

        OpenedProject opened = reader.read(file, 1, work, Feedback.NONE);

        SameProject.check(opened.project(), fixture.project);
        assertThat(opened.packs()).containsExactly(new PackIdentity("sam-mini", "1", "abc"));
        assertThat(opened.project().current().file()).isEqualTo(folder.resolve("dog 猫.png"));
    }

    @Test
    void layersComeBackAsTheyLie() {
        ProjectFixture fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        Document document = fixture.project.versions().getLast().document();
        Layer lower = document.layers().get(0);
        EditLayer upper = (EditLayer) document.layers().get(1);
        Project arranged = new Project(
                List.of(
                        new Project.Version("history.remove", document),
                        new Project.Version(
                                "history.layer.hide",
                                document.withLayers(List.of(lower.withVisible(false), upper.withOpacity(40)))),
                        new Project.Version("history.layer.move", document.withLayers(List.of(upper, lower))),
                        new Project.Version("history.layer.delete", document.withLayers(List.of(upper)))),
                2);
        ProjectWriter.Request request = new ProjectWriter.Request(
                arranged, fixture.source, focus.app.io.picture.PictureMetadata.NONE, List.of());
        new ProjectWriter().write(request, file, false, Feedback.NONE);

        SameProject.check(reader.read(file, 1, work, Feedback.NONE).project(), arranged);
    }

    @Test
    void equalStacksOfEditsShowTheVerySamePicture() {
        write(ProjectFixture.in(folder, PixelFormat.SRGB8));

        Project project = reader.read(file, 1, work, Feedback.NONE).project();

        assertThat(project.versions().get(4).document().working())
                .isSameAs(project.versions().get(3).document().working());
        assertThat(project.versions().get(1).document().working())
                .isSameAs(project.versions().getFirst().document().clip().frame(0));
    }

    @Test
    void thePicturesOwnBytesAreInTheFileAndOutliveIt() throws IOException {
        ProjectFixture fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        byte[] original = Files.readAllBytes(fixture.picture);
        write(fixture);
        Files.delete(fixture.picture);

        OpenedProject opened = reader.read(file, 1, work, Feedback.NONE);
        Files.delete(file);

        assertThat(opened.source().orElseThrow().file()).hasBinaryContent(original);
        assertThat(opened.source().orElseThrow().name()).isEqualTo("dog 猫.png");
    }

    @Test
    void aSecondSaveOfAnOpenedProjectIsTheSameAgain() {
        ProjectFixture fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        write(fixture);
        OpenedProject opened = reader.read(file, 1, work, Feedback.NONE);

        ProjectWriter.Request again =
                new ProjectWriter.Request(opened.project(), opened.source(), opened.metadata(), opened.packs());
        new ProjectWriter().write(again, file, true, Feedback.NONE);

        SameProject.check(reader.read(file, 1, work, Feedback.NONE).project(), fixture.project);
    }

    @Test
    void aPictureThatHasChangedSinceIsKeptWithoutLossAsItWasOpened() throws IOException {
        ProjectFixture fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        Files.writeString(fixture.picture, "somebody else's");

        write(fixture);

        OpenedProject opened = reader.read(file, 1, work, Feedback.NONE);
        SameProject.check(opened.project(), fixture.project);
        assertThat(opened.source()).isEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry(ProjectFormat.LOSSLESS)).isNotNull();
        }
    }

    @Test
    void noPathOfThisComputerIsToldToWhoeverGetsTheProject() throws IOException {
        write(ProjectFixture.in(folder, PixelFormat.SRGB8));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] json = zip.getInputStream(zip.getEntry("project.json")).readAllBytes();
            assertThat(new String(json, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(folder.toString());
        }
    }

    @Test
    void anotherFileIsNotReplacedUnlessAgreed() throws IOException {
        ProjectFixture fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        Files.writeString(file, "something else");

        assertThatThrownBy(() -> new ProjectWriter().write(fixture.request(), file, false, Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is there already");

        assertThat(file).hasContent("something else");
    }

    @Test
    void aCancelledSaveLeavesTheOldProjectAndNothingElse() throws IOException {
        ProjectFixture fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        write(fixture);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> new ProjectWriter().write(fixture.request(), file, true, cancelled()))
                .isInstanceOf(CancellationException.class);

        assertThat(file).hasBinaryContent(before);
        assertThat(names()).containsExactlyInAnyOrder("dog 猫.png", "dog.focus");
    }

    /** Written by the versions that had them; must be readable for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"schema-1.focus", "schema-2.focus"})
    void projectsOfOlderSchemasAreStillRead(String name) throws IOException {
        Path old = folder.resolve("old.focus");
        try (var in = ProjectFileTest.class.getResourceAsStream(name)) {
            Files.copy(java.util.Objects.requireNonNull(in), old, StandardCopyOption.REPLACE_EXISTING);
        }

        OpenedProject opened = reader.read(old, 1, work, Feedback.NONE);

        SameProject.check(opened.project(), ProjectFixture.in(folder, PixelFormat.SRGB8).project);
    }

    @Test
    void objectsComeBackWithTheirNamesLooksAndSteps() throws IOException {
        ProjectFixture fixture = ProjectFixture.in(folder, PixelFormat.SRGB8).withObjects();

        write(fixture);

        SameProject.check(reader.read(file, 1, work, Feedback.NONE).project(), fixture.project);
    }

    private void write(ProjectFixture fixture) {
        new ProjectWriter().write(fixture.request(), file, false, Feedback.NONE);
    }

    private static Feedback cancelled() {
        CancellableFeedback feedback = new CancellableFeedback();
        feedback.cancel();
        return feedback;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
