package focus.app.io.heif;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.CodedPicture;
import focus.inference.image.CodedPicture.Plane;
import focus.inference.image.CodedPicture.Range;
import focus.inference.image.ImageSize;

/** Rows of brightness and colour as RGB, by the formulas of ITU-T H.273. For one thread. */
final class CodedRows {
    /** Red, green and blue themselves; 2 says nothing, which for still pictures means BT.601 (ISO 23000-22). */
    private static final int IDENTITY = 0;

    private final CodedPicture picture;
    private final int max;
    private final double[] weights;
    private final boolean full;
    private final int width;
    private final float[] brightness;
    private final float[] blue;
    private final float[] red;

    /**
     * @param matrix that the file names; 2 for that of the picture itself
     * @param range that the file names, or unknown
     * @param max the largest number of the result
     * @throws PictureFormatException if the colours are mixed in a way that is not known here
     */
    CodedRows(CodedPicture picture, int matrix, Range range, int max) throws PictureFormatException {
        this.picture = picture;
        this.max = max;
        this.weights = weights(picture, matrix == 2 ? picture.matrix() : matrix);
        Range told = range == Range.UNKNOWN ? picture.range() : range;
        this.full = told != Range.LIMITED;
        this.width = picture.size().width();
        brightness = new float[width];
        blue = new float[width];
        red = new float[width];
    }

    /** Of red and blue in the brightness. */
    private static double[] weights(CodedPicture picture, int matrix) throws PictureFormatException {
        if (picture.rgb() || picture.planes().size() == 1) {
            return new double[] {0, 0};
        }
        return switch (matrix) {
            case 1 -> new double[] {0.2126, 0.0722};
            case 4 -> new double[] {0.30, 0.11};
            case 2, 5, 6 -> new double[] {0.299, 0.114};
            case 7 -> new double[] {0.212, 0.087};
            case 9 -> new double[] {0.2627, 0.0593};
            case IDENTITY -> new double[] {-1, -1};
            default ->
                throw new PictureFormatException(
                        "mixes its colours in a way (matrix " + matrix + ") that cannot be opened yet");
        };
    }

    /** @param rgb three numbers a pixel, 0..max */
    void row(int y, int[] rgb) {
        samples(0, y, brightness, 0);
        if (picture.planes().size() == 1) {
            for (int x = 0; x < width; x++) {
                int grey = number(brightness[x]);
                rgb[3 * x] = grey;
                rgb[3 * x + 1] = grey;
                rgb[3 * x + 2] = grey;
            }
        } else if (picture.rgb() || weights[0] < 0) {
            plain(y, rgb);
        } else {
            mixed(y, rgb);
        }
    }

    /** FFmpeg gives red, green and blue in this order; as brightness and colours they stand as green, blue and red. */
    private void plain(int y, int[] rgb) {
        samples(1, y, blue, 0);
        samples(2, y, red, 0);
        boolean ordered = picture.rgb();
        for (int x = 0; x < width; x++) {
            rgb[3 * x] = number(ordered ? brightness[x] : red[x]);
            rgb[3 * x + 1] = number(ordered ? blue[x] : brightness[x]);
            rgb[3 * x + 2] = number(ordered ? red[x] : blue[x]);
        }
    }

    private void mixed(int y, int[] rgb) {
        double middle = 1 << (picture.bits() - 1);
        samples(1, y, blue, middle);
        samples(2, y, red, middle);
        float toRed = (float) (2 * (1 - weights[0]));
        float toBlue = (float) (2 * (1 - weights[1]));
        float green = (float) (1 - weights[0] - weights[1]);
        float redInGreen = (float) weights[0] * toRed / green;
        float blueInGreen = (float) weights[1] * toBlue / green;
        for (int x = 0; x < width; x++) {
            rgb[3 * x] = number(brightness[x] + toRed * red[x]);
            rgb[3 * x + 1] = number(brightness[x] - redInGreen * red[x] - blueInGreen * blue[x]);
            rgb[3 * x + 2] = number(brightness[x] + toBlue * blue[x]);
        }
    }

    private int number(float value) {
        return Math.clamp(Math.round(value * max), 0, max);
    }

    /**
     * One row of a plane; brightness is 0..1, colour -0.5..0.5. Where a plane is smaller, between its samples, which stand
     * in the middle of the pixels that they are for.
     *
     * @param middle the number that means no colour; 0 for brightness
     */
    private void samples(int index, int y, float[] out, double middle) {
        Plane plane = picture.planes().get(index);
        ImageSize size = plane.size();
        int unit = 1 << (picture.bits() - 8);
        double black = full ? 0 : 16.0 * unit;
        double offset = middle > 0 ? middle : black;
        double scale = full ? (1 << picture.bits()) - 1 : (middle > 0 ? 224.0 : 219.0) * unit;
        int nearer = size.height() < picture.size().height() ? y >> 1 : y;
        int farther = size.height() < picture.size().height() ? neighbour(y, size.height()) : y;
        boolean halfAcross = size.width() < width;
        for (int x = 0; x < width; x++) {
            int near = halfAcross ? x >> 1 : x;
            int far = halfAcross ? neighbour(x, size.width()) : x;
            double sample = (9 * plane.at(near, nearer)
                            + 3 * plane.at(far, nearer)
                            + 3 * plane.at(near, farther)
                            + plane.at(far, farther))
                    / 16.0;
            out[x] = (float) ((sample - offset) / scale);
        }
    }

    /** Of a pixel's two colour samples in one direction the one that is farther away, and counts a quarter. */
    private static int neighbour(int pixel, int count) {
        return Math.clamp((pixel >> 1) + ((pixel & 1) == 0 ? -1 : 1), 0, count - 1);
    }
}
