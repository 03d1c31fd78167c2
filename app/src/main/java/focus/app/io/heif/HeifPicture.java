package focus.app.io.heif;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.CodedPicture.Coding;
import focus.inference.image.ImageSize;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A picture of a HEIF file as it is coded: in one piece, or as a grid of equal tiles, as phones write it.
 *
 * @param item what the file tells of it
 * @param configuration what the decoder has to know beforehand
 * @param size before it is cut and turned
 * @param tile size of each tile; the last ones may reach beyond the picture
 * @param columns of tiles
 * @param tiles row by row
 * @param bits of a sample
 * @param grey whether there is no colour
 */
record HeifPicture(
        HeifItem item,
        Coding coding,
        HeifBox configuration,
        ImageSize size,
        ImageSize tile,
        int columns,
        List<HeifItem> tiles,
        int bits,
        boolean grey) {
    private static final int MOST_PIXELS = Integer.MAX_VALUE - 16;

    /** @throws PictureFormatException if it is damaged, or of a kind that cannot be opened */
    static HeifPicture of(HeifFile file, HeifItem item) throws IOException {
        if (item.unknown()) {
            throw new PictureFormatException("needs something of its reader that is not known here");
        }
        try {
            return switch (item.type()) {
                case "hvc1", "av01" -> {
                    ImageSize size = size(item);
                    yield coded(item, item, size, size, 1, List.of(item));
                }
                case "grid" -> grid(file, item);
                default ->
                    throw new PictureFormatException(
                            "holds a picture of the kind “" + item.type() + "”, which cannot be opened yet");
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | EOFException cutOff) {
            throw new PictureFormatException("has a damaged header", cutOff);
        }
    }

    private static HeifPicture grid(HeifFile file, HeifItem item) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(file.data(item));
        data.get(); // version
        int bytes = (data.get() & 1) == 0 ? 2 : 4;
        int rows = 1 + (data.get() & 0xFF);
        int columns = 1 + (data.get() & 0xFF);
        ImageSize size = size(HeifBox.number(data, bytes), HeifBox.number(data, bytes));
        List<Integer> numbers = file.from("dimg", item.number());
        if (numbers.size() != rows * columns) {
            throw new PictureFormatException(
                    "has a damaged header: it names " + numbers.size() + " of " + rows * columns + " tiles");
        }
        HeifItem first = file.item(numbers.getFirst());
        ImageSize tile = size(first);
        boolean covered = (long) tile.width() * columns >= size.width() && (long) tile.height() * rows >= size.height();
        boolean needed =
                (long) tile.width() * (columns - 1) < size.width() && (long) tile.height() * (rows - 1) < size.height();
        if (!covered || !needed || !(first.type().equals("hvc1") || first.type().equals("av01"))) {
            throw new PictureFormatException("has a damaged header: its tiles do not make its picture");
        }
        List<HeifItem> tiles = new java.util.ArrayList<>();
        for (int number : numbers) {
            HeifItem next = file.item(number);
            if (!next.type().equals(first.type()) || !size(next).equals(tile)) {
                throw new PictureFormatException("has a damaged header: its tiles differ in size or kind");
            }
            tiles.add(next);
        }
        return coded(item, first, size, tile, columns, List.copyOf(tiles));
    }

    private static HeifPicture coded(
            HeifItem item, HeifItem first, ImageSize size, ImageSize tile, int columns, List<HeifItem> tiles)
            throws PictureFormatException {
        boolean hevc = first.type().equals("hvc1");
        HeifBox configuration = first.property(hevc ? "hvcC" : "av1C")
                .orElseThrow(() -> new PictureFormatException("has a damaged header: it does not say how it is coded"));
        ByteBuffer content = configuration.content();
        boolean grey;
        int bits;
        if (hevc) {
            grey = (content.get(16) & 3) == 0;
            bits = 8 + (content.get(17) & 7);
        } else {
            int flags = content.get(2);
            grey = (flags & 0x10) != 0;
            bits = (flags & 0x40) == 0 ? 8 : (flags & 0x20) == 0 ? 10 : 12;
        }
        return new HeifPicture(
                item, hevc ? Coding.HEVC : Coding.AV1, configuration, size, tile, columns, tiles, bits, grey);
    }

    private static ImageSize size(HeifItem item) throws PictureFormatException {
        ByteBuffer extents = item.property("ispe")
                .orElseThrow(() -> new PictureFormatException("has a damaged header: it does not say how large it is"))
                .reading();
        extents.getInt();
        return size(HeifBox.number(extents, 4), HeifBox.number(extents, 4));
    }

    private static ImageSize size(long width, long height) throws PictureFormatException {
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS / width) {
            throw new PictureFormatException("has a damaged header: it names a size of " + width + "x" + height);
        }
        return new ImageSize((int) width, (int) height);
    }

    /** What decoding takes beside the result: samples of two bytes, at most three of a pixel, and one tile. */
    long decodingBytes() {
        long planes = grey ? 1 : 3;
        return 2 * planes * (size.area() + (tiles.size() > 1 ? tile.area() : 0));
    }
}
