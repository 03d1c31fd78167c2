package focus.inference.internal.cv;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_xphoto;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Continues what surrounds a hole by frequency-selective reconstruction: right for holes of a few blocks (16 pixels),
 * blurred beyond. Takes about 1 s for a hole of 10,000 pixels and cannot be interrupted: keep pictures small.
 */
public final class FsrInpaint {
    /** The method leaves a remainder at the right and bottom unfilled unless both sides are multiples of this. */
    private static final int BLOCK = 16;

    private FsrInpaint() {}

    /**
     * @param plane one channel, 0..255, row by row
     * @param hole not 0 where the plane is to be filled
     * @return the filled plane; equal to {@code plane} outside the hole
     */
    public static byte[] fill(byte[] plane, byte[] hole, int width, int height) {
        try (PointerScope _ = new PointerScope()) {
            Mat known = new Mat();
            opencv_imgproc.threshold(
                    MatTransfer.toMat(hole, width, height, 1), known, 0, 255, opencv_imgproc.THRESH_BINARY_INV);
            Mat paddedKnown = padded(known);
            Mat out = new Mat(paddedKnown.rows(), paddedKnown.cols(), opencv_core.CV_8UC1, Scalar.all(0));
            Mat picture = padded(MatTransfer.toMat(plane, width, height, 1));
            // The mask of this method is 0 where it fills, against OpenCV's other inpainting.
            opencv_xphoto.inpaint(picture, paddedKnown, out, opencv_xphoto.INPAINT_FSR_FAST);
            byte[] filled = MatTransfer.toBytes(out.rowRange(0, height).colRange(0, width));
            for (int i = 0; i < filled.length; i++) {
                filled[i] = hole[i] == 0 ? plane[i] : filled[i];
            }
            return filled;
        }
    }

    private static Mat padded(Mat mat) {
        Mat out = new Mat();
        int bottom = Math.floorMod(-mat.rows(), BLOCK);
        int right = Math.floorMod(-mat.cols(), BLOCK);
        opencv_core.copyMakeBorder(mat, out, 0, bottom, 0, right, opencv_core.BORDER_REFLECT);
        return out;
    }
}
