package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrushPainterTest {
    private static final ImagePoint CENTRE = ImagePoint.centreOf(10, 10);

    @Test
    void aHardDotIsWholeInsideAndHalfOnItsRim() {
        Mask mask = dot(new Brush(2, 1, false));

        assertThat(row(mask, 10, 6, 15)).containsExactly(0, 0, 128, 255, 255, 255, 128, 0, 0);
        // 2.236 from the centre: t = 2.5 - 2.236 = 0.264, 3t² - 2t³ = 0.172
        assertThat(mask.at(12, 11)).isEqualTo(44);
        assertThat(mask.at(12, 12)).isZero();
    }

    @Test
    void aSoftDotFallsOffFromItsCentre() {
        Mask mask = dot(new Brush(3.5, 0, false));

        // t = (4 - d) / 4: 1, 3/4, 1/2, 1/4, 0 give 3t² - 2t³ = 1, 27/32, 1/2, 5/32, 0
        assertThat(row(mask, 10, 10, 15)).containsExactly(255, 215, 128, 40, 0);
    }

    @Test
    void hardnessIsWhereTheFallBegins() {
        Mask mask = dot(new Brush(3.5, 4.0 / 7, false));

        // whole up to 2, then (4 - d) / 2
        assertThat(row(mask, 10, 10, 15)).containsExactly(255, 255, 255, 128, 0);
    }

    @Test
    void aStretchCoversTheWayBetweenItsEnds() {
        Mask mask = BrushPainter.paint(
                Mask.empty(new ImageSize(40, 20)),
                ImagePoint.centreOf(5, 10),
                ImagePoint.centreOf(30, 10),
                new Brush(2, 1, false));

        assertThat(row(mask, 10, 2, 6)).containsExactly(0, 128, 255, 255);
        assertThat(row(mask, 12, 5, 31)).containsOnly(128);
        assertThat(row(mask, 13, 0, 40)).containsOnly(0);
    }

    @Test
    void crossingTheStrokeAgainAddsNothing() {
        Brush brush = new Brush(6, 0.2, false);
        Mask once = dot(brush);

        assertThat(all(BrushPainter.paint(once, CENTRE, CENTRE, brush))).isEqualTo(all(once));
    }

    @Test
    void theEraserLeavesWhatItsEdgeDoesNotReach() {
        Mask mask = BrushPainter.paint(Mask.full(new ImageSize(21, 21)), CENTRE, CENTRE, new Brush(2, 1, true));

        assertThat(row(mask, 10, 6, 15)).containsExactly(255, 255, 127, 0, 0, 0, 127, 255, 255);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPixelIsGivenByItsDistanceFromTheNearestStretch(long seed) {
        Random random = new Random(seed);
        ImageSize size = new ImageSize(300, 290);
        MaskStep.BrushStep stroke = randomStroke(random, size, false);

        Mask mask = BrushPainter.paint(Mask.empty(size), stroke);

        // Within 1, because a half may be rounded either way.
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                assertThat(mask.at(x, y))
                        .as("seed %d, pixel %d,%d of %s", seed, x, y, stroke)
                        .isCloseTo(coverage(stroke.brush(), distance(stroke.path(), x + 0.5, y + 0.5)), within(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void paintingWhileThePointerMovesGivesTheWholeStroke(long seed) {
        Random random = new Random(seed);
        ImageSize size = new ImageSize(600, 300);
        boolean erase = seed % 2 == 0;
        MaskStep.BrushStep stroke = randomStroke(random, size, erase);
        Mask start = BrushPainter.paint(Mask.empty(size), randomStroke(random, size, false));

        Mask live = start;
        for (int i = 1; i < stroke.path().size(); i++) {
            live = BrushPainter.paint(
                    live, stroke.path().get(i - 1), stroke.path().get(i), stroke.brush());
        }

        assertThat(all(live)).as("seed %d", seed).isEqualTo(all(BrushPainter.paint(start, stroke)));
    }

    @Test
    void tilesAwayFromTheStrokeStayShared() {
        ImageSize size = new ImageSize(1024, 1024);
        Brush brush = new Brush(20, 1, false);
        Mask before = BrushPainter.paint(
                Mask.empty(size), ImagePoint.centreOf(100, 100), ImagePoint.centreOf(900, 100), brush);

        // Its rectangle covers all four tiles of the first stroke, the stroke itself the right two only.
        Mask after = BrushPainter.paint(
                before, ImagePoint.centreOf(100, 400), ImagePoint.centreOf(900, 200), new Brush(20, 1, false));

        Set<byte[]> old = Collections.newSetFromMap(new IdentityHashMap<>());
        old.addAll(tiles(before));
        assertThat(old).hasSize(4);
        assertThat(tiles(after).stream().filter(old::contains).count()).isEqualTo(2);
    }

    @Test
    void aBigBrushOnAHugePictureTouchesItsOwnTilesOnly() {
        Mask mask = BrushPainter.paint(
                Mask.empty(new ImageSize(12_000, 8_500)),
                ImagePoint.centreOf(6_000, 4_000),
                ImagePoint.centreOf(6_020, 4_000),
                new Brush(500, 1, false));

        assertThat(mask.bounds()).isEqualTo(ImageRect.ofEdges(5_500, 3_500, 6_521, 4_501));
        assertThat(tiles(mask)).hasSizeLessThanOrEqualTo(25);
        assertThat(mask.at(6_010, 4_000)).isEqualTo(255);
    }

    @Test
    void aStrokeOutsideThePictureChangesNothing() {
        Mask mask = BrushPainter.paint(
                Mask.empty(new ImageSize(8, 8)),
                new ImagePoint(-50, 4),
                new ImagePoint(-20, 4),
                new Brush(5, 1, false));

        assertThat(mask.isEmpty()).isTrue();
    }

    @Test
    void aBrushWithoutSizeIsRefused() {
        assertThatThrownBy(() -> new Brush(0, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Brush(Double.NaN, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Brush(3, 1.5, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaskStep.BrushStep(List.of(), new Brush(3, 1, false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Mask dot(Brush brush) {
        return BrushPainter.paint(Mask.empty(new ImageSize(21, 21)), CENTRE, CENTRE, brush);
    }

    private static MaskStep.BrushStep randomStroke(Random random, ImageSize size, boolean erase) {
        List<ImagePoint> path = new ArrayList<>();
        int points = 1 + random.nextInt(5);
        for (int i = 0; i <= points; i++) {
            path.add(new ImagePoint(
                    random.nextDouble(-20, size.width() + 20.0), random.nextDouble(-20, size.height() + 20.0)));
        }
        path.add(new ImagePoint(path.getLast().x(), 40)); // a plumb line, then a level one
        path.add(new ImagePoint(20, 40));
        return new MaskStep.BrushStep(path, new Brush(random.nextDouble(0.5, 60), random.nextInt(3) / 2.0, erase));
    }

    private static double distance(List<ImagePoint> path, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < path.size(); i++) {
            nearest = Math.min(nearest, distance(path.get(i - 1), path.get(i), x, y));
        }
        return nearest;
    }

    /** Straight from the definition. */
    private static double distance(ImagePoint from, ImagePoint to, double x, double y) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length2 = dx * dx + dy * dy;
        double t = length2 == 0 ? 0 : Math.clamp(((x - from.x()) * dx + (y - from.y()) * dy) / length2, 0, 1);
        return Math.hypot(x - from.x() - t * dx, y - from.y() - t * dy);
    }

    private static int coverage(Brush brush, double distance) {
        double inner = Math.min(brush.hardness() * brush.radius(), brush.radius() - 0.5);
        double outer = brush.radius() + 0.5;
        double t = Math.clamp((outer - distance) / (outer - inner), 0, 1);
        return (int) Math.round(255 * (3 * t * t - 2 * t * t * t));
    }

    private static List<Integer> row(Mask mask, int y, int from, int to) {
        List<Integer> row = new ArrayList<>();
        for (int x = from; x < to; x++) {
            row.add(mask.at(x, y));
        }
        return row;
    }

    private static byte[] all(Mask mask) {
        return mask.read(mask.size().bounds(), 0);
    }

    private static List<byte[]> tiles(Mask mask) {
        List<byte[]> tiles = new ArrayList<>();
        mask.forEachTile(tiles::add);
        return tiles;
    }
}
