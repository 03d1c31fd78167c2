package focus.app.ui.viewport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewportTest {
    private static final ImageSize PICTURE = new ImageSize(6000, 4000);
    private static final ViewSize VIEW = new ViewSize(1000, 800);

    @Test
    void fitShowsTheWholePictureInTheMiddleWithItsMargin() {
        Viewport fit = Viewport.fit(PICTURE, VIEW, 20);

        assertThat(fit.scale()).isEqualTo(960.0 / 6000);
        assertThat(fit.toView(new ImagePoint(0, 0))).isEqualTo(new ViewPoint(20, 80));
        assertThat(fit.toView(new ImagePoint(6000, 4000))).isEqualTo(new ViewPoint(980, 720));
        assertThat(fit.visible()).isEqualTo(PICTURE.bounds());
    }

    @Test
    void fitDoesNotEnlargeAPhoto() {
        assertThat(Viewport.fit(new ImageSize(300, 200), VIEW, 20).scale()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 64", "16, 8", "100, 1", "64, 2"})
    void fitEnlargesATinyPictureByAWholeFactor(int side, double scale) {
        assertThat(Viewport.fit(new ImageSize(side, side), VIEW, 20).scale()).isEqualTo(scale);
    }

    @Test
    void fitKeepsAFourtyThousandPixelStripInView() {
        Viewport fit = Viewport.fit(new ImageSize(40_000, 10), VIEW, 20);

        assertThat(fit.scale()).isEqualTo(960.0 / 40_000);
        assertThat(fit.visible()).isEqualTo(new ImageRect(0, 0, 40_000, 10));
    }

    @Test
    void fitSurvivesAViewSmallerThanItsMargins() {
        assertThat(Viewport.fit(PICTURE, new ViewSize(10, 10), 20).scale()).isEqualTo(5.0 / 6000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25, 0.37, 1, 1.7, 2, 8, 13.3, 64})
    void aPointGoesToTheViewAndBack(double scale) {
        Viewport viewport = Viewport.fit(PICTURE, VIEW, 20)
                .zoomTo(scale, new ViewPoint(310, 207))
                .pan(-13, 7);
        ImagePoint point = new ImagePoint(1234.25, 2345.75);

        ImagePoint back = viewport.toPicture(viewport.toView(point));

        assertThat(back.distance(point)).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 1, 2.2, 8, 64})
    void zoomKeepsThePointUnderTheCursor(double scale) {
        Viewport before = Viewport.fit(PICTURE, VIEW, 20);
        ViewPoint cursor = new ViewPoint(612, 333);

        Viewport after = before.zoomTo(scale, cursor);

        ViewPoint where = after.toView(before.toPicture(cursor));
        assertThat(where.x()).isCloseTo(612, within(0.5 + 0.5 * scale / before.scale()));
        assertThat(after.scale()).isEqualTo(scale);
    }

    @Test
    void manySmallZoomStepsDoNotDrift() {
        Viewport start = Viewport.fit(PICTURE, VIEW, 20).zoomTo(0.2, new ViewPoint(500, 400));
        ViewPoint cursor = new ViewPoint(733.5, 291.25);
        Viewport viewport = start;
        for (int step = 0; step < 40; step++) {
            viewport = viewport.zoomTo(viewport.scale() * 1.1, cursor);
        }
        for (int step = 0; step < 40; step++) {
            viewport = viewport.zoomTo(viewport.scale() / 1.1, cursor);
        }

        assertThat(viewport.offsetX()).isCloseTo(start.offsetX(), within(1e-6));
        assertThat(viewport.offsetY()).isCloseTo(start.offsetY(), within(1e-6));
    }

    @Test
    void pictureStartsOnAWholeDevicePixel() {
        Viewport viewport = new Viewport(PICTURE, VIEW, 0.3, -17.4, 22.6, 0);

        assertThat(viewport.toView(new ImagePoint(0, 0))).isEqualTo(new ViewPoint(-17, 23));
        assertThat(viewport.toPicture(new ViewPoint(-17, 23))).isEqualTo(new ImagePoint(0, 0));
    }

    @Test
    void panMovesByDevicePixels() {
        Viewport before = Viewport.fit(PICTURE, VIEW, 0).zoomTo(1, VIEW.centre());

        Viewport after = before.pan(-40, 25);

        assertThat(after.originX() - before.originX()).isEqualTo(-40);
        assertThat(after.originY() - before.originY()).isEqualTo(25);
    }

    @Test
    void panStopsWhenThePictureWouldLeaveTheMiddleOfTheView() {
        Viewport viewport = Viewport.fit(PICTURE, VIEW, 0).zoomTo(1, VIEW.centre());

        assertThat(viewport.pan(1e6, 1e6).toView(new ImagePoint(0, 0))).isEqualTo(new ViewPoint(500, 400));
        assertThat(viewport.pan(-1e6, -1e6).toView(new ImagePoint(6000, 4000))).isEqualTo(new ViewPoint(500, 400));
    }

    @Test
    void zoomStopsAtItsLimits() {
        Viewport viewport = Viewport.fit(PICTURE, VIEW, 20);

        assertThat(viewport.zoomTo(1000, VIEW.centre()).scale()).isEqualTo(64);
        assertThat(viewport.zoomTo(1e-9, VIEW.centre()).scale()).isEqualTo(1.0 / 16);
        assertThat(Viewport.fit(new ImageSize(40_000, 10), VIEW, 20)
                        .zoomTo(1e-9, VIEW.centre())
                        .scale())
                .isEqualTo(0.012);
    }

    @Test
    void zoomStepsAreRoundAndReachEveryStepBothWays() {
        Viewport viewport = Viewport.fit(PICTURE, VIEW, 20);

        Viewport in = viewport.zoomIn(VIEW.centre());
        assertThat(in.scale()).isEqualTo(1 / 6.0);
        assertThat(in.zoomIn(VIEW.centre()).scale()).isEqualTo(0.25);
        assertThat(in.zoomIn(VIEW.centre()).zoomOut(VIEW.centre()).scale()).isEqualTo(1 / 6.0);
        Viewport full = viewport.zoomTo(1, VIEW.centre());
        assertThat(full.zoomIn(VIEW.centre()).scale()).isEqualTo(1.5);
        assertThat(full.zoomOut(VIEW.centre()).scale()).isEqualTo(2 / 3.0);
        assertThat(full.zoomTo(64, VIEW.centre()).zoomIn(VIEW.centre()).scale()).isEqualTo(64);
    }

    @Test
    void resizeKeepsTheMiddle() {
        Viewport before = Viewport.fit(PICTURE, VIEW, 20).zoomTo(2, new ViewPoint(100, 100));

        Viewport after = before.resize(new ViewSize(600, 900), 20);

        assertThat(after.toPicture(new ViewPoint(300, 450)).distance(before.toPicture(VIEW.centre())))
                .isLessThan(0.5);
    }

    @Test
    void visibleHoldsEveryPixelThatShowsInPart() {
        Viewport viewport = new Viewport(PICTURE, new ViewSize(100, 100), 8, -804, -8, 0);

        assertThat(viewport.visible()).isEqualTo(ImageRect.ofEdges(100, 1, 113, 14));
    }

    @Test
    void revealPansNoFurtherThanNeeded() {
        Viewport viewport = Viewport.fit(PICTURE, VIEW, 0).zoomTo(1, VIEW.centre());
        ImagePoint inside = viewport.toPicture(new ViewPoint(200, 200));
        ImagePoint outside = viewport.toPicture(new ViewPoint(1100, 200));

        assertThat(viewport.reveal(inside, 40)).isSameAs(viewport);
        assertThat(viewport.reveal(outside, 40).toView(outside)).isEqualTo(new ViewPoint(960, 200));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void anImpossibleScaleIsRefused(double scale) {
        assertThatThrownBy(() -> new Viewport(PICTURE, VIEW, scale, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
