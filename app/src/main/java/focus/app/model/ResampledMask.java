package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Masks in a frame whose pixels lie between theirs: mixed from the four nearest, at the mip level nearest in fineness. */
final class ResampledMask {
    private final Mask mask;
    private final UnaryOperator<ImagePoint> toMask;
    private final int level;

    /**
     * @param toMask from the result's pixels to the mask's; keeps lines straight
     * @param step pixels of the mask that one of the result stands for, along the axis where these are fewer
     */
    private ResampledMask(Mask mask, UnaryOperator<ImagePoint> toMask, double step) {
        this.mask = mask;
        this.toMask = toMask;
        this.level = step < 2 ? 0 : Math.getExponent(step);
    }

    static Mask scaled(Mask mask, FrameStep.Resize step) {
        double across = (double) mask.size().width() / step.size().width();
        double down = (double) mask.size().height() / step.size().height();
        return carried(mask, step, Math.min(across, down));
    }

    static Mask straightened(Mask mask, FrameStep.Straighten step) {
        return carried(mask, step, 1);
    }

    private static Mask carried(Mask mask, FrameStep step, double fineness) {
        ImageSize below = mask.size();
        return new ResampledMask(mask, point -> step.below(point, below), fineness).in(step.size(below));
    }

    private Mask in(ImageSize size) {
        return Mask.ofTiles(size, (index, area) -> tile(area));
    }

    private byte[] tile(ImageRect area) {
        ImageRect from = needed(area);
        byte[] samples = mask.read(from, level);
        if (isUniform(samples)) {
            return new byte[] {samples[0]};
        }
        byte[] out = new byte[Math.toIntExact(area.area())];
        for (int i = 0; i < out.length; i++) {
            ImagePoint centre = ImagePoint.centreOf(area.x() + i % area.width(), area.y() + i / area.width());
            ImagePoint at = toMask.apply(centre);
            out[i] = (byte) mixed(samples, from, at.x() / (1 << level) - 0.5, at.y() / (1 << level) - 0.5);
        }
        return out;
    }

    private static boolean isUniform(byte[] samples) {
        return Arrays.mismatch(samples, 1, samples.length, samples, 0, samples.length - 1) < 0;
    }

    /** What a tile is mixed from, in pixels of the level; inside it. */
    private ImageRect needed(ImageRect area) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            ImagePoint at = toMask.apply(new ImagePoint(
                    corner % 2 == 0 ? area.x() : area.right(), corner / 2 == 0 ? area.y() : area.bottom()));
            left = Math.min(left, at.x());
            top = Math.min(top, at.y());
            right = Math.max(right, at.x());
            bottom = Math.max(bottom, at.y());
        }
        double unit = 1 << level;
        ImageSize there = mask.size().atLevel(level);
        int x = Math.clamp((long) Math.floor(left / unit) - 1, 0, there.width() - 1);
        int y = Math.clamp((long) Math.floor(top / unit) - 1, 0, there.height() - 1);
        int endX = Math.clamp((long) Math.ceil(right / unit) + 1, x + 1, there.width());
        int endY = Math.clamp((long) Math.ceil(bottom / unit) + 1, y + 1, there.height());
        return ImageRect.ofEdges(x, y, endX, endY);
    }

    /** Beyond its edge the mask goes on as at the edge. */
    private static long mixed(byte[] samples, ImageRect from, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = x - column;
        double lower = y - row;
        double above = at(samples, from, column, row) * (1 - right) + at(samples, from, column + 1, row) * right;
        double below =
                at(samples, from, column, row + 1) * (1 - right) + at(samples, from, column + 1, row + 1) * right;
        return Math.round(above * (1 - lower) + below * lower);
    }

    private static int at(byte[] samples, ImageRect from, int column, int row) {
        int x = Math.clamp(column, from.x(), from.right() - 1) - from.x();
        int y = Math.clamp(row, from.y(), from.bottom() - 1) - from.y();
        return samples[y * from.width() + x] & 0xFF;
    }
}
