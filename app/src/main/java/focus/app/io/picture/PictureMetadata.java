package focus.app.io.picture;

import java.util.Optional;

/**
 * What a picture file tells besides its pixels and their colour space, as far as a saved copy carries it on.
 *
 * @param exif the camera's data; empty when there are none or they are damaged
 */
public record PictureMetadata(Optional<ExifBlock> exif) {
    public static final PictureMetadata NONE = new PictureMetadata(Optional.empty());

    /** @param tiff an EXIF block, starting at its byte-order mark; a damaged one is left out */
    public static PictureMetadata ofExif(byte[] tiff) {
        return new PictureMetadata(ExifBlock.parse(tiff));
    }

    public Orientation orientation() {
        return exif.map(ExifBlock::orientation).orElse(Orientation.UPRIGHT);
    }
}
