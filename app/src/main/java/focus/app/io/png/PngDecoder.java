package focus.app.io.png;

import focus.app.io.colour.ColourReading;
import focus.app.io.picture.PictureDecoder;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.picture.StripCollector;
import focus.app.io.picture.StripSink;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** PNG of every colour type and depth, plain and interlaced; 16 bits stay 16 bits, the profile stays beside them. */
public final class PngDecoder implements PictureDecoder {
    private final Path file;
    private final PngHeader png;
    private final ColourReading colour;
    private final PictureHeader header;
    private final List<PictureNote> notes;

    private PngDecoder(Path file, PngHeader png) {
        this.file = file;
        this.png = png;
        Optional<byte[]> icc = png.chunk("iCCP").flatMap(PngHeaderReader::profile);
        this.colour = png.colour().isGrey() ? ColourReading.ofGrey(icc) : ColourReading.ofRgb(icc);
        this.notes = new ArrayList<>(colour.notes());
        PictureMetadata metadata =
                PictureMetadata.of(png.chunk("eXIf"), png.chunk(PngXmp.NAME).flatMap(PngXmp::packet));
        PixelFormat format = new PixelFormat(
                png.hasAlpha() ? 4 : 3, png.depth() == 16 ? SampleType.U16 : SampleType.U8, colour.profile());
        long decoderBytes = png.interlaced() ? png.size().area() * format.bytesPerPixel() : 0;
        this.header =
                PictureHeader.of(png.size(), format, colour.srgb(), metadata).withDecoderBytes(decoderBytes);
        if (png.chunks().containsKey("acTL")) {
            notes.add(PictureNote.of(PictureNote.Kind.ANIMATED));
        }
    }

    public static PngDecoder open(Path file) throws IOException {
        return new PngDecoder(file, PngHeaderReader.read(file));
    }

    @Override
    public PictureHeader header() {
        return header;
    }

    @Override
    public List<PictureNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {}

    @Override
    public void decode(StripSink sink) throws IOException {
        if (png.rowBytes(png.size().width()) >= Integer.MAX_VALUE - 16) {
            throw new PictureFormatException("has rows that are too long to be opened");
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(png.pixelOffset());
            InputStream pixels = new PngPixelStream(new BufferedInputStream(in, 1 << 16));
            try (Inflater inflater = new Inflater()) {
                InputStream inflated =
                        new BufferedInputStream(new InflaterInputStream(pixels, inflater, 1 << 16), 1 << 16);
                PngSamples samples = new PngSamples(png, colour.toRgb());
                StripCollector collector = new StripCollector(png.size(), header.format(), sink);
                if (png.interlaced()) {
                    decodeInterlaced(inflated, samples, collector);
                } else {
                    decodeRows(inflated, samples, collector);
                }
            }
        }
    }

    private void decodeRows(InputStream inflated, PngSamples samples, StripCollector collector) throws IOException {
        int width = png.size().width();
        PngRows rows = new PngRows(inflated, (int) png.rowBytes(width), png.bitsPerPixel());
        PixelBlock row = PixelBlock.allocate(width, 1, header.format());
        try {
            while (collector.nextRow() < png.size().height()) {
                samples.expand(rows.next(), row);
                collector.row(row);
            }
        } catch (EOFException | ZipException damage) {
            endEarly(damage, (double) collector.nextRow() / png.size().height());
            collector.fillRest();
        }
    }

    private void decodeInterlaced(InputStream inflated, PngSamples samples, StripCollector collector)
            throws IOException {
        PngInterlace interlace = new PngInterlace(png, header.format());
        try {
            interlace.decode(inflated, samples);
        } catch (EOFException | ZipException damage) {
            endEarly(damage, interlace.share());
        }
        interlace.handOver(collector);
    }

    private void endEarly(IOException damage, double share) throws PictureFormatException {
        boolean cutOff = damage instanceof EOFException;
        if (share == 0) {
            throw new PictureFormatException(
                    cutOff ? "is cut off before its first row of pixels" : "is damaged: none of its pixels can be read",
                    damage);
        }
        notes.add(
                PictureNote.of(cutOff ? PictureNote.Kind.CUT_OFF : PictureNote.Kind.DAMAGED_FROM, Integer.toString((int)
                        (100 * share))));
    }
}
