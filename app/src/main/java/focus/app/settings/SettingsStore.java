package focus.app.settings;

import focus.app.io.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;

/**
 * Keeps {@link AppSettings} in a file. Changes count at once and are written in the background; a file that cannot be read
 * or written never stops the program. Safe for use by several threads.
 */
public final class SettingsStore {
    private static final Logger LOG = Logger.getLogger(SettingsStore.class.getName());

    private final Path file;
    private final Executor writer;
    private final SettingsJson json = new SettingsJson();
    private final Object writing = new Object();
    private volatile AppSettings current;

    /**
     * Reads the file. A damaged one is put aside under the ending {@code .damaged}, so that nothing of it is lost.
     *
     * @param file need not be there, nor its folder
     * @param writer runs the writing; {@code Runnable::run} for tests
     */
    public SettingsStore(Path file, Executor writer) {
        this.file = file;
        this.writer = writer;
        this.current = read();
    }

    public AppSettings current() {
        return current;
    }

    /** Changes the settings; returns at once. */
    public void update(UnaryOperator<AppSettings> change) {
        AppSettings before;
        AppSettings after;
        synchronized (this) {
            before = current;
            after = change.apply(before);
            current = after;
        }
        if (!after.equals(before)) {
            writer.execute(this::write);
        }
    }

    private AppSettings read() {
        try {
            // Not readString: a byte that is no UTF-8 is damage, not the end of the program.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Optional<AppSettings> settings = json.read(text);
            if (settings.isEmpty()) {
                LOG.warning("the settings in " + file + " are damaged and were put aside; defaults are used");
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".damaged"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return settings.orElse(AppSettings.DEFAULT);
        } catch (NoSuchFileException first) {
            return AppSettings.DEFAULT;
        } catch (IOException unreadable) {
            LOG.warning("the settings in " + file + " cannot be read; defaults are used: " + unreadable);
            return AppSettings.DEFAULT;
        }
    }

    /** Writes what counts now; several changes in a row may find it written already, and write it again. */
    private void write() {
        synchronized (writing) {
            try {
                Path folder = file.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                byte[] text = json.write(current).getBytes(StandardCharsets.UTF_8);
                AtomicFile.write(file, true, out -> out.write(text));
            } catch (IOException failed) {
                LOG.warning("the settings cannot be written to " + file + ": " + failed);
            }
        }
    }
}
