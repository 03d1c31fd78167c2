package focus.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that went wrong is written down: a log file of at most two times a megabyte in the user's state
 * folder. Also hears every exception that nobody caught, on every thread, and has the user told once that it is up.
 */
final class ErrorLog implements AutoCloseable {
    private static final int LIMIT = 1 << 20;
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LOG = Logger.getLogger(ErrorLog.class.getName());

    private final Path file;
    private volatile Consumer<Path> user = path -> {};
    private @Nullable Handler handler;

    ErrorLog(Path folder) {
        file = folder.resolve("focus-studio.log");
    }

    /** Starts writing and catching. A folder that cannot be written to leaves the log on standard error alone. */
    synchronized void start() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileHandler writer = new FileHandler(pattern(), LIMIT, 2, true);
            writer.setFormatter(new SimpleFormatter());
            writer.setEncoding("UTF-8");
            handler = writer;
            ROOT.addHandler(writer);
        } catch (IOException | SecurityException e) {
            LOG.log(Level.WARNING, "cannot write a log to " + file + "; errors are shown here only", e);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> caught(failure));
    }

    /** @param told hears the log's path, on any thread, whenever something went wrong that the user should know of */
    void tell(Consumer<Path> told) {
        user = told;
    }

    /** Writes down what nobody else handled, and has the user told. */
    void caught(Throwable failure) {
        LOG.log(Level.SEVERE, "unexpected failure in " + Thread.currentThread().getName(), failure);
        user.accept(file());
    }

    /** Per cent signs mean something to the handler. */
    private String pattern() {
        return file.toString().replace("%", "%%") + ".%g";
    }

    /** The newest part of the log. */
    Path file() {
        return file.resolveSibling(file.getFileName() + ".0");
    }

    @Override
    public synchronized void close() {
        Handler open = handler;
        handler = null;
        if (open != null) {
            ROOT.removeHandler(open);
            open.close();
        }
    }
}
