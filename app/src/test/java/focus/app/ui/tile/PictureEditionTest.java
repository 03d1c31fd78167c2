package focus.app.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PatchedRaster;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureEditionTest {
    private static final ImageRect REGION = new ImageRect(600, 100, 50, 60);

    private final RasterSource original =
            TiledRaster.of(PixelBlock.allocate(1200, 600, PixelFormat.SRGB8), SrgbConverter.PLAIN);
    private final PixelBlock pixels = PixelBlock.allocate(50, 60, PixelFormat.SRGB8);
    private final TileLayout layout = new TileLayout(new ImageSize(1200, 600), 512);
    private final PictureEdition before = new PictureEdition(original, original, original, List.of());
    private final PictureEdition after = new PictureEdition(
            original,
            original,
            new PatchedRaster(original, REGION, pixels),
            List.of(new PictureEdition.Patch(pixels, REGION, 100, Optional.empty())));

    @Test
    void anEditChangesOnlyTheTilesItTouches() {
        TileAddress touched = new TileAddress(0, 1, 0);

        for (TileAddress tile : layout.under(layout.picture().bounds(), 0)) {
            boolean same = before.key(tile, layout).equals(after.key(tile, layout));
            assertThat(same).as("tile %s keeps its pixels", tile).isEqualTo(!tile.equals(touched));
        }
    }

    @Test
    void anEditChangesTheCoarseTilesAboveIt() {
        TileAddress coarse = new TileAddress(2, 0, 0);

        assertThat(after.key(coarse, layout)).isNotEqualTo(before.key(coarse, layout));
    }

    @Test
    void undoAndRedoFindTheirOldTiles() {
        TileAddress touched = new TileAddress(0, 1, 0);
        PictureEdition redone = new PictureEdition(
                original,
                original,
                after.source(),
                List.of(new PictureEdition.Patch(pixels, REGION, 100, Optional.empty())));

        assertThat(redone.key(touched, layout)).isEqualTo(after.key(touched, layout));
    }

    @Test
    void anotherEditOfTheSameRegionIsNotTaken() {
        TileAddress touched = new TileAddress(0, 1, 0);
        PixelBlock others = PixelBlock.allocate(50, 60, PixelFormat.SRGB8);
        PictureEdition other = new PictureEdition(
                original,
                original,
                new PatchedRaster(original, REGION, others),
                List.of(new PictureEdition.Patch(others, REGION, 100, Optional.empty())));

        assertThat(other.key(touched, layout)).isNotEqualTo(after.key(touched, layout));
    }

    @Test
    void anotherPictureSharesNothing() {
        RasterSource stranger = TiledRaster.of(PixelBlock.allocate(1200, 600, PixelFormat.SRGB8), SrgbConverter.PLAIN);
        PictureEdition other = new PictureEdition(stranger, stranger, stranger, List.of());
        TileAddress tile = new TileAddress(0, 0, 0);

        assertThat(other.key(tile, layout)).isNotEqualTo(before.key(tile, layout));
    }
}
