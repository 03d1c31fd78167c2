package focus.app.io.picture;

import focus.inference.image.Orientation;
import java.util.Optional;

/**
 * What a picture file tells besides its pixels and their colour space, as far as a saved copy carries it on.
 *
 * @param exif the camera's data; empty when there are none or they are damaged
 * @param xmp what photo programs noted: captions, ratings, rights; empty when there is nothing or it is damaged
 */
public record PictureMetadata(Optional<ExifBlock> exif, Optional<XmpPacket> xmp) {
    public static final PictureMetadata NONE = new PictureMetadata(Optional.empty(), Optional.empty());

    /** Camera data alone. */
    public PictureMetadata(Optional<ExifBlock> exif) {
        this(exif, Optional.empty());
    }

    /** @param tiff an EXIF block, starting at its byte-order mark; a damaged one is left out */
    public static PictureMetadata ofExif(byte[] tiff) {
        return new PictureMetadata(ExifBlock.parse(tiff));
    }

    /**
     * @param exif an EXIF block, starting at its byte-order mark
     * @param xmp an XMP packet
     */
    public static PictureMetadata of(Optional<byte[]> exif, Optional<byte[]> xmp) {
        return new PictureMetadata(exif.flatMap(ExifBlock::parse), xmp.flatMap(XmpPacket::parse));
    }

    public Orientation orientation() {
        return exif.map(ExifBlock::orientation).orElse(Orientation.UPRIGHT);
    }
}
