package focus.app.io.picture;

import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import focus.inference.image.PixelFormat;
import focus.inference.image.SrgbConverter;

/**
 * What is known of a picture before its pixels are decoded.
 *
 * @param stored its size as stored, before turning
 * @param orientation how to turn it
 * @param format of the strips that its decoder gives
 * @param srgb from {@code format} to 8-bit sRGB
 * @param metadata what a saved copy may carry on
 * @param decoderBytes memory that the decoder holds beside the strips, in bytes
 */
public record PictureHeader(
        ImageSize stored,
        Orientation orientation,
        PixelFormat format,
        SrgbConverter srgb,
        PictureMetadata metadata,
        long decoderBytes) {
    /** With the orientation that the metadata name. */
    public static PictureHeader of(ImageSize stored, PixelFormat format, SrgbConverter srgb, PictureMetadata metadata) {
        return new PictureHeader(stored, metadata.orientation(), format, srgb, metadata, 0);
    }

    public PictureHeader withOrientation(Orientation other) {
        return new PictureHeader(stored, other, format, srgb, metadata, decoderBytes);
    }

    public PictureHeader withDecoderBytes(long bytes) {
        return new PictureHeader(stored, orientation, format, srgb, metadata, bytes);
    }

    /** The size of the upright picture. */
    public ImageSize size() {
        return orientation.upright(stored);
    }
}
