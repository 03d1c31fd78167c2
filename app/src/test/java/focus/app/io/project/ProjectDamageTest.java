package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.io.PictureReader;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.PixelFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a project file holds, opening it ends in the project or in a sentence, and touches nothing else. */
class ProjectDamageTest {
    /** Nobody else writes here, nor in what lies around the project and around what is unpacked. */
    @TempDir
    Path ours;

    private final ProjectReader reader = new ProjectReader(new PictureReader());
    private ProjectFixture fixture;
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private byte[] whole = {};

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(ours.resolve("home"));
        fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        file = folder.resolve("dog.focus");
        new ProjectWriter().write(fixture.request(), file, false, Feedback.NONE);
        whole = Files.readAllBytes(file);
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        for (int i = 0; i < 20; i++) {
            int length = whole.length * i / 20;
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertRefused("cut to " + length);
        }
    }

    @Test
    void aFlippedBitIsNoticedOrHarmless() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            byte[] flipped = whole.clone();
            int at = i < 50 ? random.nextInt(whole.length) : whole.length - 1 - random.nextInt(2000);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            try (WorkFolder work = WorkFolder.temporary()) {
                SameProject.check(reader.read(file, 1, work, Feedback.NONE).project(), fixture.project);
            } catch (InputException told) {
                assertTold(told);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "/etc/evil", "a/../../evil", "C:evil", "..\\evil"})
    void aNameThatLeadsElsewhereIsRefusedAndNothingIsWritten(String name) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, new byte[] {1});
        zip(parts);
        List<String> before = listing();
        assertRefused(name).hasMessageContaining("unsafe name");
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void aPartThatUnpacksWithoutEndIsRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(ProjectFormat.JSON, new byte[64 << 20]);
        zip(parts);
        ProjectReader strict =
                new ProjectReader(new PictureReader(), new ProjectLimits(1 << 20, 1 << 20, 100, 100_000));
        try (WorkFolder work = WorkFolder.temporary()) {
            assertThatThrownBy(() -> strict.read(file, 1, work, Feedback.NONE))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("larger than it may be");
        }
    }

    @Test
    void masksThatWouldFillTheMemoryAreRefused() throws IOException {
        String json = json().replace("\"list\":[", "\"list\":[" + "{\"follows\":false,\"tiles\":[]},".repeat(30_000));
        Map<String, byte[]> parts = parts();
        parts.put(ProjectFormat.JSON, json.getBytes(StandardCharsets.UTF_8));
        zip(parts);
        ProjectReader strict =
                new ProjectReader(new PictureReader(), new ProjectLimits(1 << 24, 1 << 24, 100, 100_000));
        try (WorkFolder work = WorkFolder.temporary()) {
            assertThatThrownBy(() -> strict.read(file, 1, work, Feedback.NONE))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("far more masks");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\":2 | \"number\":1 | twice",
                "\"number\":2 | \"number\":0 | objects[1].number",
                "\"active\":2 | \"active\":3 | 3, which is not in 0..2",
                "\"active\":2 | \"active\":-1 | -1, which is not in 0..2",
                "\"colour\":1193046 | \"colour\":-7 | objects[0].colour",
                "\"locked\":true | \"locked\":7 | neither true nor false",
                "\"groups\":[[-1,0] | \"groups\":[[-1,900] | groups[0][1]",
                "\"groups\":[ | \"grps\":[ | lacks groups",
            })
    void objectsThatMakeNoSenseAreNamed(String from, String to, String told) throws IOException {
        fixture = fixture.withObjects();
        new ProjectWriter().write(fixture.request(), file, true, Feedback.NONE);
        whole = Files.readAllBytes(file);
        String json = json();
        assertThat(json).contains(from);
        Map<String, byte[]> parts = parts();
        parts.put(ProjectFormat.JSON, json.replace(from, to).getBytes(StandardCharsets.UTF_8));
        zip(parts);
        assertRefused(from).hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\":5 | \"schema\":99 | newer Focus Studio",
                "\"format\":\"focus-project\" | \"format\":\"other\" | another format at format",
                "\"position\":5 | \"position\":7 | 7, which is not in 0..6 at position",
                "\"opacity\":100 | \"opacity\":101 | 101, which is not in 0..100 at layers[0].opacity",
                "\"edit\":0 | \"edit\":2 | layers[0].edit",
                "\"position\":5 | \"position\":-1 | -1, which is not in 0..6 at position",
                "\"type\":\"invert\" | \"type\":\"magic\" | unknown kind “magic”",
                "\"type\":\"remove\" | \"type\":\"magic\" | unknown kind “magic”",
                "\"size\":[300,270] | \"size\":[301,270] | another size",
                "\"region\":[10,20,270,30] | \"region\":[10,20,271,30] | 271x30",
                "\"region\":[10,20,270,30] | \"region\":[10,20,300,30] | edits[0].region[2]",
                "\"radius\":7.5 | \"radius\":-7.5 | no number in",
                "\"radius\":7.5 | \"radius\":1e999 | steps[1].radius",
                "\"name\":\"dog 猫.png\" | \"name\":\"..\" | no file name",
                "\"name\":\"dog 猫.png\" | \"name\":\"../../.bashrc\" | ''",
                "\"entry\":\"source/original.png\" | \"entry\":\"source/gone.png\" | lacks its part source/gone.png",
                "\"patch\":\"patches/0.png\" | \"patch\":\"patches/1.png\" | where 270",
                "{\"format\" | {{\"format\" | no JSON",
                "\"chains\":[[-1,0] | \"chains\":[[0,0] | chains[0][0]",
            })
    void whatMakesNoSenseIsNamed(String from, String to, String told) throws IOException {
        String json = json();
        assertThat(json).contains(from);
        Map<String, byte[]> parts = parts();
        parts.put(ProjectFormat.JSON, json.replace(from, to).getBytes(StandardCharsets.UTF_8));
        zip(parts);
        if (told.isEmpty()) {
            try (WorkFolder work = WorkFolder.temporary()) {
                assertThat(reader.read(file, 1, work, Feedback.NONE)
                                .project()
                                .current()
                                .file())
                        .isEqualTo(folder.resolve(".bashrc"));
            }
        } else {
            assertRefused(to).hasMessageContaining(told);
        }
    }

    /** Windows throws at such names. */
    @Test
    void whatSomeSystemForbidsIsLeftOutOfAName() throws IOException {
        Map<String, byte[]> parts = parts();
        String json = json().replace("\"dog 猫.png\"", "\"a?b*c\\\"d<e>f|g:h\\u0007.png \"");
        parts.put(ProjectFormat.JSON, json.getBytes(StandardCharsets.UTF_8));
        zip(parts);
        try (WorkFolder work = WorkFolder.temporary()) {
            assertThat(reader.read(file, 1, work, Feedback.NONE)
                            .project()
                            .current()
                            .title())
                    .isEqualTo("abcdefgh.png");
        }
    }

    @Test
    void otherFilesAreNamedForWhatTheyAre() throws IOException {
        Files.writeString(file, "hello");
        assertRefused("a text").hasMessageContaining("no project");
        Files.write(file, new byte[0]);
        assertRefused("nothing").hasMessageContaining("empty");
        zip(Map.of("readme.txt", new byte[] {65}));
        assertRefused("another zip").hasMessageContaining("no project of Focus Studio");
        Files.delete(file);
        assertRefused("no file").hasMessageContaining("not found");
        Files.createDirectory(file);
        assertRefused("a folder").hasMessageContaining("is a folder");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String what)
            throws IOException {
        try (WorkFolder work = WorkFolder.in(folder)) {
            return assertThatThrownBy(() -> reader.read(file, 1, work, Feedback.NONE))
                    .as(what)
                    .isInstanceOf(InputException.class)
                    .satisfies(failure -> assertTold((InputException) failure));
        }
    }

    private static void assertTold(InputException told) {
        assertThat(told.getMessage()).contains("dog.focus").doesNotContain("Exception");
    }

    private Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Files.write(file, whole);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private String json() throws IOException {
        return new String(parts().get(ProjectFormat.JSON), StandardCharsets.UTF_8);
    }

    private void zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        Files.write(file, out.toByteArray());
    }

    /** This folder and the one around it. */
    private List<String> listing() throws IOException {
        try (Stream<Path> all = Files.walk(ours)) {
            return all.map(Path::toString).sorted().toList();
        }
    }
}
