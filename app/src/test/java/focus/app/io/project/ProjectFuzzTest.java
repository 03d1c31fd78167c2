package focus.app.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.PixelFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of malformed projects: bytes changed in the file, which its checksums tell, and in its parts, which were then
 * packed anew with checksums that fit. Each ends in a project or in one sentence.
 */
class ProjectFuzzTest {
    /** Words of the format, and numbers at the edges of what they may be. */
    private static final List<String> TOKENS =
            List.of("-1", "0", "1e308", "null", "\"x\"", "[]", "{}", "2147483648", "9223372036854775808", "true");

    @TempDir
    Path folder;

    private final ProjectReader reader =
            new ProjectReader(new PictureReader(), new ProjectLimits(8 << 20, 8 << 20, 1000, 1_000_000));

    @Test
    void aHundredMalformedProjects() throws IOException {
        fuzz(100, 3);
    }

    @Test
    @Tag("soak")
    void fiveThousandMalformedProjects() throws IOException {
        fuzz(5000, 17);
    }

    private void fuzz(int count, long seed) throws IOException {
        ProjectFixture fixture = ProjectFixture.in(folder, PixelFormat.SRGB8);
        fuzz(fixture.request(), count / 2, seed);
        fuzz(fixture.request(FramedProject.of(fixture.project)), count / 2, seed + 1);
    }

    private void fuzz(ProjectWriter.Request request, int count, long seed) throws IOException {
        Path file = folder.resolve("dog.focus");
        new ProjectWriter().write(request, file, true, Feedback.NONE);
        byte[] whole = Files.readAllBytes(file);
        Map<String, byte[]> parts = parts(whole);
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < count; i++) {
            Files.write(file, i % 3 == 0 ? damaged(whole, random) : zip(malformed(parts, random)));
            refused += opens(file, "project " + i + " of seed " + seed) ? 0 : 1;
        }
        System.out.println(count + " malformed projects: " + refused + " refused, " + (count - refused)
                + " opened (what was changed did not matter); none ended otherwise");
        assertThat(refused).isGreaterThan(count / 3);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("dog 猫.png", "dog.focus");
    }

    private boolean opens(Path file, String what) throws IOException {
        try (WorkFolder work = WorkFolder.temporary()) {
            assertThat(reader.read(file, 1, work, Feedback.NONE).project().versions())
                    .as(what)
                    .isNotEmpty();
            return true;
        } catch (InputException told) {
            assertThat(told.getMessage()).as(what).contains("dog.focus").doesNotContain("Exception");
            return false;
        } catch (RuntimeException | Error defect) {
            throw new AssertionError(what + " is not told in a sentence", defect);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(5) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static Map<String, byte[]> malformed(Map<String, byte[]> parts, Random random) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        if (random.nextInt(12) == 0) {
            changed.remove(name);
        } else if (random.nextInt(3) > 0) {
            changed.put("project.json", tokens(parts.get("project.json"), random));
        } else {
            changed.put(name, damaged(parts.get(name), random));
        }
        return changed;
    }

    /** Puts something else in the place of a number or a text. */
    private static byte[] tokens(byte[] json, Random random) {
        String text = new String(json, StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(text.length());
            while (from > 0 && "[,:".indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            int to = from;
            while (to < text.length() && "],}".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            String token = random.nextBoolean()
                    ? TOKENS.get(random.nextInt(TOKENS.size()))
                    : Integer.toString(random.nextInt(4000) - 2000);
            text = text.substring(0, from) + token + text.substring(to);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] whole) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
