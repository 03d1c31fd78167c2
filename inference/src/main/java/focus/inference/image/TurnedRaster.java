package focus.inference.image;

/** A picture turned by quarters or mirrored, bit for bit. */
public final class TurnedRaster extends ExactRaster {
    private final Orientation turn;

    /** @param base the picture as it stands; owned by whoever made it */
    public TurnedRaster(RasterSource base, Orientation turn) {
        super(base, turn.upright(base.size()));
        this.turn = turn;
    }

    @Override
    int placedLevels() {
        int columns = turn.flipsColumns() ? levelsAt(base().size().width()) : levels();
        int rows = turn.flipsRows() ? levelsAt(base().size().height()) : levels();
        return Math.min(Math.min(columns, rows), levels());
    }

    @Override
    PixelBlock place(ImageRect region, int level) {
        ImageSize turned = size().atLevel(level);
        return turn.turn(base().read(turn.inverse().upright(region, turned), level));
    }
}
