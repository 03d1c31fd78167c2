package focus.app.io.picture;

import java.util.Optional;

/**
 * What a written file holds besides pixels and profile.
 *
 * @param exif camera data from the byte-order mark on
 * @param xmp a packet of UTF-8 XML
 */
public record FileBlocks(Optional<byte[]> exif, Optional<byte[]> xmp) {
    public static final FileBlocks NONE = new FileBlocks(Optional.empty(), Optional.empty());
}
