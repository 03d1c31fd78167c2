package focus.inference.internal.detect;

import focus.inference.api.Prompt;
import focus.inference.api.Thing;
import focus.inference.image.ImagePoint;
import focus.inference.internal.input.InputSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns a detector's cells into things: per name the surest box, then the next that is not the same thing, and so on.
 *
 * @param size of the picture that was looked at
 * @param names in the order of the scores
 * @param faintest score from which a cell counts, 0..1
 * @param overlap IoU from which two boxes of one name are the same thing
 */
record BoxPicker(InputSize size, List<String> names, double faintest, double overlap) {
    private static final int EDGES = 4;
    /** Cells of one name that are looked at, the surest first: what nearly all cells show has no end otherwise. */
    private static final int MOST_CELLS = 200;

    private static final double THINNEST = 1; // picture pixels

    /**
     * @param boxes [C, 4] row by row: left, top, right, bottom in model pixels
     * @param scores [C, N] row by row
     * @return the surest first; of equal ones the earlier name
     */
    List<Thing> pick(float[] boxes, float[] scores) {
        float[] inside = inside(boxes);
        List<Thing> found = new ArrayList<>();
        for (int name = 0; name < names.size(); name++) {
            pickNamed(name, inside, scores, found);
        }
        found.sort(Comparator.comparingDouble(Thing::score).reversed());
        return found;
    }

    /** Cut at the picture's edges: what lies outside says nothing of how far two boxes overlap. */
    private float[] inside(float[] boxes) {
        float[] cut = new float[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            int end = i % 2 == 0 ? size.resized().width() : size.resized().height();
            cut[i] = Math.clamp(boxes[i], 0f, (float) end);
        }
        return cut;
    }

    private void pickNamed(int name, float[] boxes, float[] scores, List<Thing> found) {
        int count = names.size();
        List<Integer> cells = IntStream.range(0, scores.length / count)
                .filter(cell -> scores[cell * count + name] >= faintest)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer cell) -> scores[cell * count + name])
                        .reversed())
                .limit(MOST_CELLS)
                .toList();
        List<Integer> kept = new ArrayList<>();
        for (int cell : cells) {
            if (kept.stream().allMatch(other -> iou(boxes, cell, other) < overlap)) {
                kept.add(cell);
                found.add(new Thing(names.get(name), scores[cell * count + name], box(boxes, cell)));
            }
        }
    }

    private static double iou(float[] boxes, int one, int other) {
        int a = one * EDGES;
        int b = other * EDGES;
        double width = Math.min(boxes[a + 2], boxes[b + 2]) - Math.max(boxes[a], boxes[b]);
        double height = Math.min(boxes[a + 3], boxes[b + 3]) - Math.max(boxes[a + 1], boxes[b + 1]);
        double both = Math.max(0, width) * Math.max(0, height);
        double either = area(boxes, a) + area(boxes, b) - both;
        return either > 0 ? both / either : 0;
    }

    private static double area(float[] boxes, int at) {
        return Math.max(0, boxes[at + 2] - boxes[at]) * (double) Math.max(0, boxes[at + 3] - boxes[at + 1]);
    }

    /** In the picture, cut at its edges; at least a pixel large, as a box is. */
    private Prompt.Box box(float[] boxes, int cell) {
        int at = cell * EDGES;
        double right = size.image().width();
        double bottom = size.image().height();
        double x0 = Math.clamp(boxes[at] / size.scaleX(), 0, right - THINNEST);
        double y0 = Math.clamp(boxes[at + 1] / size.scaleY(), 0, bottom - THINNEST);
        double x1 = Math.clamp(boxes[at + 2] / size.scaleX(), x0 + THINNEST, right);
        double y1 = Math.clamp(boxes[at + 3] / size.scaleY(), y0 + THINNEST, bottom);
        return new Prompt.Box(new ImagePoint(x0, y0), new ImagePoint(x1, y1));
    }
}
