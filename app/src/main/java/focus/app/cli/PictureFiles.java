package focus.app.cli;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.List;

/** The picture and mask files of commands. Every failure is an {@code InputException} that names the file. */
public interface PictureFiles {
    /**
     * @param pixels upright
     * @param notes one sentence for each thing that the user should know about the file
     */
    record Opened(RasterSource pixels, List<String> notes) {
        public Opened {
            notes = List.copyOf(notes);
        }
    }

    /** @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled */
    Opened open(Path file, Feedback feedback);

    /**
     * Writes {@code picture} as PNG or JPEG, by the target's extension; never leaves half a file.
     *
     * @param source the file that the picture was opened from, for its camera data
     * @param overwrite whether an existing target may be replaced
     * @return one sentence for each thing that the user should know about the written file
     */
    List<String> save(RasterSource picture, Path source, Path target, boolean overwrite, Feedback feedback);

    /** Whether a file of this name keeps every pixel as it is. */
    boolean isLossless(Path target);

    /** Coverage as it stands in a greyscale file of exactly this size. */
    Mask openMask(Path file, ImageSize size);

    /** 8-bit greyscale PNG, 255 = selected. */
    void saveMask(Mask mask, Path target, boolean overwrite);
}
