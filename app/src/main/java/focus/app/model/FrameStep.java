package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.FramedRaster;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.OpaqueRaster;
import focus.inference.image.Orientation;
import focus.inference.image.RasterSource;
import focus.inference.image.ScaledRaster;
import focus.inference.image.StraightenedRaster;
import focus.inference.image.TurnedRaster;

/**
 * What turns a picture into one of another frame. Its coordinates are full-resolution pixels of the picture below. Nothing
 * is kept of the result: its pixels are made when they are read.
 */
public sealed interface FrameStep {
    /** Whether it can be done to a picture of this size and gives one that is neither empty nor too large. */
    boolean fits(ImageSize below);

    /** @param below a size that it {@link #fits} */
    ImageSize size(ImageSize below);

    /** @param below of a size that it {@link #fits} */
    RasterSource over(RasterSource below);

    /** Whether every pixel of the result is one of the picture below or of the fill, bit for bit. */
    boolean isExact();

    /**
     * The same part of the picture selected: pixel by pixel where the step {@link #isExact}, else resampled.
     *
     * @param mask of a picture that the step {@link #fits}
     */
    Mask carried(Mask mask);

    /**
     * Where a point of the result lies in the picture below, or outside of it.
     *
     * @param below a size that the step {@link #fits}
     */
    ImagePoint below(ImagePoint point, ImageSize below);

    /** Pixels of a picture below of this size that one of the result is as wide as; of two directions the mean. */
    default double stretch(ImageSize below) {
        return 1;
    }

    /** Whether it leaves a picture of this size as it is. */
    default boolean changesNothing(ImageSize below) {
        return false;
    }

    /** Turned by quarters or mirrored, bit for bit. */
    record Turn(Orientation how) implements FrameStep {
        @Override
        public boolean fits(ImageSize below) {
            return true;
        }

        @Override
        public ImageSize size(ImageSize below) {
            return how.upright(below);
        }

        @Override
        public RasterSource over(RasterSource below) {
            return new TurnedRaster(below, how);
        }

        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        public Mask carried(Mask mask) {
            return FramedMask.turned(mask, how);
        }

        @Override
        public ImagePoint below(ImagePoint point, ImageSize below) {
            return how.inverse().upright(point, size(below));
        }

        @Override
        public boolean changesNothing(ImageSize below) {
            return how == Orientation.UPRIGHT;
        }
    }

    /** A rectangle of the picture, bit for bit. */
    record Crop(ImageRect area) implements FrameStep {
        @Override
        public boolean fits(ImageSize below) {
            return !area.isEmpty() && below.bounds().contains(area);
        }

        @Override
        public ImageSize size(ImageSize below) {
            return area.size();
        }

        @Override
        public RasterSource over(RasterSource below) {
            return new FramedRaster(below, area);
        }

        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        public Mask carried(Mask mask) {
            return FramedMask.framed(mask, area);
        }

        @Override
        public ImagePoint below(ImagePoint point, ImageSize below) {
            return new ImagePoint(point.x() + area.x(), point.y() + area.y());
        }

        @Override
        public boolean changesNothing(ImageSize below) {
            return area.equals(below.bounds());
        }
    }

    /**
     * A rectangle of the turned picture, resampled.
     *
     * @param centre of the rectangle in the picture
     * @param degrees by which the picture is turned, clockwise above 0; -{@value #MOST}..{@value #MOST}
     * @param size of the rectangle
     */
    record Straighten(ImagePoint centre, double degrees, ImageSize size) implements FrameStep {
        /** Further is a quarter turn first. */
        public static final int MOST = 45;

        /** How far, in pixels, a corner may lie outside: where a frame touches an edge, rounding decides. */
        private static final double SLACK = 1;

        public Straighten {
            if (!(Math.abs(degrees) <= MOST)) {
                throw new IllegalArgumentException("an angle of " + degrees);
            }
        }

        @Override
        public boolean fits(ImageSize below) {
            return new TurnedFrame(below, degrees).holds(centre, size.width(), size.height(), SLACK);
        }

        @Override
        public ImageSize size(ImageSize below) {
            return size;
        }

        @Override
        public RasterSource over(RasterSource below) {
            return new StraightenedRaster(below, centre, degrees, size);
        }

        @Override
        public boolean isExact() {
            return false;
        }

        @Override
        public Mask carried(Mask mask) {
            return ResampledMask.straightened(mask, this);
        }

        @Override
        public ImagePoint below(ImagePoint point, ImageSize below) {
            TurnedFrame turned = new TurnedFrame(below, degrees);
            ImagePoint middle = turned.toTurned(centre);
            return turned.toPicture(new ImagePoint(
                    middle.x() + point.x() - size.width() / 2.0, middle.y() + point.y() - size.height() / 2.0));
        }
    }

    /** Another size, resampled. */
    record Resize(ImageSize size) implements FrameStep {
        @Override
        public boolean fits(ImageSize below) {
            return size.area() <= ImageSize.LARGEST_AREA;
        }

        @Override
        public ImageSize size(ImageSize below) {
            return size;
        }

        @Override
        public RasterSource over(RasterSource below) {
            return new ScaledRaster(below, size);
        }

        @Override
        public boolean isExact() {
            return false;
        }

        @Override
        public Mask carried(Mask mask) {
            return ResampledMask.scaled(mask, this);
        }

        @Override
        public ImagePoint below(ImagePoint point, ImageSize below) {
            return new ImagePoint(point.x() * below.width() / size.width(), point.y() * below.height() / size.height());
        }

        @Override
        public double stretch(ImageSize below) {
            return Math.sqrt((double) below.area() / size.area());
        }

        @Override
        public boolean changesNothing(ImageSize below) {
            return size.equals(below);
        }
    }

    /**
     * A larger or smaller canvas; the picture's own pixels stay bit for bit.
     *
     * @param area of the canvas in the picture's coordinates; may reach outside and meets it
     * @param fill shown where there is no picture; where it is transparent and seen, the result has alpha
     */
    record Canvas(ImageRect area, CanvasFill fill) implements FrameStep {
        private boolean needsAlpha(RasterSource below) {
            return fill.transparent()
                    && !below.format().hasAlpha()
                    && !below.size().bounds().contains(area);
        }

        @Override
        public boolean fits(ImageSize below) {
            return area.area() <= ImageSize.LARGEST_AREA
                    && !area.intersect(below.bounds()).isEmpty();
        }

        @Override
        public ImageSize size(ImageSize below) {
            return area.size();
        }

        @Override
        public RasterSource over(RasterSource below) {
            RasterSource picture = needsAlpha(below) ? new OpaqueRaster(below) : below;
            return new FramedRaster(picture, area, fill.pixel(picture.format()));
        }

        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        public Mask carried(Mask mask) {
            return FramedMask.framed(mask, area);
        }

        @Override
        public ImagePoint below(ImagePoint point, ImageSize below) {
            return new ImagePoint(point.x() + area.x(), point.y() + area.y());
        }

        @Override
        public boolean changesNothing(ImageSize below) {
            return area.equals(below.bounds());
        }
    }
}
