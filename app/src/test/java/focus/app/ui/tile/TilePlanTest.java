package focus.app.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImageSize;
import org.junit.jupiter.api.Test;

class TilePlanTest {
    private static final ImageSize PICTURE = new ImageSize(6000, 4000);
    private static final ViewSize VIEW = new ViewSize(1000, 1000);
    private static final TileLayout LAYOUT = new TileLayout(PICTURE, 512);
    private static final int LEVELS = 6;

    @Test
    void aFittedPhotoNeedsAHandfulOfCoarseTiles() {
        TilePlan plan = TilePlan.of(Viewport.fit(PICTURE, VIEW, 20), LAYOUT, LEVELS);

        assertThat(plan.level()).isEqualTo(2);
        assertThat(plan.visible()).hasSize(6);
        assertThat(plan.ahead()).containsExactly(new TileAddress(5, 0, 0));
    }

    @Test
    void atFullSizeTheTilesAroundTheViewAreWantedAheadAfterTheCoarsest() {
        Viewport viewport = Viewport.fit(PICTURE, VIEW, 0).zoomTo(1, new ViewPoint(500, 500));

        TilePlan plan = TilePlan.of(viewport, LAYOUT, LEVELS);

        assertThat(plan.visible()).hasSizeBetween(4, 9);
        assertThat(plan.ahead().getFirst()).isEqualTo(new TileAddress(5, 0, 0));
        assertThat(plan.ahead()).doesNotContainAnyElementsOf(plan.visible()).hasSizeBetween(10, 20);
    }
}
