package focus.app.cli;

import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A large JPEG in a temporary folder of its own: the sample, repeated side by side.
 *
 * @param folder made for it; what else is put there goes with it
 * @param file where it lies
 */
record LargePhoto(Path folder, Path file) implements AutoCloseable {
    /** 12 megapixels, as from a telephone. */
    static final ImageSize TWELVE = new ImageSize(4000, 3000);

    /** 100 megapixels, as from a large camera or a scanner. */
    static final ImageSize HUNDRED = new ImageSize(11_600, 8_700);

    /** @throws InputException if it cannot be written */
    static LargePhoto write(RasterSource sample, ImageSize size, PictureWriter writer) {
        try {
            Path folder = Files.createTempDirectory("focus-bench");
            LargePhoto photo = new LargePhoto(folder, folder.resolve(size.width() + "x" + size.height() + ".jpg"));
            writer.write(new RepeatedPicture(sample, size), photo.file, SaveOptions.NEW_FILE, Feedback.NONE);
            return photo;
        } catch (IOException e) {
            throw new InputException("no temporary folder could be made: " + e, e);
        }
    }

    /** Removes the folder; what is still in use is left to the system. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
