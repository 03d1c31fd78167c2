package focus.app.ui.mask;

import focus.app.ui.mask.StrokeTrail.Stretch;
import focus.app.ui.tile.TileAddress;
import focus.app.ui.tile.TileLayout;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes frames of the overlay, each from the one before, so that only what changed is worked on. One thread at a time. */
final class MaskFrameBuilder {
    /** An outline with more points than this in one tile is a grey mush, and takes long to draw; the tint says enough. */
    private static final int DENSE = 8_000;

    private final ContourTracer tracer = new ContourTracer();
    private MaskTint tint = new MaskTint(MaskLook.OVERLAY);

    /** @param earlier the frame to start from, if there is one */
    MaskFrame next(@Nullable MaskFrame earlier, MaskRequest request) {
        MaskFrame before = earlier != null && earlier.request().look().equals(request.look()) ? earlier : null;
        if (!tint.look().equals(request.look())) {
            tint = new MaskTint(request.look());
        }
        TileLayout layout = new TileLayout(request.mask().size(), MaskFrame.SIDE);
        boolean draft = !request.isWorkedOut();
        Mask readable = draft ? request.mask().draft() : request.mask();
        Work work = new Work(request, readable, layout);
        boolean sameMask = before != null && before.request().mask() == request.mask() && (draft || !before.draft());
        Map<TileAddress, MaskTile> tiles = new HashMap<>();
        for (TileAddress tile : MaskFrame.needed(request)) {
            tiles.put(tile, tile(tile, before, sameMask, work));
        }
        ImageRect bounds = before != null && sameMask
                ? before.bounds()
                : request.mask().draft().bounds();
        return new MaskFrame(request, layout, tiles, draft, bounds);
    }

    private record Work(MaskRequest request, Mask readable, TileLayout layout) {
        /** The stretches from {@code start} on that show in the tile or in the margin around it. */
        List<Stretch> stretches(TileAddress tile, int start) {
            ImageRect reach = layout.area(tile).grow(1).fromLevel(tile.level());
            return request.strokes().touching(reach, start);
        }
    }

    private MaskTile tile(TileAddress tile, @Nullable MaskFrame before, boolean sameMask, Work work) {
        MaskTile old = before != null
                        && before.request().detail().equals(work.request().detail())
                ? before.tiles().get(tile)
                : null;
        if (before == null || old == null || !sameMask) {
            return fresh(tile, old, work);
        }
        StrokeTrail known = before.request().strokes();
        boolean grown = work.request().strokes().continues(known);
        Coverage start = grown ? old.shown() : old.stored();
        List<Stretch> added = work.stretches(tile, grown ? known.stretches().size() : 0);
        return look(tile, old.stored(), painted(start, added, tile), old, work);
    }

    private MaskTile fresh(TileAddress tile, @Nullable MaskTile old, Work work) {
        Coverage stored = Coverage.read(work.readable(), work.layout().area(tile), tile.level());
        return look(tile, stored, painted(stored, work.stretches(tile, 0), tile), old, work);
    }

    private static Coverage painted(Coverage start, List<Stretch> stretches, TileAddress tile) {
        return stretches.isEmpty() ? start : StrokeTrail.paint(start, stretches, tile.level());
    }

    /** Tint and outline are taken over from {@code old} where nothing has changed. */
    private MaskTile look(TileAddress tile, Coverage stored, Coverage shown, @Nullable MaskTile old, Work work) {
        if (old != null && old.shown().sameSamples(shown)) {
            return new MaskTile(stored, shown, old.tint(), old.outline());
        }
        return new MaskTile(stored, shown, tint.of(shown), outline(tile, shown, work));
    }

    private Outline outline(TileAddress tile, Coverage shown, Work work) {
        if (shown.isUniform()) {
            return Outline.NONE;
        }
        boolean lastColumn = work.layout().isLastColumn(tile);
        boolean lastRow = work.layout().isLastRow(tile);
        Outline outline = work.request().detail().pixelEdges()
                ? PixelEdgeTracer.trace(shown, lastColumn, lastRow)
                : tracer.trace(shown, lastColumn, lastRow);
        return outline.points() > DENSE ? Outline.NONE : outline;
    }
}
