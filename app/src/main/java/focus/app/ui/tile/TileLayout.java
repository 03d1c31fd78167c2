package focus.app.ui.tile;

import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a picture is cut into tiles.
 *
 * @param picture full-resolution size
 * @param side of a tile in pixels of its level, a power of two
 */
public record TileLayout(ImageSize picture, int side) {
    /** Pixels of the tile's level; tiles at the right and bottom edge are smaller. */
    public ImageRect area(TileAddress tile) {
        return new ImageRect(tile.column() * side, tile.row() * side, side, side)
                .intersect(picture.atLevel(tile.level()).bounds());
    }

    /** Full-resolution pixels, inside the picture. */
    public ImageRect pictureArea(TileAddress tile) {
        return area(tile).fromLevel(tile.level()).intersect(picture.bounds());
    }

    public boolean isLastColumn(TileAddress tile) {
        return area(tile).right() == picture.atLevel(tile.level()).width();
    }

    public boolean isLastRow(TileAddress tile) {
        return area(tile).bottom() == picture.atLevel(tile.level()).height();
    }

    /** The tiles of {@code level} under a rectangle of full-resolution pixels, row by row. */
    public List<TileAddress> under(ImageRect rectangle, int level) {
        ImageRect area =
                rectangle.toLevel(level).intersect(picture.atLevel(level).bounds());
        List<TileAddress> tiles = new ArrayList<>();
        if (area.isEmpty()) {
            return tiles;
        }
        for (int row = area.y() / side; row <= (area.bottom() - 1) / side; row++) {
            for (int column = area.x() / side; column <= (area.right() - 1) / side; column++) {
                tiles.add(new TileAddress(level, column, row));
            }
        }
        return tiles;
    }

    /** The tiles of {@code level} that the view shows, those in its middle first. */
    public List<TileAddress> visible(Viewport viewport, int level) {
        ImagePoint middle = viewport.toPicture(viewport.view().centre());
        List<TileAddress> tiles = under(viewport.visible(), level);
        tiles.sort(Comparator.comparingDouble(tile -> distance(tile, middle)));
        return tiles;
    }

    /** The four (at an edge fewer) tiles one level finer that make up {@code tile}. */
    List<TileAddress> children(TileAddress tile) {
        return under(pictureArea(tile), tile.level() - 1);
    }

    /** Where the tile is drawn: whole device pixels, so that neighbours touch without a seam. */
    public ViewRect place(TileAddress tile, Viewport viewport) {
        ImageRect area = pictureArea(tile);
        ViewPoint from = viewport.toView(new ImagePoint(area.x(), area.y()));
        ViewPoint to = viewport.toView(new ImagePoint(area.right(), area.bottom()));
        return ViewRect.between(from, to);
    }

    private double distance(TileAddress tile, ImagePoint point) {
        ImageRect area = pictureArea(tile);
        return Math.hypot(area.x() + area.width() / 2.0 - point.x(), area.y() + area.height() / 2.0 - point.y());
    }
}
