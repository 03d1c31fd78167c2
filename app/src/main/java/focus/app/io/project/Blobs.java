package focus.app.io.project;

import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Samples packed fast, for the journal: a step must be on the disk before the next one is done. */
final class Blobs {
    private Blobs() {}

    static byte[] pack(byte[] samples) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 13)) {
            packed.write(samples);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    static byte[] pack(PixelBlock pixels) {
        if (pixels.format().samples() == SampleType.U8) {
            return pack(pixels.bytes());
        }
        ByteBuffer bytes = ByteBuffer.allocate(pixels.shorts().length * 2);
        bytes.asShortBuffer().put(pixels.shorts());
        return pack(bytes.array());
    }

    static byte[] unpack(byte[] packed, int length) throws ProjectFormatException {
        byte[] samples = new byte[length];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            int count = 0;
            while (count < length && !inflater.finished()) {
                int more = inflater.inflate(samples, count, length - count);
                if (more == 0) {
                    break;
                }
                count += more;
            }
            if (count != length) {
                throw new ProjectFormatException("has a part of " + count + " samples where " + length + " belong");
            }
            return samples;
        } catch (DataFormatException damaged) {
            throw new ProjectFormatException("has a damaged part", damaged);
        }
    }

    static PixelBlock unpack(byte[] packed, ImageSize size, PixelFormat format) throws ProjectFormatException {
        byte[] bytes = unpack(packed, Math.toIntExact(size.area() * format.bytesPerPixel()));
        if (format.samples() == SampleType.U8) {
            return PixelBlock.ofBytes(size.width(), size.height(), format, bytes);
        }
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).asShortBuffer().get(samples);
        return PixelBlock.ofShorts(size.width(), size.height(), format, samples);
    }
}
