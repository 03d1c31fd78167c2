package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All objects in one file, read back by readers that share nothing with the writers. */
class CocoObjectsTest {
    private static final ImageSize SIZE = new ImageSize(300, 270);

    @TempDir
    Path folder;

    private static Mask rectangle(int x, int y, int width, int height) {
        return Mask.empty(SIZE)
                .paint(new ImageRect(x, y, width, height), (samples, area) -> Arrays.fill(samples, (byte) 255));
    }

    private static Mask noise(long seed) {
        Random random = new Random(seed);
        return Mask.empty(SIZE).paint(SIZE.bounds(), (samples, area) -> random.nextBytes(samples));
    }

    @Test
    void everyObjectIsAnAnnotationAndEveryNameACategory() throws IOException {
        Path file = folder.resolve("dog.json");
        List<NamedMask> objects = List.of(
                new NamedMask("Hündin “Bella”", rectangle(3, 200, 80, 60)),
                new NamedMask("猫", noise(1)),
                new NamedMask("猫", noise(2)));

        new ExportFile().writeObjects("dog.jpg", objects, file, false);

        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file));
        JsonNode image = json.path("images").get(0);
        assertThat(image.path("file_name").asString()).isEqualTo("dog.jpg");
        assertThat(image.path("width").asInt()).isEqualTo(300);
        assertThat(image.path("height").asInt()).isEqualTo(270);
        assertThat(json.path("categories"))
                .extracting(category -> category.path("id").asInt() + " "
                        + category.path("name").asString())
                .containsExactly("1 Hündin “Bella”", "2 猫");
        assertThat(json.path("annotations"))
                .extracting(annotation -> annotation.path("category_id").asInt())
                .containsExactly(1, 2, 2);
        for (int i = 0; i < objects.size(); i++) {
            JsonNode annotation = json.path("annotations").get(i);
            assertThat(annotation.path("id").asInt()).isEqualTo(i + 1);
            assertThat(annotation.path("image_id").asInt())
                    .isEqualTo(image.path("id").asInt());
            assertThat(decoded(annotation.path("segmentation")))
                    .isEqualTo(half(objects.get(i).mask()));
            assertThat(annotation.path("area").asLong())
                    .isEqualTo(objects.get(i).mask().area());
        }
        assertThat(new ExportFile().measureObjects("dog.jpg", objects, true)).isEqualTo(Files.size(file));
    }

    @Test
    void aPngTellsTheObjectsByTheirNumbers() throws IOException {
        Path file = folder.resolve("dog.png");
        List<NamedMask> objects =
                List.of(new NamedMask("a", rectangle(0, 0, 100, 100)), new NamedMask("b", rectangle(50, 50, 200, 20)));

        new ExportFile().writeObjects("dog.jpg", objects, file, false);

        PixelBlock read = new PictureReader().read(file, Feedback.NONE).source().read(SIZE.bounds(), 0);
        assertThat(read.sample(10, 10, 0)).isEqualTo(1);
        assertThat(read.sample(60, 60, 0)).isEqualTo(2);
        assertThat(read.sample(60, 90, 0)).isEqualTo(1);
        assertThat(read.sample(280, 260, 0)).isZero();
        assertThat(new ExportFile().measureObjects("dog.jpg", objects, false)).isEqualTo(Files.size(file));
    }

    @Test
    void moreObjectsThanGreysAreRefusedAndNothingIsWritten() {
        Path file = folder.resolve("dog.png");
        List<NamedMask> many = Collections.nCopies(256, new NamedMask("a", rectangle(0, 0, 1, 1)));

        assertThatThrownBy(() -> new ExportFile().writeObjects("dog.jpg", many, file, false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("255");
        assertThat(file).doesNotExist();
    }

    /** Row by row, whether at least half selected. */
    private static List<Boolean> half(Mask mask) {
        List<Boolean> selected = new ArrayList<>();
        for (byte sample : mask.read(SIZE.bounds(), 0)) {
            selected.add((sample & 0xFF) >= 128);
        }
        return selected;
    }

    /** The published format, read from its description: 6-bit characters from 48, 5 bits and a sign, columns first. */
    private static List<Boolean> decoded(JsonNode segmentation) {
        int height = segmentation.path("size").get(0).asInt();
        int width = segmentation.path("size").get(1).asInt();
        String text = segmentation.path("counts").asString();
        List<Long> counts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            long value = 0;
            int bits = 0;
            int character;
            do {
                character = text.charAt(at++) - 48;
                value |= (long) (character & 31) << bits;
                bits += 5;
            } while ((character & 32) != 0);
            if ((character & 16) != 0) {
                value |= -1L << bits;
            }
            counts.add(counts.size() > 2 ? value + counts.get(counts.size() - 2) : value);
        }
        Boolean[] pixels = new Boolean[width * height];
        int at = 0;
        for (int run = 0; run < counts.size(); run++) {
            for (long i = 0; i < counts.get(run); i++, at++) {
                pixels[at % height * width + at / height] = run % 2 == 1;
            }
        }
        return List.of(pixels);
    }
}
