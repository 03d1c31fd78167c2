package focus.app.io;

import focus.app.io.picture.PictureMetadata;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a picture is to be saved.
 *
 * @param overwrite whether the user has agreed to replace a file that is there
 * @param source the file that the picture was opened from
 * @param overwriteSource whether the user has agreed, beyond {@code overwrite}, to lose the opened photo itself
 * @param jpegQuality 1..100, for JPEG
 * @param metadata of the opened photo, carried on
 */
public record SaveOptions(
        boolean overwrite, Optional<Path> source, boolean overwriteSource, int jpegQuality, PictureMetadata metadata) {
    /** Replaces nothing; JPEG at quality 92; no metadata. */
    public static final SaveOptions NEW_FILE =
            new SaveOptions(false, Optional.empty(), false, 92, PictureMetadata.NONE);

    public SaveOptions {
        if (jpegQuality < 1 || jpegQuality > 100) {
            throw new IllegalArgumentException("JPEG quality is 1..100, not " + jpegQuality);
        }
    }

    public SaveOptions withOverwrite(boolean agreed) {
        return new SaveOptions(agreed, source, overwriteSource, jpegQuality, metadata);
    }

    /** Protects {@code file}, from which the picture was opened. */
    public SaveOptions withSource(Path file) {
        return new SaveOptions(overwrite, Optional.of(file), overwriteSource, jpegQuality, metadata);
    }

    public SaveOptions withOverwriteSource(boolean agreed) {
        return new SaveOptions(overwrite, source, agreed, jpegQuality, metadata);
    }

    public SaveOptions withJpegQuality(int quality) {
        return new SaveOptions(overwrite, source, overwriteSource, quality, metadata);
    }

    public SaveOptions withMetadata(PictureMetadata carried) {
        return new SaveOptions(overwrite, source, overwriteSource, jpegQuality, carried);
    }
}
