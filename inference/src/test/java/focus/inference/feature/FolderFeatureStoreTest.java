package focus.inference.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFeatureStoreTest {
    private static final long MOST = 3_000;

    @TempDir
    private Path cache;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private FolderFeatureStore store() {
        return new FolderFeatureStore(cache.resolve("features"), MOST, Runnable::run, () -> now);
    }

    private Path file(String key) {
        return cache.resolve("features").resolve(key + ".features");
    }

    private static ByteBuffer filled(int bytes, int value) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
        while (buffer.hasRemaining()) {
            buffer.put((byte) (value + buffer.position()));
        }
        return buffer.flip();
    }

    private static List<ByteBuffer> room(int... sizes) {
        return Arrays.stream(sizes).mapToObj(ByteBuffer::allocateDirect).toList();
    }

    /** Uses no two at the same moment. */
    private void save(FolderFeatureStore store, String key, int bytes) {
        now = now.plusSeconds(1);
        store.save(key, List.of(filled(bytes, 3)));
    }

    @Test
    void allCanBeCleared() throws IOException {
        FolderFeatureStore store = store();
        save(store, "a1", 400);
        save(store, "b2", 400);
        Path other = Files.writeString(cache.resolve("features").resolve("note.txt"), "not ours");
        assertThat(store.usage().files()).isEqualTo(2);

        store.clear();

        assertThat(store.usage()).isEqualTo(new FolderFeatureStore.Usage(0, 0));
        assertThat(store.load("a1", room(400))).isFalse();
        assertThat(other).exists();
    }

    @Test
    void whatWasKeptIsReadAgainByAnotherRun() {
        List<ByteBuffer> parts = List.of(filled(400, 1), filled(100, 2));
        store().save("a1", parts);
        List<ByteBuffer> read = room(400, 100);

        assertThat(store().load("a1", read)).isTrue();
        assertThat(read).isEqualTo(parts);
        assertThat(store().load("b2", room(400, 100))).isFalse();
    }

    @Test
    void aDamagedFileIsDeletedAndNotRead() throws IOException {
        store().save("a1", List.of(filled(400, 1)));
        byte[] bytes = Files.readAllBytes(file("a1"));
        bytes[200] ^= 4;
        Files.write(file("a1"), bytes);

        assertThat(store().load("a1", room(400))).isFalse();
        assertThat(file("a1")).doesNotExist();
    }

    @Test
    void aCutFileIsDeletedAndNotRead() throws IOException {
        store().save("a1", List.of(filled(400, 1)));
        byte[] bytes = Files.readAllBytes(file("a1"));
        Files.write(file("a1"), Arrays.copyOf(bytes, 300));

        assertThat(store().load("a1", room(400))).isFalse();
        assertThat(file("a1")).doesNotExist();
    }

    @Test
    void featuresOfAnotherShapeAreNotTaken() {
        store().save("a1", List.of(filled(400, 1), filled(100, 1)));

        assertThat(store().load("a1", room(100, 400))).isFalse();
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() {
        FolderFeatureStore store = store();
        save(store, "a1", 900);
        save(store, "b2", 900);
        save(store, "c3", 900);
        now = now.plusSeconds(1);
        assertThat(store.load("a1", room(900))).isTrue();

        save(store, "d4", 900);

        assertThat(file("b2")).doesNotExist();
        assertThat(List.of(file("a1"), file("c3"), file("d4")))
                .allSatisfy(kept -> assertThat(kept).exists());
        assertThat(store.usage()).isEqualTo(new FolderFeatureStore.Usage(3, 3 * 916));
    }

    @Test
    void whatAnEndedProgramWasWritingIsClearedAway() throws IOException {
        Files.createDirectories(cache.resolve("features"));
        Path left = Files.write(cache.resolve("features").resolve("x.part"), new byte[10]);
        Files.setLastModifiedTime(left, FileTime.from(now.minusSeconds(7200)));

        save(store(), "a1", 100);

        assertThat(left).doesNotExist();
        assertThat(file("a1")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsNoError() throws IOException {
        Files.write(cache.resolve("features"), new byte[1]);

        store().save("a1", List.of(filled(10, 1)));

        assertThat(store().load("a1", room(10))).isFalse();
    }

    @Test
    void aKeyIsNoPath() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().load("../a", room(1)));
    }
}
