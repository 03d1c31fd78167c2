package focus.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Turned, cropped and extended pictures against the same pictures put together pixel by pixel. */
class ExactFramesTest {
    private static final List<PixelFormat> FORMATS =
            List.of(PixelFormat.SRGB8, Pictures.RGBA8, Pictures.RGB16, Pictures.RGBA16);

    /** Where a pixel of the result comes from; null for the fill. */
    private interface Origin {
        int[] of(int x, int y);
    }

    private static TiledRaster built(PixelBlock from, int width, int height, int fill, Origin origin) {
        PixelBlock out = PixelBlock.allocate(width, height, from.format());
        int channels = from.format().channels();
        int[] row = new int[width * channels];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] at = origin.of(x, y);
                for (int c = 0; c < channels; c++) {
                    row[x * channels + c] = at.length == 0 ? fill : from.sample(at[0], at[1], c);
                }
            }
            out.setRow(y, row);
        }
        return Pictures.raster(out);
    }

    private static int[] stored(Orientation turn, int x, int y, int width, int height) {
        return switch (turn) {
            case UPRIGHT -> new int[] {x, y};
            case MIRRORED -> new int[] {width - 1 - x, y};
            case HALF_TURN -> new int[] {width - 1 - x, height - 1 - y};
            case FLIPPED -> new int[] {x, height - 1 - y};
            case TRANSPOSED -> new int[] {y, x};
            case QUARTER_TURN_RIGHT -> new int[] {y, height - 1 - x};
            case TRANSVERSED -> new int[] {width - 1 - y, height - 1 - x};
            case QUARTER_TURN_LEFT -> new int[] {width - 1 - y, x};
        };
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void turnsEveryLevelBitForBit(Orientation turn) {
        for (ImageSize size : List.of(new ImageSize(1101, 701), new ImageSize(1088, 576), new ImageSize(604, 3))) {
            for (PixelFormat format : FORMATS) {
                PixelBlock block = Pictures.noise(size.width(), size.height(), format, 1);
                ImageSize turned = turn.upright(size);
                TiledRaster expected = built(
                        block,
                        turned.width(),
                        turned.height(),
                        0,
                        (x, y) -> stored(turn, x, y, size.width(), size.height()));

                assertSame(new TurnedRaster(Pictures.raster(block), turn), expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void aTurnAndItsInverseGiveThePictureBack(Orientation turn) {
        TiledRaster picture = Pictures.raster(Pictures.noise(301, 97, Pictures.RGBA8, 2));
        assertSame(new TurnedRaster(new TurnedRaster(picture, turn), turn.inverse()), picture);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,1101,701",
        "3,5,1000,600",
        "64,128,512,256",
        "64,128,1037,573",
        "1100,700,1,1",
        "511,1,2,699",
        "0,0,1088,7"
    })
    void cropsEveryLevelBitForBit(int x, int y, int width, int height) {
        for (PixelFormat format : FORMATS) {
            PixelBlock block = Pictures.noise(1101, 701, format, 3);
            TiledRaster expected = built(block, width, height, 0, (column, row) -> new int[] {x + column, y + row});

            assertSame(new FramedRaster(Pictures.raster(block), new ImageRect(x, y, width, height)), expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"-10,-20,700,600", "-512,0,1024,300", "100,50,600,600", "0,0,333,444", "40,40,20,20"})
    void extendsEveryLevelBitForBit(int x, int y, int width, int height) {
        for (PixelFormat format : FORMATS) {
            PixelBlock block = Pictures.noise(333, 300, format, 4);
            PixelBlock fill = Pictures.uniform(1, 1, format, 77, 77, 77, 77);
            TiledRaster expected = built(block, width, height, 77, (column, row) -> {
                int fromX = x + column;
                int fromY = y + row;
                boolean inside = fromX >= 0 && fromY >= 0 && fromX < 333 && fromY < 300;
                return inside ? new int[] {fromX, fromY} : new int[0];
            });

            assertSame(new FramedRaster(Pictures.raster(block), new ImageRect(x, y, width, height), fill), expected);
        }
    }

    @Test
    void framesOverFramesAreStillExact() {
        PixelBlock block = Pictures.noise(901, 703, PixelFormat.SRGB8, 5);
        RasterSource cropped = new FramedRaster(Pictures.raster(block), new ImageRect(7, 9, 801, 603));
        RasterSource turned = new TurnedRaster(cropped, Orientation.QUARTER_TURN_RIGHT);
        TiledRaster expected = built(block, 603, 801, 0, (x, y) -> new int[] {7 + y, 9 + 602 - x});

        assertSame(turned, expected);
    }

    @Test
    void regionsAreParts() {
        RasterSource cropped = new FramedRaster(
                Pictures.raster(Pictures.noise(1900, 1300, PixelFormat.SRGB8, 6)), new ImageRect(3, 7, 1801, 1203));
        PixelBlock whole = cropped.read(cropped.size().atLevel(1).bounds(), 1);
        ImageRect region = new ImageRect(500, 300, 377, 255);
        PixelBlock part = PixelBlock.allocate(region.width(), region.height(), PixelFormat.SRGB8);
        part.copyFrom(whole, region.x(), region.y(), 0, 0, region.size());

        assertThat(cropped.read(region, 1).bytes()).isEqualTo(part.bytes());
    }

    @Test
    void refusesAFillOfAnotherFormat() {
        TiledRaster picture = Pictures.raster(Pictures.noise(4, 4, PixelFormat.SRGB8, 7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FramedRaster(
                        picture, new ImageRect(0, 0, 9, 9), PixelBlock.allocate(1, 1, Pictures.RGBA8)));
    }

    private static void assertSame(RasterSource found, RasterSource expected) {
        assertThat(found.size()).isEqualTo(expected.size());
        assertThat(found.levels()).isEqualTo(expected.levels());
        for (int level = 0; level < expected.levels(); level++) {
            ImageRect all = expected.size().atLevel(level).bounds();
            PixelBlock one = found.read(all, level);
            PixelBlock other = expected.read(all, level);
            if (expected.format().samples() == SampleType.U8) {
                assertThat(one.bytes()).as("level %d", level).isEqualTo(other.bytes());
            } else {
                assertThat(one.shorts()).as("level %d", level).isEqualTo(other.shorts());
            }
        }
    }
}
