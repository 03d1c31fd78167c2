package focus.app.ui.mask;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Brush;
import focus.app.model.BrushPainter;
import focus.app.model.MaskStep.BrushStep;
import focus.app.ui.tile.TileAddress;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskFrameBuilderTest {
    private static final ImageSize PICTURE = new ImageSize(900, 700);
    private static final Viewport FULL_SIZE = Viewport.fit(PICTURE, new ViewSize(900, 700), 0);
    private static final Brush BRUSH = new Brush(30, 0.7, false);

    private final MaskFrameBuilder builder = new MaskFrameBuilder();
    private final Mask mask = Mask.empty(PICTURE)
            .paint(new ImageRect(100, 100, 300, 200), (samples, area) -> Arrays.fill(samples, (byte) 255));

    @Test
    void aTileIsEmptyFullOrPainted() {
        Mask large = Mask.full(PICTURE)
                .paint(new ImageRect(0, 0, 900, 200), (samples, area) -> Arrays.fill(samples, (byte) 0));

        Map<TileAddress, MaskTile> tiles = frame(large, List.of()).tiles();

        assertThat(tiles.get(new TileAddress(0, 0, 0)).tint()).isInstanceOf(Tint.Painted.class);
        assertThat(tiles.get(new TileAddress(0, 1, 1)).tint()).isEqualTo(new Tint.Full());
        assertThat(frame(Mask.empty(PICTURE), List.of()).tiles().values())
                .allSatisfy(tile -> assertThat(tile.tint()).isEqualTo(new Tint.None()));
    }

    @Test
    void boundsAreThoseOfTheMask() {
        assertThat(frame(mask, List.of()).bounds()).isEqualTo(new ImageRect(100, 100, 300, 200));
    }

    @Test
    void whatIsNotWorkedOutIsShownCoarseFirst() {
        Mask fine = Mask.later(mask, new Mask.TileWorker() {
            @Override
            public boolean changes(int index, ImageRect area) {
                return true;
            }

            @Override
            public byte[] tile(int index, ImageRect area) {
                return new byte[] {(byte) (index == 0 ? 255 : 0)};
            }
        });
        MaskRequest request = request(fine, List.of());

        MaskFrame coarse = builder.next(null, request);
        assertThat(coarse.draft()).isTrue();
        assertThat(coarse.answers(request)).isTrue();
        assertThat(shown(coarse)).isEqualTo(shown(frame(mask, List.of())));

        fine.workOut(request.seen(), () -> true);
        assertThat(coarse.answers(request)).isFalse();
        MaskFrame sharp = builder.next(coarse, request);
        assertThat(sharp.draft()).isFalse();
        assertThat(shown(sharp)).isEqualTo(shown(new MaskFrameBuilder().next(null, request)));
        assertThat(sharp.bounds()).isEqualTo(new ImageRect(0, 0, 256, 256));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStrokePaintedPieceByPieceLooksLikeTheFinishedMask(boolean erase) {
        Brush brush = new Brush(30, 0.7, erase);
        List<ImagePoint> path = new ArrayList<>();
        MaskFrame frame = frame(mask, List.of());
        for (int i = 0; i < 40; i++) {
            path.add(new ImagePoint(90 + 9.3 * i, 180 + 60 * Math.sin(i / 5.0)));
            frame = builder.next(frame, request(mask, List.of(new BrushStep(path, brush))));
        }
        Mask finished = BrushPainter.paint(mask, new BrushStep(path, brush));

        assertThat(shown(frame)).isEqualTo(shown(frame(finished, List.of())));
    }

    @Test
    void aStraightLineWhoseEndMovesLeavesNothingBehind() {
        ImagePoint start = new ImagePoint(500, 500);
        MaskFrame frame = frame(mask, List.of());
        for (int y = 100; y <= 600; y += 50) {
            BrushStep line = new BrushStep(List.of(start, new ImagePoint(700, y)), BRUSH);
            frame = builder.next(frame, request(mask, List.of(line)));
        }
        BrushStep last = new BrushStep(List.of(start, new ImagePoint(700, 600)), BRUSH);

        assertThat(shown(frame)).isEqualTo(shown(frame(mask, List.of(last))));
    }

    @Test
    void aCancelledStrokeDisappears() {
        BrushStep stroke = new BrushStep(List.of(new ImagePoint(500, 500)), BRUSH);
        MaskFrame painted = builder.next(frame(mask, List.of()), request(mask, List.of(stroke)));

        MaskFrame after = builder.next(painted, request(mask, List.of()));

        assertThat(shown(painted)).isNotEqualTo(shown(after));
        assertThat(shown(after)).isEqualTo(shown(frame(mask, List.of())));
    }

    @Test
    void tilesThatDidNotChangeAreTakenOver() {
        MaskFrame before = frame(mask, List.of());
        BrushStep stroke = new BrushStep(List.of(new ImagePoint(700, 600)), BRUSH);
        Mask painted = BrushPainter.paint(mask, stroke);

        MaskFrame after = builder.next(before, request(painted, List.of()));

        TileAddress far = new TileAddress(0, 0, 0);
        TileAddress near = new TileAddress(0, 2, 2);
        assertThat(after.tiles().get(far).tint())
                .isSameAs(before.tiles().get(far).tint());
        assertThat(after.tiles().get(near).tint())
                .isNotEqualTo(before.tiles().get(near).tint());
    }

    @Test
    void noiseIsTintedButNotOutlined() {
        Mask noise =
                Mask.empty(PICTURE).paint(PICTURE.bounds(), (samples, area) -> new Random(area.x()).nextBytes(samples));

        assertThat(frame(noise, List.of()).tiles().values())
                .allSatisfy(tile -> assertThat(tile.tint()).isInstanceOf(Tint.Painted.class))
                .filteredOn(tile -> tile.shown().area().area() == 256 * 256)
                .allSatisfy(tile -> assertThat(tile.outline()).isEqualTo(Outline.NONE));
    }

    @Test
    void aFrameAnswersTheViewItWasMadeForAndSmallerOnes() {
        MaskFrame frame = frame(mask, List.of());

        assertThat(frame.answers(request(mask, List.of()))).isTrue();
        Viewport part = FULL_SIZE.resize(new ViewSize(300, 300), 0);
        assertThat(frame.answers(new MaskRequest(mask, StrokeTrail.NONE, MaskLook.OVERLAY, part)))
                .isTrue();
        Viewport other = FULL_SIZE.zoomTo(0.3, FULL_SIZE.view().centre());
        assertThat(frame.answers(new MaskRequest(mask, StrokeTrail.NONE, MaskLook.OVERLAY, other)))
                .isFalse();
        assertThat(frame.answers(request(mask.invert(), List.of()))).isFalse();
    }

    @Test
    void theQuickMaskColoursWhatIsNotSelected() {
        MaskRequest quick = new MaskRequest(mask, StrokeTrail.NONE, MaskLook.QUICK_MASK, FULL_SIZE);
        MaskFrame before = frame(mask, List.of());

        MaskFrame frame = new MaskFrameBuilder().next(before, quick);

        assertThat(before.answers(quick)).isFalse();
        frame.tiles().forEach((address, tile) -> {
            Tint usual = before.tiles().get(address).tint();
            Class<?> turned = usual instanceof Tint.None
                    ? Tint.Full.class
                    : usual instanceof Tint.Full ? Tint.None.class : Tint.Painted.class;
            assertThat(tile.tint()).isInstanceOf(turned);
        });
    }

    private MaskFrame frame(Mask shown, List<BrushStep> strokes) {
        return new MaskFrameBuilder().next(null, request(shown, strokes));
    }

    private static MaskRequest request(Mask mask, List<BrushStep> strokes) {
        return new MaskRequest(mask, StrokeTrail.of(strokes), MaskLook.OVERLAY, FULL_SIZE);
    }

    private static Map<TileAddress, List<Byte>> shown(MaskFrame frame) {
        Map<TileAddress, List<Byte>> samples = new java.util.HashMap<>();
        frame.tiles().forEach((address, tile) -> {
            List<Byte> bytes = new ArrayList<>();
            for (byte sample : tile.shown().samples()) {
                bytes.add(sample);
            }
            samples.put(address, bytes);
        });
        return samples;
    }
}
