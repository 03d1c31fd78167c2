package focus.inference.image;

import static focus.inference.image.Pictures.RGB16;
import static focus.inference.image.Pictures.RGBA16;
import static focus.inference.image.Pictures.RGBA8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TiledRasterTest {
    static List<PixelFormat> formats() {
        return List.of(PixelFormat.SRGB8, RGBA8, RGB16, RGBA16);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsBackExactlyWhatWasWritten(PixelFormat format) {
        PixelBlock picture = Pictures.noise(1100, 700, format, 1);
        TiledRaster raster = Pictures.raster(picture);

        ImageRect region = new ImageRect(500, 300, 600, 300);
        PixelBlock read = raster.read(region, 0);

        assertThat(read.format()).isEqualTo(format);
        PixelBlock expected = PixelBlock.allocate(600, 300, format);
        expected.copyFrom(picture, 500, 300, 0, 0, region.size());
        assertSame(read, expected);
    }

    @Test
    void stripsOfUnevenHeightMakeTheSamePicture() {
        PixelBlock picture = Pictures.noise(600, 1030, PixelFormat.SRGB8, 2);
        TiledRaster.Builder builder =
                TiledRaster.builder(new ImageSize(600, 1030), PixelFormat.SRGB8, SrgbConverter.PLAIN);
        int y = 0;
        for (int height : new int[] {1, 511, 3, 500, 15}) {
            PixelBlock strip = PixelBlock.allocate(600, height, PixelFormat.SRGB8);
            strip.copyFrom(picture, 0, y, 0, 0, new ImageSize(600, height));
            builder.rows(y, strip);
            y += height;
        }
        TiledRaster raster = builder.build();

        assertSame(raster.read(raster.size().bounds(), 0), picture);
    }

    @Test
    void levelsHalveUntilTheLongSideIsAtMost256() {
        TiledRaster raster = Pictures.raster(Pictures.noise(1025, 3, PixelFormat.SRGB8, 3));

        assertThat(raster.levels()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).mapToObj(raster.size()::atLevel))
                .containsExactly(
                        new ImageSize(1025, 3), new ImageSize(513, 2), new ImageSize(257, 1), new ImageSize(129, 1));
        assertThat(raster.read(new ImageRect(0, 0, 129, 1), 3).width()).isEqualTo(129);
    }

    @Test
    void eachLevelIsTheRoundedMeanOfTheFourBelow() {
        PixelBlock picture = Pictures.noise(1101, 701, RGB16, 4);
        TiledRaster raster = Pictures.raster(picture);
        PixelBlock half = raster.read(raster.size().atLevel(1).bounds(), 1);

        for (int[] at : new int[][] {{0, 0}, {255, 255}, {256, 256}, {300, 349}, {549, 17}}) {
            for (int c = 0; c < 3; c++) {
                int x = 2 * at[0];
                int y = 2 * at[1];
                long sum = (long) picture.sample(x, y, c)
                        + picture.sample(x + 1, y, c)
                        + picture.sample(x, y + 1, c)
                        + picture.sample(x + 1, y + 1, c);
                assertThat(half.sample(at[0], at[1], c)).isEqualTo((int) ((sum + 2) / 4));
            }
        }
        assertThat(half.sample(550, 350, 0)).isEqualTo(picture.sample(1100, 700, 0));
        assertThat(half.sample(550, 0, 1)).isEqualTo((picture.sample(1100, 0, 1) + picture.sample(1100, 1, 1) + 1) / 2);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void uniformPicturesStayUniformOnEveryLevel(PixelFormat format) {
        int max = format.samples().max();
        TiledRaster raster = Pictures.raster(Pictures.uniform(777, 555, format, max, 3, max / 2, max));

        for (int level = 0; level < raster.levels(); level++) {
            PixelBlock all = raster.read(raster.size().atLevel(level).bounds(), level);
            assertSame(all, Pictures.uniform(all.width(), all.height(), format, max, 3, max / 2, max));
        }
    }

    @Test
    void transparentColoursDoNotBleedIntoSmallerLevels() {
        PixelBlock picture = Pictures.uniform(600, 600, RGBA8, 200, 100, 50, 255);
        for (int i = 0; i < picture.bytes().length; i += 8) {
            picture.bytes()[i] = picture.bytes()[i + 1] = picture.bytes()[i + 2] = picture.bytes()[i + 3] = 0;
        }
        PixelBlock half = Pictures.raster(picture).read(new ImageRect(10, 10, 1, 1), 1);

        assertThat(half.bytes()).containsExactly((byte) 200, (byte) 100, (byte) 50, (byte) 128);
    }

    @Test
    void sixteenBitsAreRoundedToTheNearestEightBitValue() {
        PixelBlock picture = Pictures.uniform(2, 1, RGBA16, 65_535, 128, 129, 32_768);

        PixelBlock seen = Pictures.raster(picture).readSrgb(new ImageRect(0, 0, 1, 1), 0);

        assertThat(seen.format()).isEqualTo(RGBA8);
        assertThat(seen.bytes()).containsExactly((byte) 255, (byte) 0, (byte) 1, (byte) 128);
    }

    @Test
    void theGivenConverterSeesTheStoredNumbersOfTheRegion() {
        PixelFormat wide = new PixelFormat(3, SampleType.U16, ColourProfile.ofIcc("Wide", new byte[] {1}));
        SrgbConverter invert = block -> {
            PixelBlock out = PixelBlock.allocate(block.width(), block.height(), PixelFormat.SRGB8);
            for (int i = 0; i < out.bytes().length; i++) {
                out.bytes()[i] = (byte) (255 - (block.shorts()[i] & 0xFFFF) / 257);
            }
            return out;
        };
        TiledRaster raster = TiledRaster.of(Pictures.uniform(5, 5, wide, 257, 514, 65_535), invert);

        assertThat(raster.readSrgb(new ImageRect(4, 4, 1, 1), 0).bytes())
                .containsExactly((byte) 254, (byte) 253, (byte) 0);
    }

    @Test
    void plainConversionRefusesOtherProfiles() {
        PixelFormat wide = new PixelFormat(3, SampleType.U8, ColourProfile.ofIcc("Wide", new byte[] {1}));
        TiledRaster raster = Pictures.raster(Pictures.noise(4, 4, wide, 5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> raster.readSrgb(new ImageRect(0, 0, 1, 1), 0))
                .withMessageContaining("Wide");
    }

    @ParameterizedTest
    @CsvSource({"40000,10,9", "10,40000,9", "1,1,1", "256,256,1", "257,1,2", "512,512,2"})
    void oddShapesWork(int width, int height, int levels) {
        PixelBlock picture = Pictures.noise(width, height, PixelFormat.SRGB8, 6);
        TiledRaster raster = Pictures.raster(picture);

        assertThat(raster.levels()).isEqualTo(levels);
        ImageRect corner = new ImageRect(width - 1, height - 1, 1, 1);
        assertThat(raster.read(corner, 0).sample(0, 0, 2)).isEqualTo(picture.sample(width - 1, height - 1, 2));
        ImageSize last = raster.size().atLevel(levels - 1);
        assertThat(raster.readSrgb(last.bounds(), levels - 1).height()).isEqualTo(last.height());
    }

    @ParameterizedTest
    @CsvSource({"-1,0,2,2,0", "0,-1,2,2,0", "99,0,2,1,0", "0,49,1,2,0", "0,0,0,5,0", "0,0,1,1,1", "0,0,1,1,-1"})
    void refusesRegionsOutsideThePicture(int x, int y, int width, int height, int level) {
        TiledRaster raster = Pictures.raster(Pictures.noise(100, 50, PixelFormat.SRGB8, 7));

        assertThatIllegalArgumentException().isThrownBy(() -> raster.read(new ImageRect(x, y, width, height), level));
    }

    @Test
    void refusesToBuildWithRowsMissing() {
        TiledRaster.Builder builder =
                TiledRaster.builder(new ImageSize(10, 10), PixelFormat.SRGB8, SrgbConverter.PLAIN);
        builder.rows(0, Pictures.noise(10, 9, PixelFormat.SRGB8, 8));

        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("90 pixels");
    }

    @Test
    void refusesBlocksThatDoNotFit() {
        TiledRaster.Builder builder =
                TiledRaster.builder(new ImageSize(10, 10), PixelFormat.SRGB8, SrgbConverter.PLAIN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.rows(0, Pictures.noise(9, 1, PixelFormat.SRGB8, 9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.rows(9, Pictures.noise(10, 2, PixelFormat.SRGB8, 9)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.rows(0, Pictures.noise(10, 1, RGBA8, 9)));
    }

    @Test
    void aBuiltPictureCannotBeChanged() {
        TiledRaster.Builder builder = TiledRaster.builder(new ImageSize(10, 1), PixelFormat.SRGB8, SrgbConverter.PLAIN);
        PixelBlock row = Pictures.noise(10, 1, PixelFormat.SRGB8, 10);
        TiledRaster raster = builder.rows(0, row).build();

        assertThatIllegalStateException().isThrownBy(() -> builder.rows(0, row));
        assertThatIllegalStateException().isThrownBy(builder::build);
        raster.read(raster.size().bounds(), 0).bytes()[0]++;
        row.bytes()[1]++;
        row.bytes()[1]--;
        assertSame(raster.read(raster.size().bounds(), 0), row);
    }

    private static void assertSame(PixelBlock found, PixelBlock expected) {
        assertThat(found.width()).isEqualTo(expected.width());
        assertThat(found.height()).isEqualTo(expected.height());
        if (expected.format().samples() == SampleType.U8) {
            assertThat(found.bytes()).isEqualTo(expected.bytes());
        } else {
            assertThat(found.shorts()).isEqualTo(expected.shorts());
        }
    }
}
