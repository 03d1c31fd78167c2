package focus.app.io;

import focus.app.format.PictureFormat;
import focus.app.io.picture.PictureNote;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Saves pictures as PNG or TIFF (lossless, in the picture's own depth), JPEG or WebP, by the ending of the file's name,
 * with their profile and camera data. A file is written wholly or not at all. Blocks for up to seconds; safe for use by
 * several threads at once.
 */
public final class PictureWriter {
    /** The stage that {@link Feedback#progress} is told. */
    public static final String STAGE = "save";

    /**
     * @return what the user should know: what the format could not hold
     * @throws InputException if the file may not or cannot be written; the message names it, what is wrong and what to
     *     do, and nothing has changed on the disk
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled; nothing has changed either
     */
    public List<PictureNote> write(RasterSource picture, Path target, SaveOptions options, Feedback feedback) {
        TargetFile file = new TargetFile(target);
        String name = FileNames.quoted(target);
        PictureFormat format = PictureFormat.of(target)
                .orElseThrow(() -> new InputException(
                        name + " does not say as what to save: let the name end in .png, .jpg, .tif or .webp."));
        if (picture.size().longSide() > format.longest()) {
            throw new InputException("%s cannot be saved as %s, which holds %d pixels a side, not %d. Save as PNG."
                    .formatted(
                            name,
                            format.title(),
                            format.longest(),
                            picture.size().longSide()));
        }
        file.check(options.overwrite(), options.source(), options.overwriteSource());
        PictureEncoding encoding = new PictureEncoding(format, options, feedback);
        file.write(options.overwrite(), out -> encoding.write(picture, out), encoding::finish);
        feedback.progress(STAGE, 1);
        return encoding.notes();
    }

    /**
     * How many bytes the file would have. Takes as long as writing it.
     *
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public long measure(RasterSource picture, PictureFormat format, SaveOptions options, Feedback feedback)
            throws IOException {
        CountingOutput count = new CountingOutput();
        new PictureEncoding(format, options, feedback).write(picture, count);
        return count.bytes();
    }
}
