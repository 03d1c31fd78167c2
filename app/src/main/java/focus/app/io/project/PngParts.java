package focus.app.io.project;

import focus.app.io.picture.FileBlocks;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.png.PngDecoder;
import focus.app.io.png.PngEncoder;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pictures inside a project as PNG, lossless in their own depth. */
final class PngParts {
    private PngParts() {}

    static void write(PixelBlock pixels, OutputStream out, Feedback feedback) throws IOException {
        PngEncoder.write(new BlockSource(pixels), FileBlocks.NONE, out, feedback, ProjectWriter.STAGE);
    }

    /**
     * @param size that the pixels must have
     * @param format of the picture that they belong to
     */
    static PixelBlock read(Path file, ImageSize size, PixelFormat format) throws IOException {
        try (PngDecoder decoder = PngDecoder.open(file)) {
            PixelFormat found = decoder.header().format();
            if (!decoder.header().stored().equals(size)
                    || found.channels() != format.channels()
                    || found.samples() != format.samples()) {
                throw new ProjectFormatException(
                        "has an edit of %s pixels, %d channels and %s where %s, %d and %s belong"
                                .formatted(
                                        decoder.header().stored(),
                                        found.channels(),
                                        found.samples(),
                                        size,
                                        format.channels(),
                                        format.samples()));
            }
            PixelBlock pixels = PixelBlock.allocate(size.width(), size.height(), format);
            decoder.decode((y, strip) ->
                    pixels.copyFrom(labelled(strip, format), 0, 0, 0, y, new ImageSize(strip.width(), strip.height())));
            requireWhole(decoder);
            return pixels;
        }
    }

    /** @return the tiles of an atlas of masks, {@link Mask#TILE_SIDE} squared samples each */
    static List<byte[]> readTiles(Path file, int count) throws IOException {
        try (PngDecoder decoder = PngDecoder.open(file)) {
            ImageSize expected = new ImageSize(Mask.TILE_SIDE, Math.multiplyExact(Mask.TILE_SIDE, count));
            if (!decoder.header().stored().equals(expected)) {
                throw new ProjectFormatException("has mask tiles of %s pixels where %s belong"
                        .formatted(decoder.header().stored(), expected));
            }
            if (decoder.header().format().samples() != SampleType.U8) {
                throw new ProjectFormatException("has mask tiles of 16 bits");
            }
            List<byte[]> tiles = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                tiles.add(new byte[Mask.TILE_SIDE * Mask.TILE_SIDE]);
            }
            decoder.decode((y, strip) -> spread(strip, y, tiles));
            requireWhole(decoder);
            return tiles;
        }
    }

    private static void spread(PixelBlock strip, int top, List<byte[]> tiles) {
        byte[] samples = strip.bytes();
        int channels = strip.format().channels();
        for (int i = 0; i < strip.width() * strip.height(); i++) {
            int y = top + i / strip.width();
            tiles.get(y / Mask.TILE_SIDE)[y % Mask.TILE_SIDE * Mask.TILE_SIDE + i % strip.width()] =
                    samples[i * channels];
        }
    }

    /** A photo may be shown in part; what an edit has made must be there to the last pixel. */
    private static void requireWhole(PngDecoder decoder) throws PictureFormatException {
        boolean damaged = decoder.notes().stream().anyMatch(note -> switch (note.kind()) {
            case CUT_OFF, CUT_OFF_COARSE, DAMAGED, DAMAGED_FROM -> true;
            default -> false;
        });
        if (damaged) {
            throw new PictureFormatException("is damaged");
        }
    }

    /** The same samples in the format that they are known to have; shares them. */
    private static PixelBlock labelled(PixelBlock block, PixelFormat format) {
        return format.samples() == SampleType.U8
                ? PixelBlock.ofBytes(block.width(), block.height(), format, block.bytes())
                : PixelBlock.ofShorts(block.width(), block.height(), format, block.shorts());
    }

    /** A block as a picture of one level, for the encoder. */
    private record BlockSource(PixelBlock pixels) implements RasterSource {
        @Override
        public ImageSize size() {
            return new ImageSize(pixels.width(), pixels.height());
        }

        @Override
        public PixelFormat format() {
            return pixels.format();
        }

        @Override
        public PixelBlock read(ImageRect region, int level) {
            PixelBlock out = PixelBlock.allocate(region.width(), region.height(), format());
            out.copyFrom(pixels, region.x(), region.y(), 0, 0, region.size());
            return out;
        }
    }
}
