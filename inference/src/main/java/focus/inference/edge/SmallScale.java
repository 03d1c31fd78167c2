package focus.inference.edge;

import focus.inference.image.ImageRect;

/**
 * Brings numbers from a mip level to full resolution.
 *
 * @param region where the numbers lie, in pixels of {@code level}
 * @param area where they are wanted, full-resolution pixels; within the region but at the picture's border
 */
record SmallScale(ImageRect region, int level, ImageRect area) {
    /** Bilinear between pixel centres, row by row; the region's border goes on. */
    float[] enlarge(Plane plane) {
        float[] from = plane.values();
        int width = region.width();
        float[] to = new float[Math.toIntExact(area.area())];
        for (int y = 0; y < area.height(); y++) {
            double down = place(area.y() + y, region.y(), region.height());
            int top = (int) down;
            int upper = top * width;
            int lower = Math.min(top + 1, region.height() - 1) * width;
            float lowerShare = (float) (down - top);
            for (int x = 0; x < area.width(); x++) {
                double across = place(area.x() + x, region.x(), width);
                int left = (int) across;
                int right = Math.min(left + 1, width - 1);
                float rightShare = (float) (across - left);
                float above = from[upper + left] + rightShare * (from[upper + right] - from[upper + left]);
                float below = from[lower + left] + rightShare * (from[lower + right] - from[lower + left]);
                to[y * area.width() + x] = above + lowerShare * (below - above);
            }
        }
        return to;
    }

    private double place(int pixel, int start, int count) {
        return Math.clamp((pixel + 0.5) / (1 << level) - 0.5 - start, 0, count - 1);
    }
}
