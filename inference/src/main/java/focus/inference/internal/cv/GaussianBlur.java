package focus.inference.internal.cv;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Smooths pictures; the border mirrors. */
public final class GaussianBlur {
    private GaussianBlur() {}

    /**
     * @param samples interleaved rows, {@code width * height * channels}; not changed
     * @param sigma in pixels, above 0
     */
    public static float[] of(float[] samples, int width, int height, int channels, double sigma) {
        try (PointerScope _ = new PointerScope()) {
            Mat out = new Mat();
            opencv_imgproc.GaussianBlur(
                    MatTransfer.toMat(samples, width, height, channels),
                    out,
                    new Size(0, 0),
                    sigma,
                    sigma,
                    opencv_core.BORDER_REFLECT_101,
                    opencv_core.ALGO_HINT_DEFAULT);
            return MatTransfer.toFloats(out);
        }
    }
}
