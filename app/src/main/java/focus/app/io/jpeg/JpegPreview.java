package focus.app.io.jpeg;

import focus.app.io.picture.PictureHeader;
import focus.inference.codec.ReducedJpeg;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.TiledRaster;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Optional;

/** A first look at a large JPEG, long before all of it is decoded. */
public final class JpegPreview {
    private JpegPreview() {}

    /**
     * @param leastArea pixels; smaller pictures have none
     * @return upright, in the colours of the file, of the full size: an eighth of the pixels on each side, the others made
     *     up between them. Empty where the file is small, not RGB or YCbCr, progressive (for which a decoder needs all of it in memory), or damaged.
     * @throws IOException if the file cannot be read
     */
    public static Optional<RasterSource> read(Path file, long leastArea) throws IOException {
        JpegHeader jpeg = JpegHeader.read(file);
        if (jpeg.size().area() < leastArea || jpeg.components() != 3 || jpeg.progressive()) {
            return Optional.empty();
        }
        PictureHeader header;
        try (JpegDecoder decoder = JpegDecoder.of(file, jpeg)) {
            header = decoder.header();
        }
        return decode(file)
                .filter(block -> isEighth(block, jpeg.size()))
                .map(block -> new EighthRaster(upright(block, header), header.size()));
    }

    private static Optional<PixelBlock> decode(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            ByteBuffer bytes =
                    channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
            return ReducedJpeg.decode(bytes);
        }
    }

    private static boolean isEighth(PixelBlock block, ImageSize stored) {
        ImageSize eighth = stored.atLevel(3);
        return block.width() == eighth.width() && block.height() == eighth.height();
    }

    private static RasterSource upright(PixelBlock block, PictureHeader header) {
        PixelFormat format = header.format();
        PixelBlock named = PixelBlock.ofBytes(block.width(), block.height(), format, block.bytes());
        return TiledRaster.of(header.orientation().turn(named), header.srgb());
    }
}
