package focus.inference.internal.sam;

import focus.inference.api.MaskLogits;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All prompts as the decoder reads them. The network knows one box, so the last one counts. A rough mask is given as
 * logits and, because the network makes nothing of logits alone, also as its bounds (unless there is a box) and the
 * places deepest inside it.
 */
final class DecoderPrompt {
    private final Geometry geometry;
    private final PointList points;
    private Prompt.@Nullable Box box;
    private @Nullable ImageRect roughBounds;
    private float @Nullable [] mask;
    private boolean scribbled;

    /** Where the user said that the object is. */
    private final List<ImagePoint> meant = new ArrayList<>();

    private DecoderPrompt(Geometry geometry, PointList points) {
        this.geometry = geometry;
        this.points = points;
    }

    /**
     * @param previous the answer before; wins over a rough mask, which it was made from
     * @throws IllegalArgumentException if there is no prompt, or a rough mask is empty or of another size
     */
    static DecoderPrompt of(List<Prompt> prompts, Optional<MaskLogits> previous, Geometry geometry, int paddingLabel) {
        if (prompts.isEmpty()) {
            throw new IllegalArgumentException("at least one prompt is needed");
        }
        DecoderPrompt all = new DecoderPrompt(geometry, new PointList(geometry));
        prompts.forEach(all::add);
        all.addBox(paddingLabel);
        previous.ifPresent(answer -> all.mask = onGrid(answer, geometry));
        return all;
    }

    /** Never empty; the padding point counts. */
    PointList points() {
        return points;
    }

    /** Whether there is one thing only that these prompts can mean, as in a box. */
    boolean isClear() {
        return box != null || roughBounds != null;
    }

    /** Whether the network should be asked twice, the second time with its first answer: scribbles gain from it. */
    boolean wantsSecondLook() {
        return scribbled && mask == null;
    }

    /** The same with an answer as the mask. */
    DecoderPrompt withMask(float[] answer) {
        DecoderPrompt again = new DecoderPrompt(geometry, points);
        again.box = box;
        again.roughBounds = roughBounds;
        again.mask = answer;
        again.meant.addAll(meant);
        return again;
    }

    /** Takes away, in place, what an answer selects outside of a box, unless the user pointed there. */
    void limit(float[] logits) {
        if (box != null && !pointedOutside()) {
            MaskGrid.keepInside(box, geometry, logits);
        }
    }

    private boolean pointedOutside() {
        Prompt.Box inside = box;
        return inside != null
                && meant.stream()
                        .anyMatch(point -> point.x() < inside.from().x()
                                || point.y() < inside.from().y()
                                || point.x() > inside.to().x()
                                || point.y() > inside.to().y());
    }

    /** Logits on the mask grid, row by row, or empty for none. */
    Optional<float[]> mask() {
        return Optional.ofNullable(mask);
    }

    private void add(Prompt prompt) {
        switch (prompt) {
            case Prompt.Click(ImagePoint point, boolean positive) -> addPoint(point, positive);
            case Prompt.Box last -> box = last;
            case Prompt.Scribble scribble -> addScribble(scribble);
            case Prompt.Lasso lasso -> addLasso(new Polygon(lasso.path()));
            case Prompt.MaskPrompt rough -> addRough(rough);
        }
    }

    private void addScribble(Prompt.Scribble scribble) {
        scribbled = true;
        double step = 1 / Math.min(geometry.cellsPerPixelX(), geometry.cellsPerPixelY());
        for (ImagePoint point : ScribblePoints.find(scribble.path(), step)) {
            addPoint(point, scribble.positive());
        }
    }

    private void addPoint(ImagePoint point, boolean positive) {
        points.add(point, positive ? PointList.Label.OBJECT : PointList.Label.BACKGROUND);
        if (positive) {
            meant.add(point);
        }
    }

    /** The drawn line is an outline that lies too far out: its bounds are the box, its middle is on the object. */
    private void addLasso(Polygon outline) {
        ImageRect bounds = outline.bounds().intersect(geometry.image().bounds());
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("the lasso lies outside the picture");
        }
        addArea(MaskGrid.logits(outline, geometry, MaskGrid.ROUGH), bounds);
    }

    private void addRough(Prompt.MaskPrompt rough) {
        if (!rough.mask().size().equals(geometry.image()) || rough.mask().isEmpty()) {
            throw new IllegalArgumentException("a rough mask is as large as the picture and not empty");
        }
        addArea(
                MaskGrid.logits(rough.mask(), geometry, MaskGrid.ROUGH),
                rough.mask().bounds());
    }

    private void addArea(float[] logits, ImageRect bounds) {
        for (InteriorPoints.Cell cell : InteriorPoints.find(logits, geometry.gridWidth())) {
            points.add(geometry.cellCentre(cell.column(), cell.row()), PointList.Label.OBJECT);
        }
        roughBounds = bounds;
        mask = logits;
    }

    private void addBox(int paddingLabel) {
        if (box != null) {
            addCorners(box.from(), box.to());
        } else if (roughBounds != null) {
            addCorners(
                    new ImagePoint(roughBounds.x(), roughBounds.y()),
                    new ImagePoint(roughBounds.right(), roughBounds.bottom()));
        } else {
            points.addPadding(paddingLabel);
        }
    }

    private void addCorners(ImagePoint topLeft, ImagePoint bottomRight) {
        points.add(topLeft, PointList.Label.BOX_TOP_LEFT);
        points.add(bottomRight, PointList.Label.BOX_BOTTOM_RIGHT);
    }

    /** An answer of this network as it is; one of another network is drawn anew. */
    private static float[] onGrid(MaskLogits answer, Geometry geometry) {
        if (!answer.imageSize().equals(geometry.image())) {
            throw new IllegalArgumentException("the previous mask is of another picture");
        }
        boolean same = answer.width() == geometry.gridWidth() && answer.height() == geometry.gridHeight();
        return same ? answer.values() : MaskGrid.logits(answer.toMask(), geometry, MaskGrid.SURE);
    }
}
