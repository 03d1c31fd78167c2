package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResampledMaskTest {
    private static final ImageSize SIZE = new ImageSize(1200, 800);
    private static final ImageRect AREA = new ImageRect(240, 160, 600, 320);

    @ParameterizedTest
    @CsvSource({"600, 400", "300, 200", "100, 67", "2400, 1600", "600, 800", "1200, 80", "1, 1"})
    void aRectangleGoesWithTheSidesOfThePicture(int width, int height) {
        Mask scaled = new FrameStep.Resize(new ImageSize(width, height)).carried(rectangle());
        assertThat(scaled.size()).isEqualTo(new ImageSize(width, height));
        double covered = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                covered += scaled.at(x, y) / 255.0;
            }
        }
        double share = (double) AREA.area() / SIZE.area();
        double edge = (double) (width + height) / ((double) width * height);
        assertThat(covered / width / height).isCloseTo(share, within(0.5 * edge));
        if (width > 1) {
            int inX = (int) ((AREA.x() + 10) * (double) width / SIZE.width()) + 1;
            int inY = (int) ((AREA.y() + 10) * (double) height / SIZE.height()) + 1;
            assertThat(scaled.at(inX, inY)).isEqualTo(255);
            assertThat(scaled.at(0, 0)).isZero();
        }
    }

    @Test
    void halfAsLargeEveryPixelIsTheMeanOfFour() {
        Mask fine = Mask.empty(new ImageSize(40, 20)).paint(new ImageRect(0, 0, 40, 20), (samples, area) -> {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) (i * 37);
            }
        });
        Mask half = new FrameStep.Resize(new ImageSize(20, 10)).carried(fine);
        byte[] means = fine.read(new ImageRect(0, 0, 20, 10), 1);
        assertThat(half.read(new ImageRect(0, 0, 20, 10), 0)).isEqualTo(means);
    }

    @Test
    void nothingAndAllStayThatAndTakeNoMemory() {
        FrameStep step = new FrameStep.Resize(new ImageSize(700, 777));
        for (Mask mask : new Mask[] {Mask.empty(SIZE), Mask.full(SIZE)}) {
            Mask scaled = step.carried(mask);
            assertThat(scaled.at(699, 776)).isEqualTo(mask.at(0, 0));
            scaled.forEachTile(samples -> {
                throw new AssertionError("a tile that takes memory");
            });
        }
    }

    @Test
    void straightenedItLiesWhereThePictureDoes() {
        FrameStep.Straighten step = new FrameStep.Straighten(new ImagePoint(620, 390), 20, new ImageSize(500, 300));
        assertThat(step.fits(SIZE)).isTrue();
        Mask turned = step.carried(rectangle());
        TurnedFrame frame = new TurnedFrame(SIZE, 20);
        ImagePoint middle = frame.toTurned(step.centre());
        for (int y = 5; y < 300; y += 30) {
            for (int x = 5; x < 500; x += 30) {
                ImagePoint at = frame.toPicture(new ImagePoint(middle.x() - 250 + x + 0.5, middle.y() - 150 + y + 0.5));
                boolean nearEdge = Math.min(Math.abs(at.x() - AREA.x()), Math.abs(at.x() - AREA.right())) < 2
                        || Math.min(Math.abs(at.y() - AREA.y()), Math.abs(at.y() - AREA.bottom())) < 2;
                if (!nearEdge) {
                    boolean inside = AREA.contains((int) at.x(), (int) at.y());
                    assertThat(turned.at(x, y)).as(x + ", " + y).isEqualTo(inside ? 255 : 0);
                }
            }
        }
    }

    private static Mask rectangle() {
        return Mask.empty(SIZE).paint(AREA, (samples, area) -> java.util.Arrays.fill(samples, (byte) 255));
    }
}
