package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.io.PictureReader;
import focus.app.io.picture.PictureMetadata;
import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.model.MaskStep;
import focus.app.model.Project;
import focus.app.model.Recoverable;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ColourProfile;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    private ProjectFixture fixture;
    private Path journals = Path.of("");
    private RecoveryFolder recovery;

    @BeforeEach
    void prepare() {
        fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        journals = folder.resolve("recovery");
        recovery = new RecoveryFolder(journals, new PictureReader());
    }

    @Test
    void everyStepThatWasAppendedComesBackToTheLastBit() throws IOException {
        Journal journal = start();
        for (int steps = 2; steps <= fixture.project.versions().size(); steps++) {
            journal.append(upTo(steps));
        }
        journal.append(unsaved(fixture.project));
        journal.close();

        Recoverable found = recovery.unsaved().getFirst();
        assertThat(found.name()).isEqualTo("dog 猫.png");
        assertThat(found.steps()).isEqualTo(6);
        check(found.session(), fixture.project);
    }

    @Test
    void sixteenBitsStaySixteenBits() throws IOException {
        fixture = ProjectFixture.in(
                Files.createDirectory(folder.resolve("deep")), new PixelFormat(4, SampleType.U16, ColourProfile.SRGB));
        Journal journal = start();
        journal.append(unsaved(fixture.project));
        journal.close();
        check(journal.session(), fixture.project);
    }

    @Test
    void aJournalThatBreaksOffInItsLastRecordHoldsAllBefore() throws IOException {
        Journal journal = start();
        journal.append(upTo(4));
        long whole = Files.size(journal.session().resolve("journal"));
        journal.append(upTo(7));
        journal.close();
        Path file = journal.session().resolve("journal");
        byte[] bytes = Files.readAllBytes(file);
        for (long length = whole; length < bytes.length; length += Math.max(1, (bytes.length - whole) / 25)) {
            Files.write(file, Arrays.copyOf(bytes, (int) length));
            check(journal.session(), upTo(4).project());
        }
        byte[] flipped = bytes.clone();
        flipped[bytes.length - 5] ^= 4;
        Files.write(file, flipped);
        check(journal.session(), upTo(4).project());
    }

    @Test
    void objectsAreKept() throws IOException {
        fixture = fixture.withObjects();
        Journal journal = start();
        for (int steps = 2; steps <= fixture.project.versions().size(); steps++) {
            journal.append(upTo(steps));
        }
        journal.close();
        check(journal.session(), fixture.project);
    }

    @Test
    void undoneAndReplacedStepsAreGone() throws IOException {
        Journal journal = start();
        journal.append(upTo(7));
        Project other = new Project(
                List.of(
                        fixture.project.versions().get(0),
                        fixture.project.versions().get(1),
                        fixture.project.versions().get(5)),
                2);
        journal.append(unsaved(other));
        journal.close();
        check(journal.session(), other);
    }

    @Test
    void forgottenOldStepsAreDropped() throws IOException {
        Journal journal = start();
        journal.append(upTo(6));
        Project shorter = new Project(fixture.project.versions().subList(3, 7), 2);
        journal.append(unsaved(shorter));
        journal.close();
        check(journal.session(), shorter);
    }

    @Test
    void aLongJournalIsBegunAnew() throws IOException {
        Journal journal = Journal.start(journals, upTo(1), fixture.source, 1);
        for (int steps = 2; steps <= 7; steps++) {
            journal.append(upTo(steps));
        }
        Path file = journal.session().resolve("journal");
        for (int i = 0; i < 20; i++) {
            journal.append(upTo(2 + i % 2));
        }
        assertThat(Files.size(file)).isLessThan(20_000);
        journal.append(unsaved(fixture.project));
        journal.close();
        check(journal.session(), fixture.project);
    }

    @Test
    void stepsAfterAWriteThatFailedAreKept() throws IOException {
        Journal journal = start();
        journal.append(upTo(3));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> journal.append(upTo(4))).isInstanceOf(ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        journal.append(upTo(5));
        journal.append(unsaved(fixture.project));
        journal.close();
        check(journal.session(), fixture.project);
    }

    @Test
    void aHistoryThatIsLargeByItselfIsNotWrittenAnewWithEveryStep() throws IOException {
        Journal journal = Journal.start(journals, unsaved(fixture.project), fixture.source, 1);
        Path file = journal.session().resolve("journal");
        long before = Files.size(file);
        journal.append(upTo(5));
        assertThat(Files.size(file)).isBetween(before + 1, before + 2_000);
        journal.append(unsaved(fixture.project));
        journal.close();
        check(journal.session(), fixture.project);
    }

    @Test
    void theCopyOutlivesThePicture() throws IOException {
        Journal journal = start();
        journal.append(unsaved(fixture.project));
        journal.close();
        Files.delete(fixture.picture);
        check(journal.session(), fixture.project);
    }

    @Test
    void whatAProgramWorksWithIsNotOffered() throws IOException {
        Journal journal = start();
        journal.append(upTo(3));
        assertThat(recovery.unsaved()).isEmpty();
    }

    @Test
    void whatWasPastedComesBackAsItWas() throws IOException {
        Project.Version opened = fixture.project.versions().getFirst();
        Document document = opened.document();
        ImageRect region = new ImageRect(5, 6, 4, 3);
        Mask soft = Mask.empty(document.size()).paint(region, (samples, area) -> Arrays.fill(samples, (byte) 77));
        PixelBlock pixels = PixelBlock.allocate(4, 3, document.working().format());
        EditResult result = new EditResult(region, pixels, soft, "paste");
        EditStep step = new EditStep(
                new EditOp.Paste(), "", List.of(new MaskStep.LoadStep(soft, Combination.ADD)), 0, result, 0);
        Document pasted = document.withEdit(step, Layer.of(step).over(document.working()));
        Project project = new Project(List.of(opened, new Project.Version("history.paste", pasted)), 1);
        Journal journal = start();
        journal.append(unsaved(project));
        journal.close();
        check(journal.session(), project);
        Path file = folder.resolve("pasted.focus");
        ProjectWriter.Request request =
                new ProjectWriter.Request(project, fixture.source, PictureMetadata.NONE, List.of());
        new ProjectWriter().write(request, file, false, Feedback.NONE);
        try (WorkFolder work = WorkFolder.temporary()) {
            Project read = new ProjectReader(new PictureReader())
                    .read(file, 1, work, Feedback.NONE)
                    .project();
            SameProject.check(read, project);
            assertThat(read.current().edits().getFirst().op()).isEqualTo(new EditOp.Paste());
        }
    }

    @Test
    void anOddJournalHidesNoOther() throws IOException {
        Journal odd = start();
        odd.append(upTo(3));
        odd.close();
        Journal sound = start();
        sound.append(unsaved(fixture.project));
        sound.close();
        Path file = odd.session().resolve(Session.JOURNAL);
        String text;
        try (FileChannel channel = FileChannel.open(file)) {
            text = new String(JournalFrames.read(channel).getLast().text().read(channel), StandardCharsets.UTF_8);
        }
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            StringBuilder damaged = new StringBuilder(text);
            damaged.setCharAt(random.nextInt(text.length()), "-0\"}[9e".charAt(random.nextInt(7)));
            byte[] made = damaged.toString().getBytes(StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                JournalFrames.appendPart(channel, new byte[] {1, 2, 3});
                JournalFrames.appendText(channel, made);
            }
            assertThat(recovery.unsaved())
                    .as(damaged.toString())
                    .extracting(Recoverable::session)
                    .contains(sound.session());
            Files.createDirectories(odd.session()); // it may have been found to hold nothing
        }
    }

    @Test
    void partsWithoutTheirTextAreNothing() throws IOException {
        Journal journal = start();
        journal.append(upTo(3));
        journal.close();
        Path file = journal.session().resolve(Session.JOURNAL);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            JournalFrames.appendPart(channel, new byte[100_000]);
        }
        try (FileChannel channel = FileChannel.open(file)) {
            assertThat(JournalFrames.read(channel)).hasSize(2);
        }
        check(journal.session(), new Project(fixture.project.versions().subList(0, 3), 2));
    }

    @Test
    void whatLiesInAFileIsNotOfferedAndClearedAway() throws IOException {
        Journal journal = start();
        journal.append(new Journal.Entry(fixture.project, Optional.of(folder.resolve("a.focus")), true));
        journal.close();
        assertThat(recovery.unsaved()).isEmpty();
        assertThat(journal.session()).doesNotExist();
    }

    @Test
    void discardedWorkLeavesNothing() throws IOException {
        Journal journal = start();
        journal.append(upTo(3));
        journal.discard();
        try (Stream<Path> left = Files.list(journals)) {
            assertThat(left).isEmpty();
        }
    }

    private Journal start() throws IOException {
        return Journal.start(journals, upTo(1), fixture.source);
    }

    private Journal.Entry upTo(int steps) {
        return unsaved(new Project(fixture.project.versions().subList(0, steps), steps - 1));
    }

    private static Journal.Entry unsaved(Project project) {
        return new Journal.Entry(project, Optional.empty(), false);
    }

    private void check(Path session, Project expected) throws IOException {
        try (WorkFolder work = WorkFolder.temporary()) {
            SameProject.check(
                    recovery.read(session, 1, work, Feedback.NONE).opened().project(), expected);
        }
    }
}
