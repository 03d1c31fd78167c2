package focus.app.ui.tile;

import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImageRect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * Paints a picture from tiles of its mip pyramid. What is not there yet is read in the background; until it arrives, the
 * best that is there stands in its place: the same tile from before an edit, else a coarser one. FX thread only, but for
 * what the background does.
 */
public final class PictureTiles {
    /** Long side of a tile. One megabyte each: large enough to draw few, small enough to read in a few milliseconds. */
    static final int SIDE = 512;

    private static final long TILE_BYTES = 4L * SIDE * SIDE;
    private static final int WORKERS = 2;

    private final TileCache<Image> cache;
    private final TileLoader loader;
    private final long budget;
    private final Queue<TileLoader.Loaded> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private @Nullable PictureEdition edition;

    /**
     * @param background reads tiles, at most two at once
     * @param fx runs things on the FX thread
     * @param repaint asks for another frame; called on the FX thread
     * @param budget bytes of tiles to keep, exceeded only when the view itself needs more
     */
    public PictureTiles(Executor background, Executor fx, Runnable repaint, long budget) {
        this.budget = budget;
        this.cache = new TileCache<>(budget);
        this.loader = new TileLoader(background, WORKERS, loaded -> {
            arrived.add(loaded);
            if (told.compareAndSet(false, true)) {
                fx.execute(repaint);
            }
        });
    }

    /** What to paint from now on. Tiles that it shares with the edition before stay; another picture drops them all. */
    public void show(PictureEdition next) {
        if (edition == null || !edition.unedited().equals(next.unedited())) {
            clear();
        }
        edition = next;
    }

    /** The same picture, better: tiles of the one before stand in for it until its own are read. */
    public void replace(PictureEdition next) {
        boolean sameSize =
                edition != null && edition.source().size().equals(next.source().size());
        if (sameSize) {
            loader.forgetFailures();
            edition = next;
        } else {
            show(next);
        }
    }

    /** Nothing to paint; frees all tiles. */
    public void clear() {
        edition = null;
        cache.clear();
        loader.forgetFailures();
        loader.want(List.of());
    }

    /**
     * Paints what is in view with what is there, and asks the background for the rest. Draws in device pixels.
     *
     * @param turned whether these are not the screen's own: tiles overlap then, for their edges are soft
     * @param rough whether pixels may be left out or doubled rather than blended
     * @return whether all of it was there
     */
    public boolean paint(GraphicsContext graphics, Viewport viewport, boolean turned, boolean rough) {
        takeArrived();
        PictureEdition shown = edition;
        if (shown == null || !shown.source().size().equals(viewport.picture())) {
            return false;
        }
        TileLayout layout = new TileLayout(viewport.picture(), SIDE);
        TilePlan plan = TilePlan.of(viewport, layout, shown.source().levels());
        Frame frame = new Frame(graphics, viewport, layout, shown, turned ? 1 : 0, !rough);
        List<TileLoader.Wanted> missing = new ArrayList<>();
        for (TileAddress tile : plan.visible()) {
            TileKey key = shown.key(tile, layout);
            if (!drawBest(frame, key)) {
                missing.add(new TileLoader.Wanted(key, shown.source(), layout.area(tile)));
            }
        }
        boolean complete = missing.isEmpty();
        loader.want(withAhead(missing, plan, frame));
        return complete;
    }

    private record Frame(
            GraphicsContext graphics,
            Viewport viewport,
            TileLayout layout,
            PictureEdition edition,
            double overlap,
            boolean fine) {
        void draw(Image image, TileAddress from, TileAddress to, boolean smooth) {
            graphics.setImageSmoothing(smooth && fine);
            TileDraw.draw(graphics, image, from, to, layout, viewport, overlap);
        }
    }

    /** True if the tile itself was there. */
    private boolean drawBest(Frame frame, TileKey key) {
        TileAddress tile = key.address();
        boolean smooth = TileDraw.smooth(frame.viewport());
        Optional<Image> exact = cache.get(key);
        if (exact.isPresent()) {
            frame.draw(exact.get(), tile, tile, smooth);
            cache.shown(key);
            return true;
        }
        Optional<Image> earlier = cache.latest(tile);
        if (earlier.isPresent()) {
            frame.draw(earlier.get(), tile, tile, smooth);
            return false;
        }
        drawCoarser(frame, tile);
        drawFiner(frame, tile);
        return false;
    }

    private void drawCoarser(Frame frame, TileAddress tile) {
        int levels = frame.edition().source().levels();
        for (int up = 1; tile.level() + up < levels; up++) {
            TileAddress ancestor = tile.ancestor(up);
            Optional<Image> image = best(frame, ancestor);
            if (image.isPresent()) {
                frame.draw(image.get(), ancestor, tile, true);
                return;
            }
        }
    }

    private void drawFiner(Frame frame, TileAddress tile) {
        if (tile.level() == 0) {
            return;
        }
        for (TileAddress child : frame.layout().children(tile)) {
            best(frame, child).ifPresent(image -> frame.draw(image, child, child, true));
        }
    }

    private Optional<Image> best(Frame frame, TileAddress tile) {
        return cache.get(frame.edition().key(tile, frame.layout())).or(() -> cache.latest(tile));
    }

    private void takeArrived() {
        told.set(false);
        for (TileLoader.Loaded next = arrived.poll(); next != null; next = arrived.poll()) {
            TileKey key = next.wanted().key();
            if (edition != null && edition.original().equals(key.original())) {
                ImageRect area = next.wanted().area();
                cache.put(key, next.image(), 4 * area.area());
            }
        }
    }

    /** Behind what is missing comes what may be needed soon, as far as there is room for it. */
    private List<TileLoader.Wanted> withAhead(List<TileLoader.Wanted> missing, TilePlan plan, Frame frame) {
        long needed = TILE_BYTES * plan.visible().size();
        cache.limit(Math.max(budget, needed + needed / 4));
        long room = (budget - needed) / TILE_BYTES;
        PictureEdition shown = frame.edition();
        for (TileAddress tile : plan.ahead()) {
            TileKey key = shown.key(tile, frame.layout());
            if (room-- > 0 && !cache.contains(key)) {
                missing.add(new TileLoader.Wanted(
                        key, shown.source(), frame.layout().area(tile)));
            }
        }
        return missing;
    }
}
