package focus.app.io;

import focus.app.io.file.AtomicFile;
import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A file to be written: the checks before, and what a failure means in words. */
public final class TargetFile {
    private final Path file;
    private final String name;

    public TargetFile(Path file) {
        this.file = file;
        this.name = FileNames.quoted(file);
    }

    /**
     * @throws InputException if the target is a folder or a device, or is there and may not be replaced, or is the
     *     opened photo itself and may not be lost
     */
    public void check(boolean overwrite, Optional<Path> source, boolean overwriteSource) {
        if (Files.isDirectory(file)) {
            throw new InputException(name + " is a folder. Give the file a name in it.");
        }
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(name + " is no ordinary file and cannot be replaced. Choose another name.");
        }
        if (source.isPresent() && isSame(source.get()) && !overwriteSource) {
            throw new InputException(name + " is the opened photo itself, which would be lost. Choose another name.");
        }
        if (!overwrite) {
            throw new InputException(name + " is there already. Choose another name, or agree to replace it.");
        }
    }

    private boolean isSame(Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException unknown) {
            return file.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** @throws InputException if it cannot be written; then nothing has changed on the disk */
    public void write(boolean overwrite, AtomicFile.Body body) {
        write(overwrite, body, channel -> {});
    }

    /** @throws InputException if it cannot be written; then nothing has changed on the disk */
    public void write(boolean overwrite, AtomicFile.Body body, AtomicFile.Finish finish) {
        try {
            AtomicFile.write(file, overwrite, body, finish);
        } catch (FileAlreadyExistsException there) {
            throw new InputException(name + " is there already. Choose another name, or agree to replace it.", there);
        } catch (IOException failed) {
            throw new InputException(name + " was not saved: " + reason(failed) + " Nothing was changed.", failed);
        }
    }

    private String reason(IOException failed) {
        Path folder = file.toAbsolutePath().getParent();
        String message = String.valueOf(failed.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota exceeded")) {
            return "the disk is full. Free some space or choose another disk.";
        }
        if (folder != null && !Files.exists(folder)) {
            return "the folder " + folder + " is not there. Choose another.";
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return folder + " is not a folder. Choose another.";
        }
        if (failed instanceof AccessDeniedException || lower.contains("read-only")) {
            return "the folder " + folder + " may not be written to. Choose another.";
        }
        boolean unexplained = failed instanceof FileSystemException system && system.getReason() == null;
        return unexplained ? "the folder " + folder + " does not take files. Choose another." : message + ".";
    }
}
