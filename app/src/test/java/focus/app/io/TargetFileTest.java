package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "There is not enough space on the disk", "Disk quota exceeded"})
    void saysThatTheDiskIsFullAndKeepsTheOldFile(String systemsWords) throws IOException {
        Path file = Files.writeString(folder.resolve("old.png"), "old");
        assertThatThrownBy(() -> new TargetFile(file).write(true, out -> {
                    out.write(new byte[200_000]);
                    throw new IOException(systemsWords);
                }))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("“old.png” was not saved: the disk is full.");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void saysThatAFullDeviceIsNoOrdinaryFile() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "a system with /dev/full");
        assertThatThrownBy(() -> new TargetFile(full).check(true, Optional.empty(), false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no ordinary file");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path file = folder.resolve("gone/picture.png");
        assertThatThrownBy(() -> new TargetFile(file).write(false, out -> out.write(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the folder " + folder.resolve("gone") + " is not there");
    }

    @Test
    void saysThatTheFolderIsAFile() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("note"), "x");
        assertThatThrownBy(() -> new TargetFile(notAFolder.resolve("picture.png")).write(false, out -> out.write(1)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not a folder");
    }

    /** The account that runs the tests may write everywhere, so the refusals are the system's own exceptions. */
    @Test
    void saysThatTheFolderMayNotBeWrittenTo() {
        Path file = folder.resolve("picture.png");
        for (IOException refusal : new IOException[] {
            new AccessDeniedException(file.toString()),
            new FileSystemException(file.toString(), null, "Read-only file system")
        }) {
            assertThatThrownBy(() -> new TargetFile(file).write(false, out -> {
                        throw refusal;
                    }))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the folder " + folder + " may not be written to");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThatThrownBy(() -> new TargetFile(folder).check(true, Optional.empty(), false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void keepsPermissionsAndFollowsLinks() throws IOException {
        Path file = Files.writeString(folder.resolve("real.png"), "old");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "a system with POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);
        new TargetFile(link).write(true, out -> out.write('n'));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void doesNotReplaceAFileThatAppearsMeanwhile() throws IOException {
        Path file = folder.resolve("race.png");
        assertThatThrownBy(() -> new TargetFile(file).write(false, out -> Files.writeString(file, "somebody else's")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is there already");
        assertThat(file).hasContent("somebody else's");
    }
}
