package focus.app.io;

import focus.app.io.picture.DigitalSource;
import focus.app.io.picture.PictureMetadata;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a picture is to be saved.
 *
 * @param agreement what may be replaced
 * @param quality 1..100, for JPEG and WebP, which is lossless at 100
 * @param eightBit whether 16-bit pictures are reduced where the format could keep them
 * @param metadata of the opened photo, carried on
 * @param label how the pixels came to be, if that has to be said
 */
public record SaveOptions(
        Agreement agreement, int quality, boolean eightBit, PictureMetadata metadata, Optional<DigitalSource> label) {
    /** Replaces nothing; quality 92; full depth; no metadata. */
    public static final SaveOptions NEW_FILE = new SaveOptions(
            new Agreement(false, Optional.empty(), false), 92, false, PictureMetadata.NONE, Optional.empty());

    /**
     * What the user has agreed to lose.
     *
     * @param overwrite whether a file that is there may be replaced
     * @param source the file that the picture was opened from
     * @param overwriteSource whether, beyond {@code overwrite}, the opened photo itself may be lost
     */
    public record Agreement(boolean overwrite, Optional<Path> source, boolean overwriteSource) {}

    public SaveOptions {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality is 1..100, not " + quality);
        }
    }

    public boolean overwrite() {
        return agreement.overwrite;
    }

    public Optional<Path> source() {
        return agreement.source;
    }

    public boolean overwriteSource() {
        return agreement.overwriteSource;
    }

    public SaveOptions withOverwrite(boolean agreed) {
        return with(new Agreement(agreed, source(), overwriteSource()));
    }

    /** Protects {@code file}, from which the picture was opened. */
    public SaveOptions withSource(Path file) {
        return with(new Agreement(overwrite(), Optional.of(file), overwriteSource()));
    }

    public SaveOptions withOverwriteSource(boolean agreed) {
        return with(new Agreement(overwrite(), source(), agreed));
    }

    private SaveOptions with(Agreement changed) {
        return new SaveOptions(changed, quality, eightBit, metadata, label);
    }

    public SaveOptions withQuality(int changed) {
        return new SaveOptions(agreement, changed, eightBit, metadata, label);
    }

    public SaveOptions withEightBit(boolean reduced) {
        return new SaveOptions(agreement, quality, reduced, metadata, label);
    }

    public SaveOptions withMetadata(PictureMetadata carried) {
        return new SaveOptions(agreement, quality, eightBit, carried, label);
    }

    public SaveOptions withLabel(Optional<DigitalSource> told) {
        return new SaveOptions(agreement, quality, eightBit, metadata, told);
    }
}
