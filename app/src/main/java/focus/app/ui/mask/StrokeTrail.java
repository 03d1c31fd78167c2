package focus.app.ui.mask;

import focus.app.model.Brush;
import focus.app.model.BrushPainter;
import focus.app.model.MaskStep.BrushStep;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Strokes that are not in the mask yet: the one under the pointer and those whose answer is awaited, cut into stretches
 * so that a growing stroke costs only what was added.
 *
 * @param stretches in the order they are painted
 */
record StrokeTrail(List<Stretch> stretches) {
    static final StrokeTrail NONE = new StrokeTrail(List.of());

    /** From one point of a path to the next; the first of each stroke is a dab. */
    record Stretch(ImagePoint from, ImagePoint to, Brush brush) {
        /** Full-resolution pixels. */
        ImageRect bounds() {
            return BrushPainter.bounds(from, to, brush);
        }
    }

    StrokeTrail {
        stretches = List.copyOf(stretches);
    }

    static StrokeTrail of(List<BrushStep> strokes) {
        List<Stretch> stretches = new ArrayList<>();
        for (BrushStep stroke : strokes) {
            ImagePoint before = stroke.path().getFirst();
            for (ImagePoint point : stroke.path()) {
                stretches.add(new Stretch(before, point, stroke.brush()));
                before = point;
            }
        }
        return new StrokeTrail(stretches);
    }

    /** Whether this is {@code earlier} with something added. A path only ever grows or changes its last point. */
    boolean continues(StrokeTrail earlier) {
        int known = earlier.stretches.size();
        return known == 0
                || (stretches.size() >= known
                        && stretches.get(known - 1).equals(earlier.stretches.getLast())
                        && stretches.getFirst().equals(earlier.stretches.getFirst()));
    }

    /** The stretches from {@code start} on that can change one of these full-resolution pixels. */
    List<Stretch> touching(ImageRect area, int start) {
        List<Stretch> found = new ArrayList<>();
        for (Stretch stretch : stretches.subList(start, stretches.size())) {
            if (!stretch.bounds().intersect(area).isEmpty()) {
                found.add(stretch);
            }
        }
        return found;
    }

    /** The coverage with these stretches painted over it at its mip level. */
    static Coverage paint(Coverage coverage, List<Stretch> stretches, int level) {
        ImageRect grown = coverage.area().grow(1);
        ImageSize size = new ImageSize(grown.width(), grown.height());
        Mask mask = Mask.empty(size).paint(size.bounds(), (samples, area) -> copy(coverage, samples, area));
        for (Stretch stretch : stretches) {
            Brush brush = stretch.brush();
            Brush scaled = new Brush(Math.scalb(brush.radius(), -level), brush.hardness(), brush.erase());
            mask = BrushPainter.paint(
                    mask, local(stretch.from(), grown, level), local(stretch.to(), grown, level), scaled);
        }
        return new Coverage(coverage.area(), mask.read(size.bounds(), 0));
    }

    private static void copy(Coverage coverage, byte[] samples, ImageRect area) {
        for (int row = 0; row < area.height(); row++) {
            int from = (area.y() + row) * coverage.stride() + area.x();
            System.arraycopy(coverage.samples(), from, samples, row * area.width(), area.width());
        }
    }

    private static ImagePoint local(ImagePoint point, ImageRect grown, int level) {
        return new ImagePoint(Math.scalb(point.x(), -level) - grown.x(), Math.scalb(point.y(), -level) - grown.y());
    }
}
