package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a file, it opens or is refused in words. */
class DamagedPicturesTest {
    private final PictureReader reader =
            new PictureReader(new PictureLimits(4_000_000, () -> 1L << 30, ScratchFolder.ofThisSystem()));

    @TempDir
    Path folder;

    static Stream<Fixtures.Expected> pictures() {
        return Fixtures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void openOrAreRefusedInWords(Fixtures.Expected picture) throws IOException {
        damageAndOpen(picture, 8);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("pictures")
    void openOrAreRefusedInWordsManyTimes(Fixtures.Expected picture) throws IOException {
        damageAndOpen(picture, 2000);
    }

    private void damageAndOpen(Fixtures.Expected picture, int times) throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.path(picture.file()));
        Path file = folder.resolve("damaged");
        for (int seed = 0; seed < times; seed++) {
            Files.write(
                    file,
                    damaged(whole, new Random(seed * 1_000_003L + picture.file().hashCode())));
            try {
                assertThat(reader.read(file, Feedback.NONE).source().size().area())
                        .isPositive();
            } catch (InputException refused) {
                assertThat(refused).hasMessageStartingWith("“damaged” ");
            } catch (RuntimeException | Error other) {
                fail("seed " + seed + " of " + picture.file(), other);
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        if (bytes.length == 0) {
            return bytes;
        }
        int flips = 1 + random.nextInt(6);
        // Headers decide most: half of the damage goes there.
        int reach = random.nextBoolean() ? Math.min(bytes.length, 300) : bytes.length;
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(reach)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
