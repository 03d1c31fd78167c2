package focus.app.ui.tile;

import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImageRect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Which tiles a view needs.
 *
 * @param level the mip level that suits the zoom
 * @param visible the tiles of that level in view, those in the middle first
 * @param ahead tiles worth having before they are needed: the coarsest level, the tiles around the view
 */
record TilePlan(int level, List<TileAddress> visible, List<TileAddress> ahead) {
    static TilePlan of(Viewport viewport, TileLayout layout, int levels) {
        int level = MipLevel.sharp(viewport.scale(), levels);
        List<TileAddress> visible = layout.visible(viewport, level);
        SequencedSet<TileAddress> ahead =
                new LinkedHashSet<>(layout.under(layout.picture().bounds(), levels - 1));
        int ring = layout.side() << level;
        ImageRect around =
                viewport.visible().grow(Math.min(ring, layout.picture().longSide()));
        ahead.addAll(layout.under(around, level));
        visible.forEach(ahead::remove);
        return new TilePlan(level, visible, new ArrayList<>(ahead));
    }
}
