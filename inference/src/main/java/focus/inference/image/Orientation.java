package focus.inference.image;

import java.util.List;

/**
 * A turn by quarters, a mirroring, or both. In files it says how the stored picture is to be turned to stand upright: the
 * eight values of EXIF tag 0x0112, in its order.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(true, false, false),
    HALF_TURN(true, true, false),
    FLIPPED(false, true, false),
    TRANSPOSED(false, false, true),
    QUARTER_TURN_RIGHT(false, true, true),
    TRANSVERSED(true, true, true),
    QUARTER_TURN_LEFT(true, false, true);

    private final boolean flipColumns;
    private final boolean flipRows;
    private final boolean swapAxes;

    Orientation(boolean flipColumns, boolean flipRows, boolean swapAxes) {
        this.flipColumns = flipColumns;
        this.flipRows = flipRows;
        this.swapAxes = swapAxes;
    }

    /** @param value 1..8; anything else means upright, as viewers take it */
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** Its number in EXIF, 1..8. */
    public int exif() {
        return 1 + List.of(values()).indexOf(this);
    }

    /** This turn, and then another. */
    public Orientation then(Orientation next) {
        boolean columns = flipColumns ^ (swapAxes ? next.flipRows : next.flipColumns);
        boolean rows = flipRows ^ (swapAxes ? next.flipColumns : next.flipRows);
        boolean swap = swapAxes ^ next.swapAxes;
        for (Orientation both : values()) {
            if (both.flipColumns == columns && both.flipRows == rows && both.swapAxes == swap) {
                return both;
            }
        }
        throw new IllegalStateException("the eight turns are a group");
    }

    /** What undoes it. */
    public Orientation inverse() {
        return switch (this) {
            case QUARTER_TURN_RIGHT -> QUARTER_TURN_LEFT;
            case QUARTER_TURN_LEFT -> QUARTER_TURN_RIGHT;
            default -> this;
        };
    }

    /** Whether columns of the stored picture count from its right edge. */
    boolean flipsColumns() {
        return flipColumns;
    }

    /** Whether rows of the stored picture count from its bottom edge. */
    boolean flipsRows() {
        return flipRows;
    }

    /** The size of the upright picture. */
    public ImageSize upright(ImageSize stored) {
        return swapAxes ? new ImageSize(/* width= */ stored.height(), /* height= */ stored.width()) : stored;
    }

    /** Where a rectangle of the stored picture lies in the upright one. */
    public ImageRect upright(ImageRect part, ImageSize stored) {
        int x = flipColumns ? stored.width() - part.right() : part.x();
        int y = flipRows ? stored.height() - part.bottom() : part.y();
        return swapAxes
                ? new ImageRect(y, x, part.height(), part.width())
                : new ImageRect(x, y, part.width(), part.height());
    }

    /** Where a point of the stored picture lies in the upright one. */
    public ImagePoint upright(ImagePoint point, ImageSize stored) {
        double x = flipColumns ? stored.width() - point.x() : point.x();
        double y = flipRows ? stored.height() - point.y() : point.y();
        return swapAxes ? new ImagePoint(y, x) : new ImagePoint(x, y);
    }

    /** The same pixels, turned upright; the block itself if there is nothing to turn. */
    public PixelBlock turn(PixelBlock stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        ImageSize size = new ImageSize(stored.width(), stored.height());
        ImageSize upright = upright(size);
        PixelBlock turned = PixelBlock.allocate(upright.width(), upright.height(), stored.format());
        turn(samples(stored), samples(turned), size, stored.format().channels());
        return turned;
    }

    /**
     * The same for one sample a pixel, as in a mask.
     *
     * @param stored row by row, {@code size.width()} a row
     * @return a new array
     */
    public byte[] turn(byte[] stored, ImageSize size) {
        byte[] turned = new byte[stored.length];
        turn(stored, turned, size, 1);
        return turned;
    }

    private void turn(Object from, Object to, ImageSize size, int channels) {
        int acrossStep = swapAxes ? size.height() : 1;
        for (int row = 0; row < size.height(); row++) {
            int line = flipRows ? size.height() - 1 - row : row;
            int target = swapAxes ? line : line * size.width();
            for (int column = 0; column < size.width(); column++) {
                int across = flipColumns ? size.width() - 1 - column : column;
                int source = (row * size.width() + column) * channels;
                System.arraycopy(from, source, to, (target + across * acrossStep) * channels, channels);
            }
        }
    }

    private static Object samples(PixelBlock block) {
        return block.format().samples() == SampleType.U8 ? block.bytes() : block.shorts();
    }
}
