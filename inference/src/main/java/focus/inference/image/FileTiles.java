package focus.inference.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Tiles in a temporary file that goes with this object or with the process, whichever ends first. Nothing of it is held in
 * memory: the system keeps in its own cache what it has room for. Read and written at positions rather than mapped, since
 * mapped pages count as the process's own memory for as long as the system likes.
 *
 * <p>A thread that is interrupted while it reads closes the file, as with every {@link FileChannel}; threads that read
 * pictures are only interrupted when the program ends.
 */
final class FileTiles implements TileStore {
    private static final String NAME = "focus-pixels-";

    private final Path folder;
    private final FileChannel file;
    private final PixelFormat format;
    private final long tileBytes;
    private final long[] starts;

    private FileTiles(Path folder, FileChannel file, List<TileGrid> levels, PixelFormat format) {
        this.folder = folder;
        this.file = file;
        this.format = format;
        this.tileBytes = (long) TileGrid.TILE * TileGrid.TILE * format.bytesPerPixel();
        this.starts = new long[levels.size()];
        for (int level = 1; level < starts.length; level++) {
            starts[level] = starts[level - 1] + levels.get(level - 1).count() * tileBytes;
        }
    }

    /**
     * @param folder there, with room for four thirds of the picture
     * @throws TileFileException if no file can be made there
     */
    static FileTiles create(Path folder, List<TileGrid> levels, PixelFormat format) {
        try {
            Path path = Files.createTempFile(folder, NAME, null);
            // Where the system can, the name goes at once and the file with its last user, however that ends.
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            return new FileTiles(folder, file, levels, format);
        } catch (IOException refused) {
            throw new TileFileException(folder, refused);
        }
    }

    @Override
    public void put(int level, int index, PixelBlock tile) {
        ByteBuffer bytes = switch (tile.format().samples()) {
            case U8 -> ByteBuffer.wrap(tile.bytes());
            case U16 -> {
                ByteBuffer copy = ByteBuffer.allocate(tile.shorts().length * 2).order(ByteOrder.nativeOrder());
                copy.asShortBuffer().put(tile.shorts());
                yield copy;
            }
        };
        long position = start(level, index);
        try {
            while (bytes.hasRemaining()) {
                position += file.write(bytes, position);
            }
        } catch (IOException failure) {
            throw told(failure);
        }
    }

    @Override
    public void read(int level, int index, ImageRect area, ImageRect part, PixelBlock out, ImageRect region) {
        // Rows of a tile follow one another, so that those of the part are one piece, if wider than needed.
        int rowBytes = area.width() * format.bytesPerPixel();
        long position = start(level, index) + (long) (part.y() - area.y()) * rowBytes;
        int height = part.height();
        if (area.width() == part.width() && part.width() == out.width() && format.samples() == SampleType.U8) {
            fill(ByteBuffer.wrap(out.bytes(), (part.y() - region.y()) * rowBytes, height * rowBytes), position);
            return;
        }
        PixelBlock rows = rows(area.width(), height, position);
        out.copyFrom(rows, part.x() - area.x(), 0, part.x() - region.x(), part.y() - region.y(), part.size());
    }

    private PixelBlock rows(int width, int height, long position) {
        PixelBlock rows = PixelBlock.allocate(width, height, format);
        switch (format.samples()) {
            case U8 -> fill(ByteBuffer.wrap(rows.bytes()), position);
            case U16 -> {
                ByteBuffer bytes = ByteBuffer.allocate(rows.shorts().length * 2).order(ByteOrder.nativeOrder());
                fill(bytes, position);
                bytes.flip().asShortBuffer().get(rows.shorts());
            }
        }
        return rows;
    }

    private void fill(ByteBuffer bytes, long start) {
        long position = start;
        try {
            while (bytes.hasRemaining()) {
                int count = file.read(bytes, position);
                if (count < 0) {
                    throw new IOException("the file is shorter than it was");
                }
                position += count;
            }
        } catch (IOException failure) {
            throw told(failure);
        }
    }

    private RuntimeException told(IOException failure) {
        if (failure instanceof ClosedChannelException) {
            CancellationException closed = new CancellationException("the picture has been closed");
            closed.initCause(failure);
            return closed;
        }
        return new TileFileException(folder, failure);
    }

    private long start(int level, int index) {
        return starts[level] + index * tileBytes;
    }

    @Override
    public long heldBytes() {
        return 0;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new TileFileException(folder, failure);
        }
    }
}
