package focus.inference.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import focus.inference.api.Mask;
import focus.inference.api.MaskLogits;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.TiledRaster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRefinerTest {
    /** The object lies left of this part of the width, by the part of the height; the same in pictures of every size. */
    private static double edge(double part) {
        return 0.5 + 0.15 * Math.sin(5 * part);
    }

    /** A red object before a blue wall, both with some grain. */
    private static PixelBlock photo(ImageRect region, ImageSize size, int level) {
        PixelBlock block = PixelBlock.allocate(region.width(), region.height(), PixelFormat.SRGB8);
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                int column = region.x() + x;
                int row = region.y() + y;
                boolean object = column + 0.5 < edge(row << level, size) / (1 << level);
                int grain = (column * 7 + row * 13) % 11;
                int at = (y * region.width() + x) * 3;
                block.bytes()[at] = (byte) ((object ? 200 : 40) + grain);
                block.bytes()[at + 1] = (byte) (60 + grain);
                block.bytes()[at + 2] = (byte) ((object ? 50 : 180) + grain);
            }
        }
        return block;
    }

    private static double edge(int row, ImageSize size) {
        return size.width() * edge((row + 0.5) / size.height());
    }

    private static TiledRaster picture(ImageSize size) {
        return Pictures.raster(photo(size.bounds(), size, 0));
    }

    /** @param off how far the answer's edge lies from the true one, in its own cells */
    private static MaskLogits answer(ImageSize size, int columns, double off) {
        int rows = columns * size.height() / size.width();
        float[] values = new float[columns * rows];
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            double edge = columns * edge((row + 0.5) / rows) + off;
            values[i] = (float) (edge - (i % columns + 0.5));
        }
        return new MaskLogits(
                columns, rows, values, (double) columns / size.width(), (double) rows / size.height(), size);
    }

    /** The mean distance of the mask's edge from the true one, in pixels. */
    private static double meanError(Mask mask) {
        return IntStream.range(0, mask.size().height())
                .mapToDouble(y -> Math.abs(columnsSelected(mask, y) - edge(y, mask.size())))
                .average()
                .orElseThrow();
    }

    private static double columnsSelected(Mask mask, int y) {
        byte[] row = mask.read(new ImageRect(0, y, mask.size().width(), 1), 0);
        return IntStream.range(0, row.length)
                .mapToDouble(x -> (row[x] & 0xFF) / 255.0)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1200, 2600})
    void theEdgeMovesToWhereThePhotoShowsIt(int width) {
        ImageSize size = new ImageSize(width, width * 3 / 4);
        double cell = width / 256.0;
        MaskLogits answer = answer(size, 256, 1);

        Mask refined = EdgeRefiner.refine(answer, picture(size));

        assertThat(meanError(answer.toMask())).isBetween(0.9 * cell, 1.1 * cell);
        assertThat(meanError(refined)).isLessThan(Math.max(0.5, 0.1 * cell));
    }

    @Test
    void whereThePhotoShowsNoEdgeTheAnswerStays() {
        ImageSize size = new ImageSize(700, 525);
        MaskLogits answer = answer(size, 128, 0);
        TiledRaster flat = Pictures.raster(Pictures.uniform(700, 525, PixelFormat.SRGB8, 90, 120, 130));

        Mask refined = EdgeRefiner.refine(answer, flat);

        assertThat(refined.read(size.bounds(), 0)).isEqualTo(answer.toMask().read(size.bounds(), 0));
    }

    @Test
    void awayFromTheEdgeInsideAndOutsideStayWhole() {
        ImageSize size = new ImageSize(1200, 900);
        Mask refined = EdgeRefiner.refine(answer(size, 256, 1), picture(size));
        double band = 3 * 1200 / 256.0;

        for (int y = 0; y < size.height(); y += 7) {
            for (int x = 0; x < size.width(); x += 7) {
                double inside = edge(y, size) - x;
                if (Math.abs(inside) > 1.5 * band) {
                    assertThat(refined.at(x, y)).isEqualTo(inside > 0 ? 255 : 0);
                }
            }
        }
    }

    @Test
    void theOrderInWhichItIsReadMakesNoDifference() {
        ImageSize size = new ImageSize(1300, 700);
        MaskLogits answer = answer(size, 128, 0.7);
        Mask whole = EdgeRefiner.refine(answer, picture(size));
        Mask pieces = EdgeRefiner.refine(answer, picture(size));

        for (int x = 1299; x >= 0; x -= 90) {
            pieces.read(new ImageRect(x, 300, 1, 1), 0);
        }

        assertThat(pieces.read(size.bounds(), 0)).isEqualTo(whole.read(size.bounds(), 0));
    }

    @Test
    void aHugePhotoIsReadInSmallPieces() {
        CountingSource huge = new CountingSource(new ImageSize(20_000, 12_500));
        Mask refined = EdgeRefiner.refine(answer(huge.size(), 256, 1), huge);
        assertThat(huge.read).as("before anybody looks").isEmpty();

        refined.read(new ImageRect(9_000, 6_000, 3_000, 600), 0);

        assertThat(huge.read)
                .isNotEmpty()
                .allSatisfy(region -> assertThat(region.area()).isLessThanOrEqualTo(256 * 256));
    }

    @Test
    void anAnswerForAnotherPictureIsRefused() {
        MaskLogits answer = answer(new ImageSize(100, 75), 64, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeRefiner.refine(answer, picture(new ImageSize(101, 75))));
    }

    private static final class CountingSource implements RasterSource {
        private final ImageSize size;
        private final List<ImageRect> read = new ArrayList<>();

        CountingSource(ImageSize size) {
            this.size = size;
        }

        @Override
        public ImageSize size() {
            return size;
        }

        @Override
        public PixelFormat format() {
            return PixelFormat.SRGB8;
        }

        @Override
        public PixelBlock read(ImageRect region, int level) {
            checkRegion(region, level);
            read.add(region);
            return photo(region, size, level);
        }
    }
}
