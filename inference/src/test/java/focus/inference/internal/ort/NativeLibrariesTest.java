package focus.inference.internal.ort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir
    private Path cache;

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void unpacksTheLibrariesWholeAndNothingElse() throws IOException {
        Path folder = NativeLibraries.unpack(cache, false);

        for (NativeLibraries.Entry entry : NativeLibraries.entries(false)) {
            assertThat(folder.resolve(entry.name())).hasSize(entry.bytes());
        }
        assertThat(filesOf(folder)).hasSameSizeAs(NativeLibraries.entries(false));
    }

    @Test
    void keepsWhatIsAlreadyThere() throws IOException {
        Path folder = NativeLibraries.unpack(cache, false);
        FileTime past = FileTime.fromMillis(1_000_000);
        for (Path file : filesOf(folder)) {
            Files.setLastModifiedTime(file, past);
        }

        assertThat(NativeLibraries.unpack(cache, false)).isEqualTo(folder);

        assertThat(filesOf(folder))
                .allSatisfy(file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(past));
    }

    @Test
    void replacesAFileThatIsNotWhole() throws IOException {
        Path folder = NativeLibraries.unpack(cache, false);
        NativeLibraries.Entry first = NativeLibraries.entries(false).getFirst();
        Files.write(folder.resolve(first.name()), new byte[] {1});

        NativeLibraries.unpack(cache, false);

        assertThat(folder.resolve(first.name())).hasSize(first.bytes());
    }

    @Test
    void severalAtOnceDoNotDisturbEachOther() throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            Callable<Path> unpack = () -> NativeLibraries.unpack(cache, false);
            for (Future<Path> done : executor.invokeAll(List.of(unpack, unpack, unpack, unpack))) {
                assertThat(filesOf(done.get())).hasSameSizeAs(NativeLibraries.entries(false));
            }
        }
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(cache.resolve("file"));

        assertThatThrownBy(() -> NativeLibraries.unpack(file, false)).isInstanceOf(IOException.class);
    }
}
