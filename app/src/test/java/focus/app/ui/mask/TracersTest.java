package focus.app.ui.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracersTest {
    private static final ImageSize SIZE = new ImageSize(40, 30);

    private final ContourTracer contours = new ContourTracer();

    @Test
    void aRectangleIsOneClosedLineAlongItsEdge() {
        Outline outline = contour(rectangle(new ImageRect(10, 5, 12, 9)));

        assertThat(outline.lines()).hasSize(1);
        float[] line = outline.lines().getFirst();
        assertThat(Polylines.isClosed(line)).isTrue();
        assertThat(extent(line, 0)).containsExactly(10, 22);
        assertThat(extent(line, 1)).containsExactly(5, 14);
    }

    @Test
    void aMaskThatFillsThePictureIsOutlinedAlongThePicturesEdge() {
        Outline outline = contour(Mask.full(SIZE));

        assertThat(outline.lines()).hasSize(1);
        assertThat(extent(outline.lines().getFirst(), 0)).containsExactly(0, 40);
        assertThat(extent(outline.lines().getFirst(), 1)).containsExactly(0, 30);
    }

    @Test
    void aHoleHasALineOfItsOwn() {
        Mask mask = rectangle(new ImageRect(5, 5, 20, 20))
                .paint(new ImageRect(10, 10, 6, 6), (samples, area) -> java.util.Arrays.fill(samples, (byte) 0));

        assertThat(contour(mask).lines()).hasSize(2).allMatch(Polylines::isClosed);
    }

    @Test
    void aSoftEdgeIsFoundToAFractionOfAPixel() {
        Mask ramp = Mask.empty(SIZE).paint(SIZE.bounds(), (samples, area) -> {
            for (int i = 0; i < samples.length; i++) {
                int x = area.x() + i % area.width();
                samples[i] = (byte) Math.clamp((x - 10) * 30L, 0, 255);
            }
        });

        float[] line = contour(ramp).lines().getFirst();

        // 127.5 lies a quarter of the way from column 14 (120) to column 15 (150); centres are at +0.5.
        assertThat(extent(line, 0)[0]).isEqualTo(14.75f, within(0.01f));
    }

    @Test
    void nothingSelectedHasNoLine() {
        assertThat(contour(Mask.empty(SIZE)).lines()).isEmpty();
        assertThat(edges(Mask.empty(SIZE)).lines()).isEmpty();
    }

    @Test
    void pixelEdgesGoAroundEveryPixelExactly() {
        Outline outline = edges(rectangle(new ImageRect(3, 4, 2, 1)));

        assertThat(outline.lines())
                .usingElementComparator(java.util.Arrays::compare)
                .containsExactlyInAnyOrder(
                        new float[] {3, 4, 3, 5}, new float[] {5, 4, 5, 5}, new float[] {3, 4, 5, 4}, new float[] {
                            3, 5, 5, 5
                        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void linesOfARandomMaskAreClosedAndPartInFromOut(long seed) {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        byte[] noise = new byte[Math.toIntExact(SIZE.area())];
        random.nextBytes(noise);
        Mask mask = Mask.empty(SIZE).paint(SIZE.bounds(), (samples, area) -> {
            System.arraycopy(noise, 0, samples, 0, samples.length);
        });

        List<float[]> lines = contour(mask).lines();

        assertThat(lines)
                .as("seed %d", seed)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line[0] == line[line.length - 2] && line[1] == line[line.length - 1])
                        .isTrue());
    }

    @Test
    void linesOfNeighbouringTilesMeetOnTheirBorder() {
        Mask mask = rectangle(new ImageRect(8, 8, 20, 15));
        Outline left = contours.trace(Coverage.read(mask, new ImageRect(0, 0, 16, 30), 0), false, true);
        Outline right = contours.trace(Coverage.read(mask, new ImageRect(16, 0, 24, 30), 0), true, true);

        List<Float> endsLeft = ends(left);
        List<Float> endsRight = ends(right);

        // The last cell of the left tile ends at the centre of its last column but one; the right tile takes over
        // there.
        assertThat(endsLeft).containsExactly(8f, 23f);
        assertThat(endsRight).containsExactly(8f, 23f);
        assertThat(extent(left.lines().getFirst(), 0)[1]).isEqualTo(15.5f);
        assertThat(extent(right.lines().getFirst(), 0)[0]).isEqualTo(-0.5f);
    }

    private Outline contour(Mask mask) {
        return contours.trace(Coverage.read(mask, SIZE.bounds(), 0), true, true);
    }

    private static Outline edges(Mask mask) {
        return PixelEdgeTracer.trace(Coverage.read(mask, SIZE.bounds(), 0), true, true);
    }

    private static Mask rectangle(ImageRect rectangle) {
        return Mask.empty(SIZE).paint(rectangle, (samples, area) -> java.util.Arrays.fill(samples, (byte) 255));
    }

    /** Smallest and largest x (axis 0) or y (axis 1). */
    private static float[] extent(float[] line, int axis) {
        float[] extent = {Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = axis; i < line.length; i += 2) {
            extent[0] = Math.min(extent[0], line[i]);
            extent[1] = Math.max(extent[1], line[i]);
        }
        return extent;
    }

    /** The y of the ends of the one open line, in order. */
    private static List<Float> ends(Outline outline) {
        assertThat(outline.lines()).hasSize(1);
        float[] line = outline.lines().getFirst();
        List<Float> ends = new ArrayList<>(List.of(line[1], line[line.length - 1]));
        ends.sort(null);
        return ends;
    }
}
