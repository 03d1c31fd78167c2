package focus.inference.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeBandTest {
    private static Mask box(ImageSize size, ImageRect box, int value) {
        return Mask.empty(size).paint(box, (samples, _) -> Arrays.fill(samples, (byte) value));
    }

    @Test
    void growsByItsWidthAndFadesOverItsOuterPart() {
        Mask grown = new EdgeBand(4, 2).grow(box(new ImageSize(100, 100), new ImageRect(40, 40, 20, 20), 255));

        // Columns 59 (masked), 60 and 61 (whole), 62 and 63 (fading), 64 (outside).
        assertThat(IntStream.rangeClosed(59, 64).map(x -> grown.at(x, 50)).toArray())
                .containsExactly(255, 255, 255, 170, 85, 0);
        assertThat(grown.bounds()).isEqualTo(new ImageRect(36, 36, 28, 28));
    }

    @Test
    void faintPixelsCountWhole() {
        Mask grown = new EdgeBand(1, 1).grow(box(new ImageSize(20, 20), new ImageRect(10, 10, 1, 1), 1));

        assertThat(grown.at(10, 10)).isEqualTo(255);
        assertThat(grown.at(11, 10)).isEqualTo(128);
        assertThat(grown.at(11, 11)).isZero();
    }

    @Test
    void theRimIsRoundAcrossTileBorders() {
        Mask grown = new EdgeBand(10, 5).grow(box(new ImageSize(600, 600), new ImageRect(256, 256, 1, 1), 255));

        assertThat(grown.at(256 - 10, 256)).isPositive();
        assertThat(grown.at(256 - 8, 256 - 8)).isZero();
        assertThat(grown.at(256 - 7, 256 - 7)).isPositive();
        assertThat(grown.bounds()).isEqualTo(new ImageRect(246, 246, 21, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "50,50,1000,800,4,2",
        "1000,500,4000,3000,20,10",
        "5,5,6000,4000,9,5",
        "9000,9000,9000,9000,48,24",
        "3,3,40000,10,1,1",
        "1,1,5,5,0,0"
    })
    void widthFollowsTheObjectAndThePicture(
            int objectWidth, int objectHeight, int pictureWidth, int pictureHeight, int width, int fade) {
        EdgeBand band = EdgeBand.around(
                new ImageRect(0, 0, objectWidth, objectHeight), new ImageSize(pictureWidth, pictureHeight));

        assertThat(band).isEqualTo(new EdgeBand(width, fade));
    }

    @Test
    void noRimLeavesTheMaskItself() {
        Mask grown = new EdgeBand(0, 0).grow(box(new ImageSize(5, 5), new ImageRect(2, 2, 1, 1), 9));

        assertThat(grown.at(2, 2)).isEqualTo(255);
        assertThat(grown.at(3, 2)).isZero();
    }
}
