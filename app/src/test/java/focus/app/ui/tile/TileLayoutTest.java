package focus.app.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileLayoutTest {
    private static final TileLayout LAYOUT = new TileLayout(new ImageSize(1300, 700), 512);

    @Test
    void tilesAtTheEdgeAreSmaller() {
        assertThat(LAYOUT.area(new TileAddress(0, 0, 0))).isEqualTo(new ImageRect(0, 0, 512, 512));
        assertThat(LAYOUT.area(new TileAddress(0, 2, 1))).isEqualTo(new ImageRect(1024, 512, 276, 188));
        assertThat(LAYOUT.area(new TileAddress(1, 1, 0))).isEqualTo(new ImageRect(512, 0, 138, 350));
    }

    @Test
    void aCoarseTileStandsForItsPartOfThePicture() {
        assertThat(LAYOUT.pictureArea(new TileAddress(1, 1, 0))).isEqualTo(new ImageRect(1024, 0, 276, 700));
    }

    @Test
    void theTilesUnderARectangleAreThoseItTouches() {
        assertThat(LAYOUT.under(new ImageRect(500, 0, 13, 1), 0))
                .containsExactly(new TileAddress(0, 0, 0), new TileAddress(0, 1, 0));
        assertThat(LAYOUT.under(new ImageRect(512, 511, 1, 2), 0))
                .containsExactly(new TileAddress(0, 1, 0), new TileAddress(0, 1, 1));
        assertThat(LAYOUT.under(new ImageRect(2000, 0, 5, 5), 0)).isEmpty();
        assertThat(LAYOUT.under(LAYOUT.picture().bounds(), 0)).hasSize(6);
    }

    @Test
    void childrenMakeUpTheirParent() {
        assertThat(LAYOUT.children(new TileAddress(1, 1, 0)))
                .containsExactly(new TileAddress(0, 2, 0), new TileAddress(0, 2, 1));
        assertThat(LAYOUT.children(new TileAddress(1, 0, 0)))
                .allSatisfy(child -> assertThat(child.ancestor(1)).isEqualTo(new TileAddress(1, 0, 0)))
                .hasSize(4);
    }

    @Test
    void theTileInTheMiddleOfTheViewComesFirst() {
        Viewport viewport = Viewport.fit(LAYOUT.picture(), new ViewSize(1300, 700), 0);

        List<TileAddress> visible = LAYOUT.visible(viewport, 0);

        assertThat(visible).hasSize(6);
        assertThat(visible.getFirst()).isEqualTo(new TileAddress(0, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.21, 0.5, 0.83, 1, 1.37, 2.9, 8, 61.3})
    void neighboursTouchOnAWholeDevicePixelAtEveryZoom(double scale) {
        Viewport viewport = new Viewport(LAYOUT.picture(), new ViewSize(900, 900), scale, -33.3, 17.8, 0);
        List<ViewRect> places = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
            places.add(LAYOUT.place(new TileAddress(0, column, 0), viewport));
        }

        assertThat(places.get(0).x()).isEqualTo(viewport.originX());
        assertThat(places.get(0).right())
                .isEqualTo(places.get(1).x())
                .isEqualTo(Math.rint(places.get(1).x()));
        assertThat(places.get(1).right())
                .isEqualTo(places.get(2).x())
                .isEqualTo(Math.rint(places.get(2).x()));
    }
}
