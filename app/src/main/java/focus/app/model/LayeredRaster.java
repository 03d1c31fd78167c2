package focus.app.model;

import focus.inference.api.EditResult;
import focus.inference.image.ImageRect;
import focus.inference.image.PatchedRaster;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A picture with the pixels of an edit over it, more or less opaque. Over what the edit was made on it shows the edit's very
 * pixels. Where something else lies below now (a layer there was hidden, moved or deleted), the edit's soft edge is mixed
 * with that, and where the edit covers nothing, what is below shows. Which of the two, each cell of the picture tells by the
 * pixels that the edit has not covered. Mixed when read; immutable and safe for use by several threads.
 */
final class LayeredRaster extends OverlaidRaster {
    private static final int CELL = 512;
    private static final int AS_MADE = 1;
    private static final int CHANGED = 2;

    private final RasterSource patched;
    private final EditResult edit;
    private final int opacity;
    private final int columns;
    private final AtomicIntegerArray cells;

    /** @param opacity per cent, 1..100 */
    LayeredRaster(RasterSource below, EditResult edit, int opacity) {
        super(below, edit.region());
        this.patched = new PatchedRaster(below, edit.region(), edit.pixels());
        this.edit = edit;
        this.opacity = opacity;
        columns = across(below.size().width());
        cells = new AtomicIntegerArray(columns * across(below.size().height()));
    }

    private static int across(int pixels) {
        return (pixels + CELL - 1) / CELL;
    }

    @Override
    void overlay(PixelBlock out, ImageRect wanted, ImageRect touched, int level) {
        PixelBlock base = PixelBlock.allocate(touched.width(), touched.height(), format());
        base.copyFrom(out, touched.x() - wanted.x(), touched.y() - wanted.y(), 0, 0, touched.size());
        PixelBlock made = patched.read(touched, level);
        byte[] coverage = edit.coverage().read(touched, level);
        ImageRect source = touched.fromLevel(level).intersect(size().bounds());
        PixelBlock mixed = PixelBlock.allocate(touched.width(), touched.height(), format());
        for (int row = source.y() / CELL; row <= (source.bottom() - 1) / CELL; row++) {
            for (int column = source.x() / CELL; column <= (source.right() - 1) / CELL; column++) {
                ImageRect part = cell(column, row).toLevel(level).intersect(touched);
                mix(new Blocks(base, made, mixed), coverage, part, touched, asMade(column, row));
            }
        }
        out.copyFrom(mixed, 0, 0, touched.x() - wanted.x(), touched.y() - wanted.y(), touched.size());
    }

    private ImageRect cell(int column, int row) {
        return new ImageRect(column * CELL, row * CELL, CELL, CELL).intersect(size().bounds());
    }

    private record Blocks(PixelBlock base, PixelBlock made, PixelBlock mixed) {}

    private void mix(Blocks blocks, byte[] coverage, ImageRect part, ImageRect frame, boolean asMade) {
        int channels = format().channels();
        for (int y = part.y(); y < part.bottom(); y++) {
            for (int x = part.x(); x < part.right(); x++) {
                int pixel = (y - frame.y()) * frame.width() + x - frame.x();
                int share = opacity * (asMade ? 255 : coverage[pixel] & 0xFF);
                for (int i = pixel * channels; i < (pixel + 1) * channels; i++) {
                    blocks.mixed.put(i, mixed(blocks.base.get(i), blocks.made.get(i), share));
                }
            }
        }
    }

    /** @param share of the edit, 0..25,500 */
    private static int mixed(int from, int to, int share) {
        return (int) (((long) from * (25_500 - share) + (long) to * share + 12_750) / 25_500);
    }

    /** Whether below a cell lies what the edit was made on. */
    private boolean asMade(int column, int row) {
        int index = row * columns + column;
        int known = cells.get(index);
        if (known == 0) {
            // Threads that come here together find the same.
            known = compare(cell(column, row).intersect(edit.region())) ? AS_MADE : CHANGED;
            cells.set(index, known);
        }
        return known == AS_MADE;
    }

    private boolean compare(ImageRect area) {
        PixelBlock base = below().read(area, 0);
        PixelBlock made = patched.read(area, 0);
        byte[] coverage = edit.coverage().read(area, 0);
        int channels = format().channels();
        for (int pixel = 0; pixel < coverage.length; pixel++) {
            for (int c = 0; c < channels && coverage[pixel] == 0; c++) {
                int x = pixel % area.width();
                int y = pixel / area.width();
                if (base.sample(x, y, c) != made.sample(x, y, c)) {
                    return false;
                }
            }
        }
        return true;
    }
}
