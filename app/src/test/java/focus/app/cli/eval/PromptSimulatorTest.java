package focus.app.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.Polygon;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptSimulatorTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;

    private static PromptSimulator of(ImageRect... parts) {
        byte[] samples = new byte[WIDTH * HEIGHT];
        for (ImageRect part : parts) {
            for (int y = part.y(); y < part.bottom(); y++) {
                for (int x = part.x(); x < part.right(); x++) {
                    samples[y * WIDTH + x] = (byte) 255;
                }
            }
        }
        return new PromptSimulator(new GroundTruth(WIDTH, HEIGHT, samples));
    }

    private static boolean covers(Polygon polygon, int x, int y) {
        return polygon.coverage(new ImageRect(x, y, 1, 1))[0] < 0; // 128..255 as a signed byte
    }

    @Test
    void theBoxIsTight() {
        assertThat(of(new ImageRect(20, 30, 40, 10)).box())
                .isEqualTo(new Prompt.Box(new ImagePoint(20, 30), new ImagePoint(60, 40)));
    }

    @Test
    void theScribbleRunsAlongTheObjectInsideIt() {
        ImageRect object = new ImageRect(20, 30, 60, 20);
        List<ImagePoint> path = of(object).scribble().path();

        assertThat(path).allMatch(point -> object.contains((int) point.x(), (int) point.y()));
        assertThat(path.getFirst().distance(path.getLast())).isBetween(45.0, 60.0);
    }

    @Test
    void theLassoRunsRoundAllPartsAtADistance() {
        Polygon lasso = new Polygon(of(new ImageRect(20, 30, 20, 20), new ImageRect(70, 35, 20, 20))
                .lasso()
                .path());

        assertThat(covers(lasso, 20, 30)).isTrue();
        assertThat(covers(lasso, 89, 54)).isTrue();
        assertThat(covers(lasso, 5, 5)).isFalse();
        assertThat(covers(lasso, 18, 40)).as("some slack").isTrue();
    }

    @Test
    void aLassoOfAnObjectAtTheBorderStaysInThePicture() {
        assertThat(of(new ImageRect(0, 0, 30, 90)).lasso().path())
                .allMatch(point -> point.x() > 0 && point.y() > 0 && point.y() < HEIGHT);
    }

    @Test
    void theMaskIsMadeOfSquares() {
        Mask mask = of(new ImageRect(20, 30, 40, 40)).mask().mask();

        assertThat(mask.area()).isBetween(1200L, 2000L);
        byte[] samples = mask.read(mask.size().bounds(), 0);
        for (int i = 0; i < samples.length; i++) {
            int square = i / WIDTH / 5 * 5 * WIDTH + i % WIDTH / 5 * 5;
            assertThat(samples[i]).isEqualTo(samples[square]);
        }
    }
}
