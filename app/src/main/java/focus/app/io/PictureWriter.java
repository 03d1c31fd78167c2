package focus.app.io;

import focus.app.io.file.AtomicFile;
import focus.app.io.jpeg.JpegEncoder;
import focus.app.io.picture.PictureNote;
import focus.app.io.png.PngEncoder;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Saves pictures as PNG (lossless, in the picture's own depth) or JPEG, by the ending of the file's name, with their
 * profile and camera data. A file is written wholly or not at all. Blocks for up to seconds; safe for use by several
 * threads at once.
 */
public final class PictureWriter {
    /** The stage that {@link Feedback#progress} is told. */
    public static final String STAGE = "save";

    /** The longest side that JPEG can hold. */
    private static final int JPEG_LONGEST = 65_500;

    /**
     * @return what the user should know: what the format could not hold
     * @throws InputException if the file may not or cannot be written; the message names it, what is wrong and what to
     *     do, and nothing has changed on the disk
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled; nothing has changed either
     */
    public List<PictureNote> write(RasterSource picture, Path target, SaveOptions options, Feedback feedback) {
        TargetFile file = new TargetFile(target);
        String ending = FileNames.ending(target);
        List<PictureNote> notes = new ArrayList<>();
        AtomicFile.Body body = switch (ending) {
            case "png" -> out -> PngEncoder.write(picture, exif(picture, options), out, feedback, STAGE);
            case "jpg", "jpeg", "jpe", "jfif" ->
                out -> notes.addAll(new JpegEncoder(picture, feedback, STAGE)
                        .write(options.jpegQuality(), exif(picture, options), out));
            default ->
                throw new InputException(
                        FileNames.quoted(target) + " does not say as what to save: let the name end in .png or .jpg.");
        };
        if (!ending.equals("png") && picture.size().longSide() > JPEG_LONGEST) {
            throw new InputException("%s cannot be saved as JPEG, which holds %d pixels a side, not %d. Save as PNG."
                    .formatted(
                            FileNames.quoted(target),
                            JPEG_LONGEST,
                            picture.size().longSide()));
        }
        file.check(options.overwrite(), options.source(), options.overwriteSource());
        file.write(options.overwrite(), body);
        feedback.progress(STAGE, 1);
        return List.copyOf(notes);
    }

    private static Optional<byte[]> exif(RasterSource picture, SaveOptions options) {
        ImageSize size = picture.size();
        return options.metadata().exif().map(block -> block.forUprightCopy(size.width(), size.height()));
    }
}
