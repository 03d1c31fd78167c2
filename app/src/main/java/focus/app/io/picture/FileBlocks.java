package focus.app.io.picture;

import focus.inference.image.ImageSize;
import java.util.Optional;

/**
 * What a written file holds besides pixels and profile.
 *
 * @param exif camera data from the byte-order mark on
 * @param xmp a packet of UTF-8 XML
 */
public record FileBlocks(Optional<byte[]> exif, Optional<byte[]> xmp) {
    public static final FileBlocks NONE = new FileBlocks(Optional.empty(), Optional.empty());

    /**
     * What an upright copy carries on.
     *
     * @param size of the copy
     * @param label how its pixels came to be, if that has to be said
     */
    public static FileBlocks forCopy(PictureMetadata metadata, ImageSize size, Optional<DigitalSource> label) {
        return new FileBlocks(
                metadata.exif().map(block -> block.forUprightCopy(size.width(), size.height())),
                XmpPacket.forCopy(metadata.xmp(), label));
    }
}
