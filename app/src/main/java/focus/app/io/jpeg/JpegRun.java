package focus.app.io.jpeg;

import focus.app.io.picture.JdkCodecs;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.StripCollector;
import focus.inference.image.ImageSize;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.jspecify.annotations.Nullable;

/** One run of the JDK's decoder over one JPEG file. For one thread, used once. */
final class JpegRun implements AutoCloseable {
    private final ImageReader reader = JdkCodecs.reader("jpeg");
    private final SplicedInput input;
    private final ImageSize size;
    private final StripCollector collector;
    private final RowToRgb toRgb;
    private final byte[] rgb;
    private final int wantedPass;
    private int pass;
    private int firstMissing = -1;
    private boolean warned;
    private @Nullable RuntimeException stopped;

    /**
     * @param input the file as the decoder is to see it; closed with this
     * @param collector takes the rows
     * @param wantedPass the decoder gives every pass of a progressive picture in turn, 1 first; only this one is taken
     */
    JpegRun(SplicedInput input, ImageSize size, StripCollector collector, RowToRgb toRgb, int wantedPass)
            throws IOException {
        this.input = input;
        this.size = size;
        this.collector = collector;
        this.toRgb = toRgb;
        this.rgb = new byte[size.width() * 3];
        this.wantedPass = wantedPass;
    }

    /**
     * @throws PictureFormatException if no row could be read
     * @throws RuntimeException whatever the collector threw, such as a cancellation
     */
    void decode() throws IOException {
        reader.setInput(input, true, true);
        reader.addIIOReadWarningListener((source, warning) -> warned = true);
        @Nullable Exception failure = null;
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestination(tap());
            reader.read(0, param);
        } catch (IOException | RuntimeException failed) {
            failure = failed;
        }
        RuntimeException cause = stopped;
        if (cause != null) {
            throw cause;
        }
        if (failure instanceof PictureFormatException told) {
            throw told;
        }
        if (failure != null && pass == 0) {
            throw new PictureFormatException("is damaged: none of its pixels can be read", failure);
        }
        if (collector.nextRow() < size.height() && firstMissing < 0) {
            firstMissing = collector.nextRow();
        }
    }

    /** How many passes the decoder began. */
    int passes() {
        return pass;
    }

    /** The first row that the file does not hold; negative when all are there. */
    int firstMissing() {
        return firstMissing;
    }

    /** Whether the decoder complained. */
    boolean isDamaged() {
        return warned;
    }

    private BufferedImage tap() throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new PictureFormatException("codes its colours in a way that cannot be opened yet");
        }
        ColorModel model = types.next().getColorModel();
        RowTap tap = new RowTap(model.createCompatibleSampleModel(size.width(), size.height()), this::row);
        return new BufferedImage(model, tap, false, null);
    }

    private void row(int y, byte[] samples) {
        pass += y == 0 ? 1 : 0;
        if (stopped != null || pass != wantedPass || y != collector.nextRow()) {
            return;
        }
        if (firstMissing < 0 && input.isExhausted()) {
            firstMissing = y;
        }
        try {
            toRgb.convert(samples, rgb, size.width());
            collector.row(rgb);
        } catch (RuntimeException cancelled) {
            // Nothing may be thrown through the native decoder: it is told to stop, and the cause is thrown after.
            stopped = cancelled;
            reader.abort();
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
