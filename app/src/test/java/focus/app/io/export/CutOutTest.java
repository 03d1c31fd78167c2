package focus.app.io.export;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Mask;
import focus.inference.image.ColourProfile;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CutOutTest {
    private static final ImageSize SIZE = new ImageSize(300, 200);
    private static final int[] OBJECT = {220, 40, 30};
    private static final int[] GROUND = {20, 90, 240};

    /** Opacity of a column: the object on the left, a ramp of {@code width} columns in the middle. */
    private static double opacity(int x, int width) {
        return Math.clamp((150 + width / 2.0 - x - 0.5) / width, 0, 1);
    }

    private static TiledRaster mixed(int width, SampleType samples) {
        PixelBlock block =
                PixelBlock.allocate(SIZE.width(), SIZE.height(), new PixelFormat(3, samples, ColourProfile.SRGB));
        for (int i = 0; i < SIZE.width() * SIZE.height() * 3; i++) {
            double share = opacity(i / 3 % SIZE.width(), width);
            double colour = GROUND[i % 3] + share * (OBJECT[i % 3] - GROUND[i % 3]);
            int value = (int) Math.round(colour * samples.max() / 255);
            if (samples == SampleType.U8) {
                block.bytes()[i] = (byte) value;
            } else {
                block.shorts()[i] = (short) value;
            }
        }
        return TiledRaster.of(block, SrgbConverter.PLAIN);
    }

    private static Mask ramp(int width) {
        return Mask.empty(SIZE).paint(SIZE.bounds(), (values, area) -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (byte) Math.round(255 * opacity(area.x() + i % area.width(), width));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void aSoftEdgeHasTheColoursOfTheObjectAlone(SampleType samples) {
        PixelBlock cut = new CutOut(mixed(6, samples), ramp(6)).read(SIZE.bounds(), 0);

        for (int x = 140; x < 160; x++) {
            if (opacity(x, 6) > 0) {
                assertThat(distance(cut, x, samples)).as("column %d", x).isLessThan(2);
            }
            assertThat(cut.sample(x, 100, 3) * 255.0 / samples.max())
                    .isBetween(255 * opacity(x, 6) - 1, 255 * opacity(x, 6) + 1);
        }
    }

    /** From the object's colour, of 255. */
    private static double distance(PixelBlock cut, int x, SampleType samples) {
        double most = 0;
        for (int c = 0; c < 3; c++) {
            most = Math.max(most, Math.abs(cut.sample(x, 100, c) * 255.0 / samples.max() - OBJECT[c]));
        }
        return most;
    }

    @Test
    void wholePixelsAndWideFeathersKeepTheirColours() {
        TiledRaster photo = mixed(6, SampleType.U8);
        PixelBlock original = photo.read(SIZE.bounds(), 0);
        PixelBlock hard = new CutOut(photo, ramp(1)).read(SIZE.bounds(), 0);
        PixelBlock wide = new CutOut(photo, ramp(120)).read(SIZE.bounds(), 0);

        for (int x = 0; x < SIZE.width(); x++) {
            for (int c = 0; c < 3; c++) {
                assertThat(hard.sample(x, 50, c)).isEqualTo(original.sample(x, 50, c));
                if (opacity(x, 120) > 0.1 && opacity(x, 120) < 0.9) {
                    assertThat(wide.sample(x, 50, c)).isEqualTo(original.sample(x, 50, c));
                }
            }
        }
    }

    @Test
    void howItIsReadMakesNoDifference() {
        CutOut cut = new CutOut(mixed(6, SampleType.U8), ramp(6));
        PixelBlock whole = cut.read(SIZE.bounds(), 0);

        for (int y = 0; y < SIZE.height(); y += 7) {
            ImageRect strip = new ImageRect(0, y, SIZE.width(), Math.min(7, SIZE.height() - y));
            PixelBlock rows = cut.read(strip, 0);
            for (int x = 140; x < 160; x++) {
                for (int c = 0; c < 4; c++) {
                    assertThat(rows.sample(x, 0, c)).isEqualTo(whole.sample(x, y, c));
                }
            }
        }
    }
}
