package focus.inference.internal.sam;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;

/**
 * How one picture lies in the encoder's input and in the mask grid. Three spaces: picture pixels (full resolution),
 * model pixels (the encoder's input), mask cells.
 *
 * @param image the picture's size
 * @param resized the picture in model pixels: the longer side is the network's
 * @param padded the encoder's input: {@code resized} plus padding at the right and at the bottom
 * @param embeddingStride model pixels per place of the embedding
 * @param maskStride model pixels per mask cell
 */
record Geometry(ImageSize image, ImageSize resized, ImageSize padded, int embeddingStride, int maskStride) {
    static Geometry of(ImageSize image, Sam1Params params) {
        double scale = (double) params.longSide() / image.longSide();
        ImageSize resized = new ImageSize(scaled(image.width(), scale), scaled(image.height(), scale));
        ImageSize padded = new ImageSize(
                roundUp(resized.width(), params.padMultiple()), roundUp(resized.height(), params.padMultiple()));
        return new Geometry(image, resized, padded, params.embeddingStride(), params.maskStride());
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) (side * scale + 0.5));
    }

    private static int roundUp(int side, int multiple) {
        return (side + multiple - 1) / multiple * multiple;
    }

    /** Model pixels per picture pixel; its own number for each axis, since each side was rounded by itself. */
    double scaleX() {
        return (double) resized.width() / image.width();
    }

    double scaleY() {
        return (double) resized.height() / image.height();
    }

    int embeddingWidth() {
        return padded.width() / embeddingStride;
    }

    int embeddingHeight() {
        return padded.height() / embeddingStride;
    }

    int gridWidth() {
        return padded.width() / maskStride;
    }

    int gridHeight() {
        return padded.height() / maskStride;
    }

    double cellsPerPixelX() {
        return scaleX() / maskStride;
    }

    double cellsPerPixelY() {
        return scaleY() / maskStride;
    }

    /**
     * The column that the network is told: the index of the picture's pixel, scaled. It counts from the centre of the
     * first pixel and the graph adds half a model pixel; that is not quite where the point lies (it is off by less than
     * half a model pixel when the picture shrinks), but what these networks were trained with.
     */
    float modelX(ImagePoint point) {
        return (float) ((point.x() - 0.5) * scaleX());
    }

    float modelY(ImagePoint point) {
        return (float) ((point.y() - 0.5) * scaleY());
    }

    /** The picture point at the centre of a mask cell. */
    ImagePoint cellCentre(int column, int row) {
        return new ImagePoint((column + 0.5) / cellsPerPixelX(), (row + 0.5) / cellsPerPixelY());
    }

    /**
     * The mip level to read: the finest with at most {@code mostPixels} pixels, but none that would have to be enlarged.
     *
     * @param levels how many there are
     */
    int level(int levels, long mostPixels) {
        int level = 0;
        while (level + 1 < levels
                && image.atLevel(level).area() > mostPixels
                && image.atLevel(level + 1).longSide() >= resized.longSide()) {
            level++;
        }
        return level;
    }
}
