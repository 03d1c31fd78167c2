package focus.inference.internal.cv;

import focus.inference.image.ColourProfile;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** WebP through OpenCV's codecs, which call libwebp. */
public final class WebpMats {
    /** From here on OpenCV calls the lossless encoder. */
    private static final int OPENCV_LOSSLESS = 101;

    private WebpMats() {}

    /** @see focus.inference.codec.WebpCodec#decode */
    public static Optional<PixelBlock> decode(byte[] file) {
        try (PointerScope _ = new PointerScope()) {
            Mat decoded = opencv_imgcodecs.imdecode(
                    MatTransfer.toMat(file, file.length, 1, 1), opencv_imgcodecs.IMREAD_UNCHANGED);
            if (decoded == null || decoded.empty() || decoded.depth() != opencv_core.CV_8U) {
                return Optional.empty();
            }
            int channels = decoded.channels();
            if (channels != 3 && channels != 4) {
                return Optional.empty();
            }
            opencv_imgproc.cvtColor(
                    decoded, decoded, channels == 4 ? opencv_imgproc.COLOR_BGRA2RGBA : opencv_imgproc.COLOR_BGR2RGB);
            PixelFormat format = new PixelFormat(channels, SampleType.U8, ColourProfile.SRGB);
            return Optional.of(MatTransfer.toBlock(decoded, format));
        } catch (RuntimeException refused) {
            // OpenCV throws for some kinds of damage and returns nothing for others.
            return Optional.empty();
        }
    }

    /** @see focus.inference.codec.WebpCodec#encode */
    public static byte[] encode(PixelBlock pixels, int quality) {
        try (PointerScope _ = new PointerScope()) {
            Mat mat = MatTransfer.toMat(pixels);
            boolean alpha = pixels.format().hasAlpha();
            opencv_imgproc.cvtColor(mat, mat, alpha ? opencv_imgproc.COLOR_RGBA2BGRA : opencv_imgproc.COLOR_RGB2BGR);
            BytePointer out = new BytePointer();
            IntPointer options =
                    new IntPointer(opencv_imgcodecs.IMWRITE_WEBP_QUALITY, quality >= 100 ? OPENCV_LOSSLESS : quality);
            if (!opencv_imgcodecs.imencode(".webp", mat, out, options)) {
                throw new IllegalStateException("libwebp did not encode " + pixels.width() + "x" + pixels.height());
            }
            byte[] file = new byte[Math.toIntExact(out.limit())];
            out.get(file);
            return file;
        }
    }
}
