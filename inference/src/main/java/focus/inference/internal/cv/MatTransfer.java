package focus.inference.internal.cv;

import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Copies samples between Java arrays and {@code Mat}s. Every {@code Mat} made here belongs to the innermost
 * {@link org.bytedeco.javacpp.PointerScope} of the calling thread, which frees it.
 */
final class MatTransfer {
    private MatTransfer() {}

    /** Depth and channels as they are; channel order stays RGB(A). */
    static Mat toMat(PixelBlock block) {
        int channels = block.format().channels();
        if (block.format().samples() == SampleType.U8) {
            return toMat(block.bytes(), block.width(), block.height(), channels);
        }
        Mat mat = new Mat(block.height(), block.width(), opencv_core.CV_MAKETYPE(opencv_core.CV_16U, channels));
        new ShortPointer(mat.data()).put(block.shorts(), 0, block.shorts().length);
        return mat;
    }

    /** @param samples interleaved rows, {@code width * height * channels} */
    static Mat toMat(byte[] samples, int width, int height, int channels) {
        Mat mat = new Mat(height, width, opencv_core.CV_MAKETYPE(opencv_core.CV_8U, channels));
        mat.data().put(samples, 0, samples.length);
        return mat;
    }

    /** @param samples interleaved rows, {@code width * height * channels} */
    static Mat toMat(float[] samples, int width, int height, int channels) {
        Mat mat = new Mat(height, width, opencv_core.CV_MAKETYPE(opencv_core.CV_32F, channels));
        new FloatPointer(mat.data()).put(samples, 0, samples.length);
        return mat;
    }

    /** @param format of the same depth and channels as {@code mat} */
    static PixelBlock toBlock(Mat mat, PixelFormat format) {
        if (format.samples() == SampleType.U8) {
            return PixelBlock.ofBytes(mat.cols(), mat.rows(), format, toBytes(mat));
        }
        Mat packed = packed(mat);
        short[] samples = new short[length(packed)];
        new ShortPointer(packed.data()).get(samples, 0, samples.length);
        return PixelBlock.ofShorts(mat.cols(), mat.rows(), format, samples);
    }

    /** @param mat 8 bit, any number of channels */
    static byte[] toBytes(Mat mat) {
        Mat packed = packed(mat);
        byte[] samples = new byte[length(packed)];
        new BytePointer(packed.data()).get(samples, 0, samples.length);
        return samples;
    }

    /** @param mat 32-bit float, any number of channels */
    static float[] toFloats(Mat mat) {
        Mat packed = packed(mat);
        float[] samples = new float[length(packed)];
        new FloatPointer(packed.data()).get(samples, 0, samples.length);
        return samples;
    }

    private static Mat packed(Mat mat) {
        return mat.isContinuous() ? mat : mat.clone();
    }

    private static int length(Mat mat) {
        return Math.toIntExact(mat.total() * mat.channels());
    }
}
