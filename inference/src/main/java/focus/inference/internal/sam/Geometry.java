package focus.inference.internal.sam;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.internal.input.InputSize;

/**
 * How one picture lies in the encoder's input and in the mask grid. Three spaces: picture pixels (full resolution),
 * model pixels (the encoder's input), mask cells.
 *
 * @param input the picture and the encoder's input
 */
record Geometry(InputSize input, int embeddingStride, int maskStride) {
    static Geometry of(ImageSize image, Sam1Params params) {
        return new Geometry(
                InputSize.of(image, params.longSide(), params.padMultiple()),
                params.embeddingStride(),
                params.maskStride());
    }

    ImageSize image() {
        return input.image();
    }

    int embeddingWidth() {
        return input.padded().width() / embeddingStride;
    }

    int embeddingHeight() {
        return input.padded().height() / embeddingStride;
    }

    int gridWidth() {
        return input.padded().width() / maskStride;
    }

    int gridHeight() {
        return input.padded().height() / maskStride;
    }

    double cellsPerPixelX() {
        return input.scaleX() / maskStride;
    }

    double cellsPerPixelY() {
        return input.scaleY() / maskStride;
    }

    /**
     * The column that the network is told: the index of the picture's pixel, scaled. It counts from the centre of the
     * first pixel and the graph adds half a model pixel; that is not quite where the point lies (it is off by less than
     * half a model pixel when the picture shrinks), but what these networks were trained with.
     */
    float modelX(ImagePoint point) {
        return (float) ((point.x() - 0.5) * input.scaleX());
    }

    float modelY(ImagePoint point) {
        return (float) ((point.y() - 0.5) * input.scaleY());
    }

    /** The picture point at the centre of a mask cell. */
    ImagePoint cellCentre(int column, int row) {
        return new ImagePoint((column + 0.5) / cellsPerPixelX(), (row + 0.5) / cellsPerPixelY());
    }
}
