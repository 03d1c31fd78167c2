package focus.inference.internal.sam;

import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.Polygon;
import java.util.List;

/** A full-resolution mask brought to the network's mask grid. */
final class MaskGrid {
    /** For a mask that is to be kept: what the network itself says when it is sure. */
    static final float SURE = 10;

    /**
     * For a mask that is to be refined. Measured on 12 objects whose masks were grown, shrunk, shifted or made of blocks
     * (mean IoU .71): 10 gives .785, 4 .809, 3 .815, 2 .823, 1 .803; given the true mask 10 gives .942, 3 .917, 1 .850.
     */
    static final float ROUGH = 3;

    /** Of a box's width and height: hands draw boxes a little too small. */
    private static final double MARGIN = 0.03;

    private MaskGrid() {}

    /**
     * @param certainty the logit of a cell that is wholly on the object
     * @return logits row by row, {@code geometry.gridWidth()} a row: {@code certainty} inside, its negative outside and
     *     in the padding, in between where the border crosses a cell
     */
    static float[] logits(Mask mask, Geometry geometry, float certainty) {
        int level = level(geometry);
        ImageRect area = mask.size().atLevel(level).bounds();
        byte[] coverage = mask.read(area, level);
        float[] logits = new float[geometry.gridWidth() * geometry.gridHeight()];
        double pixelsX = 1 / geometry.cellsPerPixelX() / (1 << level);
        double pixelsY = 1 / geometry.cellsPerPixelY() / (1 << level);
        for (int row = 0; row < geometry.gridHeight(); row++) {
            int top = (int) (row * pixelsY);
            int bottom = Math.max(top + 1, (int) Math.round((row + 1) * pixelsY));
            for (int column = 0; column < geometry.gridWidth(); column++) {
                int left = (int) (column * pixelsX);
                int right = Math.max(left + 1, (int) Math.round((column + 1) * pixelsX));
                ImageRect cell = ImageRect.ofEdges(left, top, right, bottom);
                logits[row * geometry.gridWidth() + column] =
                        (2 * mean(coverage, area, cell.intersect(area)) - 1) * certainty;
            }
        }
        return logits;
    }

    /** The same of the inside of a line around something, full-resolution picture space. */
    static float[] logits(Polygon outline, Geometry geometry, float certainty) {
        List<ImagePoint> cells = outline.points().stream()
                .map(point ->
                        new ImagePoint(point.x() * geometry.cellsPerPixelX(), point.y() * geometry.cellsPerPixelY()))
                .toList();
        byte[] coverage = new Polygon(cells).coverage(new ImageRect(0, 0, geometry.gridWidth(), geometry.gridHeight()));
        float[] logits = new float[coverage.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (2 * (coverage[i] & 0xFF) / 255f - 1) * certainty;
        }
        return logits;
    }

    /**
     * Says "not the object" outside of a box and a small margin around it, in place. Measured on 60 photos: with a tight
     * box .79 mean IoU against .75, with one 6 % too large .71 against .70, with one 3 % too small .77 against .77.
     */
    static void keepInside(Prompt.Box box, Geometry geometry, float[] logits) {
        double marginX = MARGIN * (box.to().x() - box.from().x());
        double marginY = MARGIN * (box.to().y() - box.from().y());
        for (int i = 0; i < logits.length; i++) {
            ImagePoint centre = geometry.cellCentre(i % geometry.gridWidth(), i / geometry.gridWidth());
            boolean outside = centre.x() < box.from().x() - marginX
                    || centre.x() > box.to().x() + marginX
                    || centre.y() < box.from().y() - marginY
                    || centre.y() > box.to().y() + marginY;
            if (outside) {
                logits[i] = Math.min(logits[i], -SURE);
            }
        }
    }

    /** The coarsest level whose pixels are no larger than a cell. */
    private static int level(Geometry geometry) {
        double cell = 1 / Math.max(geometry.cellsPerPixelX(), geometry.cellsPerPixelY());
        int level = 0;
        while (2L << level <= cell) {
            level++;
        }
        return level;
    }

    /** Mean coverage of a cell, 0..1; 0 for one in the padding. */
    private static float mean(byte[] coverage, ImageRect area, ImageRect cell) {
        if (cell.isEmpty()) {
            return 0;
        }
        long sum = 0;
        for (int y = cell.y(); y < cell.bottom(); y++) {
            for (int x = cell.x(); x < cell.right(); x++) {
                sum += coverage[y * area.width() + x] & 0xFF;
            }
        }
        return sum / (255f * cell.area());
    }
}
