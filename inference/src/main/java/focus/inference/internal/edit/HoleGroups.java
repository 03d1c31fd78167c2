package focus.inference.internal.edit;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a mask that lie apart, so that each can be filled from its own surroundings. */
final class HoleGroups {
    private static final int TILE = 256;
    private static final int GAP = 32;

    private HoleGroups() {}

    /**
     * @return rectangles that hold all coverage above 0, more than {@link #GAP} pixels from each other; top to bottom
     */
    static List<ImageRect> of(Mask coverage) {
        List<ImageRect> groups = new ArrayList<>();
        ImageRect bounds = coverage.bounds();
        for (int y = bounds.y() & -TILE; y < bounds.bottom(); y += TILE) {
            for (int x = bounds.x() & -TILE; x < bounds.right(); x += TILE) {
                ImageRect tile = new ImageRect(x, y, TILE, TILE).intersect(bounds);
                ImageRect part = tight(coverage.read(tile, 0), tile);
                if (!part.isEmpty()) {
                    join(groups, part);
                }
            }
        }
        return groups;
    }

    private static void join(List<ImageRect> groups, ImageRect part) {
        ImageRect joined = part;
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (!groups.get(i).grow(GAP).intersect(joined).isEmpty()) {
                    joined = joined.union(groups.remove(i));
                    grew = true;
                }
            }
        }
        groups.add(joined);
    }

    private static ImageRect tight(byte[] samples, ImageRect area) {
        int left = area.width();
        int top = area.height();
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < samples.length; i++) {
            if (samples[i] != 0) {
                left = Math.min(left, i % area.width());
                right = Math.max(right, i % area.width() + 1);
                top = Math.min(top, i / area.width());
                bottom = i / area.width() + 1;
            }
        }
        return ImageRect.ofEdges(area.x() + left, area.y() + top, area.x() + right, area.y() + bottom);
    }
}
