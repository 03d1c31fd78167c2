package focus.app.io.picture;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.SampleType;

/** How a stored picture is to be turned to stand upright: the eight values of EXIF tag 0x0112, in its order. */
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

    /** The size of the upright picture. */
    public ImageSize upright(ImageSize stored) {
        return swapAxes ? new ImageSize(stored.height(), stored.width()) : stored;
    }

    /** Where a rectangle of the stored picture lies in the upright one. */
    public ImageRect upright(ImageRect part, ImageSize stored) {
        int x = flipColumns ? stored.width() - part.right() : part.x();
        int y = flipRows ? stored.height() - part.bottom() : part.y();
        return swapAxes
                ? new ImageRect(y, x, part.height(), part.width())
                : new ImageRect(x, y, part.width(), part.height());
    }

    /** The same pixels, turned upright; the block itself if there is nothing to turn. */
    public PixelBlock turn(PixelBlock stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        ImageSize size = upright(new ImageSize(stored.width(), stored.height()));
        PixelBlock turned = PixelBlock.allocate(size.width(), size.height(), stored.format());
        int channels = stored.format().channels();
        Object from = samples(stored);
        Object to = samples(turned);
        int acrossStep = swapAxes ? size.width() : 1;
        for (int row = 0; row < stored.height(); row++) {
            int line = flipRows ? stored.height() - 1 - row : row;
            int target = swapAxes ? line : line * size.width();
            for (int column = 0; column < stored.width(); column++) {
                int across = flipColumns ? stored.width() - 1 - column : column;
                int source = (row * stored.width() + column) * channels;
                System.arraycopy(from, source, to, (target + across * acrossStep) * channels, channels);
            }
        }
        return turned;
    }

    private static Object samples(PixelBlock block) {
        return block.format().samples() == SampleType.U8 ? block.bytes() : block.shorts();
    }
}
