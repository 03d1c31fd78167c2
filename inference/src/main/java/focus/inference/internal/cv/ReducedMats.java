package focus.inference.internal.cv;

import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** JPEG at an eighth of its size through OpenCV's codecs, which call libjpeg-turbo. */
public final class ReducedMats {
    private ReducedMats() {}

    /** @see focus.inference.codec.ReducedJpeg#load */
    public static void load() {
        Loader.load(opencv_imgcodecs.class);
    }

    /** @see focus.inference.codec.ReducedJpeg#decode */
    public static Optional<PixelBlock> decode(ByteBuffer file) {
        try (PointerScope _ = new PointerScope()) {
            Mat coded = new Mat(1, file.remaining(), opencv_core.CV_8UC1, new BytePointer(file));
            Mat decoded = opencv_imgcodecs.imdecode(
                    coded, opencv_imgcodecs.IMREAD_REDUCED_COLOR_8 | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION);
            if (decoded == null || decoded.empty()) {
                return Optional.empty();
            }
            opencv_imgproc.cvtColor(decoded, decoded, opencv_imgproc.COLOR_BGR2RGB);
            return Optional.of(MatTransfer.toBlock(decoded, PixelFormat.SRGB8));
        } catch (RuntimeException refused) {
            // OpenCV throws for some kinds of damage and returns nothing for others.
            return Optional.empty();
        }
    }
}
