package focus.inference.internal.cv;

import focus.inference.image.PixelBlock;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Scales pixels: by area means where a side shrinks, bilinearly where it grows. */
public final class Resize {
    private Resize() {}

    /**
     * Pixel centres map to pixel centres: output column x shows input position {@code (x + 0.5) * in / out - 0.5}.
     *
     * @param pixels any format; RGB is what the networks ask for. Alpha is scaled like a colour.
     * @param width columns wanted, at least 1
     * @param height rows wanted, at least 1
     * @return a new block in the same format; {@code pixels} itself when it already has that size
     */
    public static PixelBlock toSize(PixelBlock pixels, int width, int height) {
        if (pixels.width() == width && pixels.height() == height) {
            return pixels;
        }
        try (PointerScope _ = new PointerScope()) {
            Mat mat = toSize(MatTransfer.toMat(pixels), width, height);
            return MatTransfer.toBlock(mat, pixels.format());
        }
    }

    /** In the caller's scope; each axis by its own method, the shrinking one first since it leaves less to do. */
    static Mat toSize(Mat mat, int width, int height) {
        Mat shrunk = scale(mat, Math.min(width, mat.cols()), Math.min(height, mat.rows()), opencv_imgproc.INTER_AREA);
        return scale(shrunk, width, height, opencv_imgproc.INTER_LINEAR);
    }

    private static Mat scale(Mat mat, int width, int height, int method) {
        if (mat.cols() == width && mat.rows() == height) {
            return mat;
        }
        Mat out = new Mat();
        opencv_imgproc.resize(mat, out, new Size(width, height), 0, 0, method);
        return out;
    }
}
