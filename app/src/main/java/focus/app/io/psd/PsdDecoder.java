package focus.app.io.psd;

import focus.app.io.colour.ColourReading;
import focus.app.io.colour.StoredColours;
import focus.app.io.picture.PictureDecoder;
import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.PictureMetadata;
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
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Photoshop files (PSD, PSB): their flattened picture in its own depth, with profile and transparency. No layers. */
public final class PsdDecoder implements PictureDecoder {
    private final Path file;
    private final PsdHeader psd;
    private final StoredColours colours;
    private final PictureHeader header;
    private final List<PictureNote> notes;

    private PsdDecoder(Path file, PsdHeader psd) {
        this.file = file;
        this.psd = psd;
        ColourReading colour = switch (psd.mode()) {
            case BITMAP, INDEXED -> ColourReading.PLAIN;
            case GREY, DUOTONE -> ColourReading.ofGrey(psd.icc());
            case RGB -> ColourReading.ofRgb(psd.icc());
            case CMYK -> ColourReading.ofCmyk(psd.icc());
        };
        this.notes = new ArrayList<>(colour.notes());
        PixelFormat format = new PixelFormat(
                psd.transparent() ? 4 : 3, psd.depth() == 16 ? SampleType.U16 : SampleType.U8, colour.profile());
        int stored = psd.mode() == PsdMode.INDEXED ? 3 : psd.mode().colours();
        this.colours = new StoredColours(
                stored + (psd.transparent() ? 1 : 0),
                stored,
                psd.transparent(),
                format.samples().max(),
                colour.toRgb());
        PictureMetadata metadata = PictureMetadata.of(psd.exif(), psd.xmp());
        // Whoever saves such a file saves what is seen, whatever the camera's tag says.
        this.header =
                PictureHeader.of(psd.size(), format, colour.srgb(), metadata).withOrientation(Orientation.UPRIGHT);
    }

    public static PsdDecoder open(Path file) throws IOException {
        return new PsdDecoder(file, PsdHeaderReader.read(file));
    }

    @Override
    public PictureHeader header() {
        return header;
    }

    @Override
    public void decode(StripSink sink) throws IOException {
        StripCollector collector = new StripCollector(psd.size(), header.format(), sink);
        try (FileChannel channel = FileChannel.open(file)) {
            PsdPlanes planes = new PsdPlanes(channel, psd);
            PixelBlock row = PixelBlock.allocate(psd.size().width(), 1, header.format());
            while (collector.nextRow() < psd.size().height()) {
                PixelRows.store(row(planes, collector.nextRow()), row, 0);
                collector.row(row);
            }
        } catch (EOFException cutOff) {
            notes.add(PictureNote.endedEarly(
                    cutOff, collector.nextRow(), psd.size().height()));
            collector.fillRest();
        }
    }

    private int[] row(PsdPlanes planes, int y) throws IOException {
        int width = psd.size().width();
        int bands = colours.bands();
        int[] stored = new int[width * bands];
        for (int plane = 0; plane < psd.planes(); plane++) {
            byte[] bytes = planes.row(plane, y);
            for (int x = 0; x < width; x++) {
                set(stored, x * bands, plane, sample(bytes, x));
            }
        }
        int[] rgb = colours.rgb(stored, width);
        if (psd.transparent()) {
            takeOffWhite(rgb, header.format().samples().max());
        }
        return rgb;
    }

    private void set(int[] stored, int pixel, int plane, int value) {
        if (psd.mode() == PsdMode.INDEXED && plane == 0) {
            for (int c = 0; c < 3; c++) {
                stored[pixel + c] = psd.palette().get(c * 256 + value) & 0xFF;
            }
        } else if (psd.mode() == PsdMode.INDEXED) {
            stored[pixel + 2 + plane] = value;
        } else {
            // Photoshop stores inks the other way round: 0 is full.
            boolean ink = psd.mode() == PsdMode.CMYK && plane < 4;
            stored[pixel + plane] = ink ? colours.max() - value : value;
        }
    }

    private int sample(byte[] bytes, int x) {
        return switch (psd.depth()) {
            case 1 -> ((bytes[x >> 3] >> (7 - (x & 7))) & 1) == 0 ? 255 : 0;
            case 16 -> ((bytes[2 * x] & 0xFF) << 8) | (bytes[2 * x + 1] & 0xFF);
            default -> bytes[x] & 0xFF;
        };
    }

    /** Photoshop lays the flattened picture on white; what is half transparent has to be freed from it. */
    private static void takeOffWhite(int[] rgba, int max) {
        for (int i = 0; i < rgba.length; i += 4) {
            int alpha = rgba[i + 3];
            for (int c = 0; c < 3 && alpha > 0 && alpha < max; c++) {
                long colour = ((long) rgba[i + c] - max + alpha) * max;
                rgba[i + c] = Math.clamp((colour + alpha / 2) / alpha, 0, max);
            }
        }
    }

    @Override
    public List<PictureNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {}
}
