package focus.app.io.jpeg;

import focus.app.io.colour.CmmTransform;
import focus.app.io.colour.ColourReading;
import focus.app.io.picture.JdkCodecs;
import focus.app.io.picture.PictureDecoder;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.picture.StripCollector;
import focus.app.io.picture.StripSink;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * JPEG: grey, YCbCr, RGB, CMYK and YCCK; baseline and progressive. The JDK's decoder sees a file without its profile and
 * camera data, so that it can neither stumble over them nor convert the numbers.
 */
public final class JpegDecoder implements PictureDecoder {
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
        PictureMetadata metadata = jpeg.exif().map(PictureMetadata::ofExif).orElse(PictureMetadata.NONE);
        PixelFormat format = new PixelFormat(3, SampleType.U8, colour.profile());
        this.header = PictureHeader.of(jpeg.size(), format, colour.srgb(), metadata);
    }

    public static JpegDecoder open(Path file) throws IOException {
        return new JpegDecoder(file, JpegHeader.read(file));
    }

    @Override
    public PictureHeader header() {
        return header;
    }

    @Override
    public void decode(StripSink sink) throws IOException {
        ImageReader reader = JdkCodecs.reader("jpeg");
        try (SplicedInput input = new SplicedInput(jpeg.tables(), file, jpeg.scanOffset())) {
            reader.setInput(input, true, true);
            new Run(reader, input, sink).decode();
        } finally {
            reader.dispose();
        }
    }

    @Override
    public List<PictureNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {}

    /** One pass over the file. */
    private final class Run {
        private final ImageReader reader;
        private final SplicedInput input;
        private final StripCollector collector;
        private final RowToRgb toRgb;
        private final byte[] rgb;
        private final int passes;
        private int pass;
        private int firstMissing = -1;
        private boolean warned;
        private Optional<RuntimeException> stopped = Optional.empty();

        Run(ImageReader reader, SplicedInput input, StripSink sink) throws IOException {
            ImageSize size = jpeg.size();
            this.reader = reader;
            this.input = input;
            this.collector = new StripCollector(size, header.format(), sink);
            this.toRgb = RowToRgb.of(jpeg.components(), colour.toRgb());
            this.rgb = new byte[size.width() * 3];
            // The JDK's decoder gives every pass of a progressive picture in turn; only the last one is wanted.
            this.passes = jpeg.progressive() ? ScanCounter.count(file, jpeg.scanOffset()) : 1;
        }

        void decode() throws IOException {
            reader.addIIOReadWarningListener((source, warning) -> warned = true);
            try {
                ImageReadParam param = reader.getDefaultReadParam();
                param.setDestination(tap());
                reader.read(0, param);
            } catch (IOException | RuntimeException failed) {
                stopped.ifPresent(cause -> {
                    throw cause;
                });
                giveUp(failed);
            }
            stopped.ifPresent(cause -> {
                throw cause;
            });
            tellDamage();
        }

        private BufferedImage tap() throws IOException {
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
            if (!types.hasNext()) {
                throw new PictureFormatException("codes its colours in a way that cannot be opened yet");
            }
            ColorModel model = types.next().getColorModel();
            ImageSize size = jpeg.size();
            RowTap tap = new RowTap(model.createCompatibleSampleModel(size.width(), size.height()), this::row);
            return new BufferedImage(model, tap, false, null);
        }

        private void row(int y, byte[] samples) {
            pass += y == 0 ? 1 : 0;
            if (stopped.isPresent() || pass < passes || y != collector.nextRow()) {
                return;
            }
            if (firstMissing < 0 && input.isExhausted()) {
                firstMissing = y;
            }
            try {
                toRgb.convert(samples, rgb, jpeg.size().width());
                collector.row(rgb);
            } catch (RuntimeException cancelled) {
                // Nothing may be thrown through the native decoder: it is told to stop, and the cause is thrown after.
                stopped = Optional.of(cancelled);
                reader.abort();
            }
        }

        private void giveUp(Exception failed) throws IOException {
            if (collector.nextRow() == 0) {
                if (failed instanceof PictureFormatException told) {
                    throw told;
                }
                throw new PictureFormatException("is damaged: none of its pixels can be read", failed);
            }
            if (firstMissing < 0) {
                firstMissing = collector.nextRow();
            }
            collector.fillRest();
        }

        private void tellDamage() throws PictureFormatException {
            if (firstMissing < 0) {
                if (warned) {
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
    }

    /** From the samples of one decoded row to RGB. */
    @FunctionalInterface
    private interface RowToRgb {
        void convert(byte[] samples, byte[] rgb, int pixels);

        static RowToRgb of(int components, Optional<CmmTransform> transform) {
            if (transform.isPresent()) {
                return transform.get()::toRgb;
            }
            return switch (components) {
                case 1 -> RowToRgb::grey;
                case 4 -> RowToRgb::cmyk;
                default -> (samples, rgb, pixels) -> System.arraycopy(samples, 0, rgb, 0, pixels * 3);
            };
        }

        private static void grey(byte[] samples, byte[] rgb, int pixels) {
            for (int i = 0; i < pixels; i++) {
                rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = samples[i];
            }
        }

        /** Each ink takes its light away, and black takes from all: what there is to do without a profile. */
        private static void cmyk(byte[] samples, byte[] rgb, int pixels) {
            for (int i = 0; i < pixels; i++) {
                int white = 255 - (samples[4 * i + 3] & 0xFF);
                for (int c = 0; c < 3; c++) {
                    rgb[3 * i + c] = (byte) (((255 - (samples[4 * i + c] & 0xFF)) * white + 127) / 255);
                }
            }
        }
    }
}
