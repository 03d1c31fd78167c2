package focus.app.io.tiff;

import focus.app.io.colour.ColourReading;
import focus.app.io.colour.StoredColours;
import focus.app.io.imageio.ImageIoDecoder;
import focus.app.io.picture.PictureDecoder;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.PictureNote;
import focus.app.io.picture.PixelRows;
import focus.app.io.picture.StripCollector;
import focus.app.io.picture.StripSink;
import focus.inference.image.Orientation;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * TIFF and BigTIFF as cameras, scanners and editors write them: grey, RGB, palette and CMYK of up to 16 bits, strips or
 * tiles, bands together or apart, with alpha and profile. Fax and JPEG inside TIFF are left to the JDK's decoder.
 */
public final class TiffDecoder implements PictureDecoder {
    private final FileChannel file;
    private final TiffLayout layout;
    private final TiffSegments segments;
    private final TiffColours colours;
    private final PictureHeader header;
    private final List<PictureNote> notes;

    private TiffDecoder(FileChannel file, TiffDirectory directory, TiffLayout layout) throws IOException {
        this.file = file;
        this.layout = layout;
        this.segments = new TiffSegments(directory, layout);
        Optional<byte[]> icc = directory.block(34675);
        ColourReading colour = switch (layout.photometric()) {
            case TiffLayout.RGB -> ColourReading.ofRgb(icc);
            case TiffLayout.CMYK -> ColourReading.ofCmyk(icc);
            case TiffLayout.PALETTE -> ColourReading.PLAIN;
            default -> ColourReading.ofGrey(icc);
        };
        this.notes = new ArrayList<>(colour.notes());
        if (directory.pages() > 1) {
            notes.add(PictureNote.of(PictureNote.Kind.PAGES, Integer.toString(directory.pages())));
        }
        long extra = layout.bands() > layout.colours() ? directory.number(338, 0) : 0;
        boolean alpha = extra == 1 || extra == 2;
        PixelFormat format =
                new PixelFormat(alpha ? 4 : 3, layout.bits() == 16 ? SampleType.U16 : SampleType.U8, colour.profile());
        int stored = layout.photometric() == TiffLayout.PALETTE ? 3 : layout.colours();
        StoredColours rgb = new StoredColours(
                stored + (alpha ? 1 : 0), stored, alpha, format.samples().max(), colour.toRgb());
        this.colours = new TiffColours(layout, rgb, extra == 1, directory.numbers(320));
        this.header = PictureHeader.of(layout.size(), format, colour.srgb(), TiffMetadata.of(directory))
                .withOrientation(Orientation.ofExif((int) directory.number(274, 1)))
                .withDecoderBytes(bandBytes());
    }

    public static PictureDecoder open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            ByteOrder order =
                    new TiffInput(file, ByteOrder.BIG_ENDIAN).read(0, 2).getShort() == 0x4949
                            ? ByteOrder.LITTLE_ENDIAN
                            : ByteOrder.BIG_ENDIAN;
            TiffDirectory directory = TiffDirectory.read(new TiffInput(file, order));
            TiffLayout layout = TiffLayout.of(directory);
            if (layout.isPlain() && directory.number(266, 1) == 1) {
                return new TiffDecoder(file, directory, layout);
            }
        } catch (EOFException cutOff) {
            file.close();
            throw new PictureFormatException("is cut off in its header", cutOff);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
        file.close();
        return ImageIoDecoder.open(path, "tiff");
    }

    /** What one row of segments takes while it is unpacked: packed, as bytes, as numbers. */
    private long bandBytes() {
        long samples = (long) layout.segment().width() * layout.segment().height() * layout.bands();
        return samples * layout.segmentsAcross() * 4 + samples * 4;
    }

    @Override
    public PictureHeader header() {
        return header;
    }

    @Override
    public void decode(StripSink sink) throws IOException {
        int height = layout.size().height();
        StripCollector collector = new StripCollector(layout.size(), header.format(), sink);
        PixelBlock row = PixelBlock.allocate(layout.size().width(), 1, header.format());
        try {
            for (int down = 0; down < layout.segmentsDown(); down++) {
                int top = down * layout.segment().height();
                int rows = Math.min(layout.segment().height(), height - top);
                int[][] band = band(down, layout.tiled() ? layout.segment().height() : rows);
                for (int y = 0; y < rows; y++) {
                    PixelRows.store(colours.row(band, y), row, 0);
                    collector.row(row);
                }
            }
        } catch (EOFException | ZipException damage) {
            notes.add(PictureNote.endedEarly(damage, collector.nextRow(), height));
            collector.fillRest();
        }
    }

    /** The segments side by side; where bands lie apart, first all of the first band. */
    private int[][] band(int down, int rows) throws IOException {
        int planes = layout.planar() ? layout.bands() : 1;
        int across = layout.segmentsAcross();
        int[][] band = new int[planes * across][];
        for (int plane = 0; plane < planes; plane++) {
            for (int column = 0; column < across; column++) {
                band[plane * across + column] = segments.read(plane, column, down, rows);
            }
        }
        return band;
    }

    @Override
    public List<PictureNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
