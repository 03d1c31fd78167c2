package focus.app.io.psd;

import focus.inference.image.ImageSize;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What stands in a Photoshop file before its flattened picture.
 *
 * @param large whether it is the variant for large pictures (PSB), with 4-byte row lengths
 * @param channels planes stored, colours first
 * @param depth bits per sample: 1, 8 or 16
 * @param palette 768 bytes, all reds first; empty but for indexed pictures
 * @param icc the embedded profile
 * @param exif the camera's data
 * @param xmp the XMP packet
 * @param transparent whether the first plane after the colours is the picture's transparency
 * @param pixelOffset where in the file the picture's data begin, at their compression number
 */
record PsdHeader(
        boolean large,
        ImageSize size,
        int channels,
        int depth,
        PsdMode mode,
        ByteBuffer palette,
        Optional<byte[]> icc,
        Optional<byte[]> exif,
        Optional<byte[]> xmp,
        boolean transparent,
        long pixelOffset) {
    /** Bytes of one row of one plane, unpacked. */
    int rowBytes() {
        return depth == 1 ? (size.width() + 7) / 8 : size.width() * (depth / 8);
    }

    /** Planes that matter: colours, and transparency where there is one. */
    int planes() {
        return mode.colours() + (transparent ? 1 : 0);
    }
}
