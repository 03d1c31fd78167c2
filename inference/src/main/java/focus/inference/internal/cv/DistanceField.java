package focus.inference.internal.cv;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Euclidean distances to a set of pixels. */
public final class DistanceField {
    private DistanceField() {}

    /**
     * @param samples row by row, {@code width * height}; the set is where they are 0
     * @return distance in pixels from each pixel's centre to that of the nearest pixel of the set; 0 in the set. Without
     *     any pixel in the set, large.
     */
    public static float[] toZero(byte[] samples, int width, int height) {
        try (PointerScope _ = new PointerScope()) {
            Mat distance = new Mat();
            opencv_imgproc.distanceTransform(
                    MatTransfer.toMat(samples, width, height, 1),
                    distance,
                    opencv_imgproc.DIST_L2,
                    opencv_imgproc.DIST_MASK_PRECISE,
                    opencv_core.CV_32F);
            return MatTransfer.toFloats(distance);
        }
    }
}
