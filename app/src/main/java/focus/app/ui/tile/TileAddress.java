package focus.app.ui.tile;

/**
 * One tile of a picture's mip pyramid.
 *
 * @param level 0 is full resolution, each further one halves
 * @param column from the left
 * @param row from the top
 */
public record TileAddress(int level, int column, int row) {
    /** The tile {@code up} levels coarser that shows the same place. */
    TileAddress ancestor(int up) {
        return new TileAddress(level + up, column >> up, row >> up);
    }
}
