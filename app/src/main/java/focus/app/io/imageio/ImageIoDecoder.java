package focus.app.io.imageio;

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
import focus.inference.image.Orientation;
import focus.inference.image.PixelFormat;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** GIF, BMP and TIFF through the JDK's decoders, in strips where the file allows to read it in strips. */
public final class ImageIoDecoder implements PictureDecoder {
    /** About as many pixels are read at once; small enough to be nothing beside a large picture. */
    private static final int STRIP_PIXELS = 4 << 20;

    private final ImageReader reader;
    private final ImageInputStream input;
    private final ImageStrips strips;
    private final PictureHeader header;
    private final FileFacts facts;
    private final List<PictureNote> notes;

    private ImageIoDecoder(ImageReader reader, ImageInputStream input) throws IOException {
        this.reader = reader;
        this.input = input;
        ImageSize frame = new ImageSize(reader.getWidth(0), reader.getHeight(0));
        this.facts = FileFacts.of(reader, frame);
        ColorModel model = storedType(reader).getColorModel();
        ColourReading colour = colour(model, facts.icc());
        this.notes = new ArrayList<>(colour.notes());
        notes.addAll(facts.notes());
        int channels = facts.isInset() ? 4 : ImageStrips.channels(model);
        PixelFormat format = new PixelFormat(channels, ImageStrips.depth(model), colour.profile());
        this.strips = new ImageStrips(model, format, colour.toRgb());
        this.header = new PictureHeader(
                facts.canvas(),
                Orientation.ofExif(facts.orientation()),
                format,
                colour.srgb(),
                PictureMetadata.NONE,
                (long) rowsPerRead(reader, frame) * frame.width() * format.bytesPerPixel());
    }

    /** @param kind the JDK's name of the format: {@code "gif"}, {@code "bmp"} or {@code "tiff"} */
    public static ImageIoDecoder open(Path file, String kind) throws IOException {
        ImageReader reader = JdkCodecs.reader(kind);
        ImageInputStream input = new FileImageInputStream(file.toFile());
        try {
            reader.setInput(input, false, false);
            return new ImageIoDecoder(reader, input);
        } catch (IOException | RuntimeException failed) {
            reader.dispose();
            input.close();
            throw failed instanceof PictureFormatException told
                    ? told
                    : new PictureFormatException("has a damaged header", failed);
        }
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
    public void decode(StripSink sink) throws IOException {
        ImageSize frame = facts.frame().size();
        int rows = rowsPerRead(reader, frame);
        StripSink target = facts.isInset() ? new InsetSink(facts, header.format(), sink) : sink;
        for (int y = 0; y < frame.height(); y += rows) {
            int count = Math.min(rows, frame.height() - y);
            Optional<BufferedImage> image = read(new Rectangle(0, y, frame.width(), count), y);
            if (image.isEmpty()) {
                StripCollector.fillFrom(y, frame, header.format(), target);
                return;
            }
            target.strip(y, strips.convert(image.get()));
        }
    }

    /** Empty when the file is damaged here but what was read before can be shown. */
    private Optional<BufferedImage> read(Rectangle region, int y) throws IOException {
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestinationType(storedType(reader));
            param.setSourceRegion(region);
            return Optional.of(reader.read(0, param));
        } catch (IOException | RuntimeException failed) {
            if (y == 0) {
                throw new PictureFormatException("is damaged or cut off: its pixels cannot be read", failed);
            }
            int percent = (int) (100L * y / facts.frame().height());
            notes.add(PictureNote.of(PictureNote.Kind.DAMAGED_FROM, Integer.toString(percent)));
            return Optional.empty();
        }
    }

    /** Whole strips or tiles at a time: the JDK decodes a strip anew for every region that touches it. */
    private static int rowsPerRead(ImageReader reader, ImageSize frame) throws IOException {
        int wanted = Math.clamp(STRIP_PIXELS / frame.width(), 1, frame.height());
        int unit = switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "gif" -> frame.height();
            case "bmp" -> 1;
            default -> Math.min(reader.getTileHeight(0), frame.height());
        };
        return Math.min(frame.height(), (wanted + unit - 1) / unit * unit);
    }

    private static ImageTypeSpecifier storedType(ImageReader reader) throws IOException {
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        if (raw != null) {
            return raw;
        }
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new PictureFormatException("codes its colours in a way that cannot be opened yet");
        }
        return types.next();
    }

    private static ColourReading colour(ColorModel model, Optional<byte[]> icc) {
        if (!ImageStrips.hasPlainSamples(model)) {
            return ColourReading.PLAIN;
        }
        ColorSpace space = model.getColorSpace();
        return switch (space.getType()) {
            case ColorSpace.TYPE_GRAY -> ColourReading.ofGrey(icc);
            case ColorSpace.TYPE_CMYK -> ColourReading.ofCmyk(icc);
            default -> ColourReading.ofRgb(icc);
        };
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
