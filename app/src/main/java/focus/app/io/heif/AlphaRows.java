package focus.app.io.heif;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.CodedPicture;
import focus.inference.image.CodedPicture.Range;
import java.util.Arrays;
import java.util.Optional;

/** Adds transparency to rows of RGB. For one thread. */
final class AlphaRows {
    private final Optional<CodedRows> rows;
    private final int width;
    private final int max;
    private final boolean multiplied;
    private final int[] grey;
    private final int[] rgba;

    /**
     * @param decoded empty where there is none to be had: all is opaque
     * @param max the largest number
     * @param multiplied whether the colours have been multiplied with it
     */
    AlphaRows(Optional<CodedPicture> decoded, int width, int max, boolean multiplied) throws PictureFormatException {
        this.rows = decoded.isPresent()
                ? Optional.of(new CodedRows(decoded.get(), 2, Range.UNKNOWN, max))
                : Optional.empty();
        this.width = width;
        this.max = max;
        this.multiplied = multiplied;
        this.grey = new int[width * 3];
        this.rgba = new int[width * 4];
        Arrays.fill(grey, max);
    }

    /** @return valid until the next call */
    int[] with(int[] rgb, int y) {
        rows.ifPresent(opacity -> opacity.row(y, grey));
        for (int x = 0; x < width; x++) {
            int opacity = grey[3 * x];
            for (int channel = 0; channel < 3; channel++) {
                int sample = rgb[3 * x + channel];
                rgba[4 * x + channel] = multiplied && opacity > 0
                        ? (int) Math.min(max, ((long) sample * max + opacity / 2) / opacity)
                        : sample;
            }
            rgba[4 * x + 3] = opacity;
        }
        return rgba;
    }
}
