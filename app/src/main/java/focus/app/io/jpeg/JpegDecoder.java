package focus.app.io.jpeg;

import focus.app.io.colour.ColourReading;
import focus.app.io.picture.PictureDecoder;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.picture.StripCollector;
import focus.app.io.picture.StripSink;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JPEG: grey, YCbCr, RGB, CMYK and YCCK; baseline and progressive. The JDK's decoder sees a file without its profile and
 * camera data, so that it can neither stumble over them nor convert the numbers.
 */
public final class JpegDecoder implements PictureDecoder {
    /** Encoders make about ten; each costs a full decoding, so that a tiny file of thousands would run for hours. */
    private static final int MOST_SCANS = 200;

    private final Path file;
    private final JpegHeader jpeg;
    private final ColourReading colour;
    private final PictureHeader header;
    private final List<PictureNote> notes;

    private JpegDecoder(Path file, JpegHeader jpeg) {
        this.file = file;
        this.jpeg = jpeg;
        this.colour = switch (jpeg.components()) {
            case 1 -> ColourReading.ofGrey(jpeg.icc());
            case 4 -> ColourReading.ofCmyk(jpeg.icc());
            default -> ColourReading.ofRgb(jpeg.icc());
        };
        this.notes = new ArrayList<>(colour.notes());
        PictureMetadata metadata = PictureMetadata.of(jpeg.exif(), jpeg.xmp());
        PixelFormat format = new PixelFormat(3, SampleType.U8, colour.profile());
        this.header = PictureHeader.of(jpeg.size(), format, colour.srgb(), metadata);
    }

    public static JpegDecoder open(Path file) throws IOException {
        return of(file, JpegHeader.read(file));
    }

    /** @param jpeg of {@code file} */
    static JpegDecoder of(Path file, JpegHeader jpeg) {
        return new JpegDecoder(file, jpeg);
    }

    @Override
    public PictureHeader header() {
        return header;
    }

    @Override
    public void decode(StripSink sink) throws IOException {
        int scans = jpeg.progressive() ? ScanCounter.count(file, jpeg.scanOffset()) : 1;
        if (scans > MOST_SCANS) {
            throw new PictureFormatException("has " + scans + " scans, far more than any picture needs");
        }
        StripCollector collector = new StripCollector(jpeg.size(), header.format(), sink);
        int passes = run(collector, scans);
        if (collector.nextRow() == 0 && passes > 0 && passes < scans) {
            // A damaged file may hold fewer passes than it announces: the last one that came has to do.
            run(collector, passes);
        }
        if (collector.nextRow() == 0) {
            throw new PictureFormatException("is damaged: none of its pixels can be read");
        }
        collector.fillRest();
    }

    /** @return how many passes there were; the notes tell of the wanted one */
    private int run(StripCollector collector, int wantedPass) throws IOException {
        SplicedInput input = new SplicedInput(jpeg.tables(), file, jpeg.scanOffset());
        RowToRgb toRgb = RowToRgb.of(jpeg.components(), colour.toRgb());
        try (JpegRun run = new JpegRun(input, jpeg.size(), collector, toRgb, wantedPass)) {
            run.decode();
            if (collector.nextRow() > 0) {
                tellDamage(run);
            }
            return run.passes();
        }
    }

    private void tellDamage(JpegRun run) throws PictureFormatException {
        int firstMissing = run.firstMissing();
        if (firstMissing < 0) {
            if (run.isDamaged()) {
                notes.add(PictureNote.of(PictureNote.Kind.DAMAGED));
            }
        } else if (jpeg.progressive()) {
            notes.add(PictureNote.of(PictureNote.Kind.CUT_OFF_COARSE));
        } else if (firstMissing == 0) {
            throw new PictureFormatException("is cut off before its first row of pixels");
        } else {
            int percent = (int) (100L * firstMissing / jpeg.size().height());
            notes.add(PictureNote.of(PictureNote.Kind.CUT_OFF, Integer.toString(percent)));
        }
    }

    @Override
    public List<PictureNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {}
}
