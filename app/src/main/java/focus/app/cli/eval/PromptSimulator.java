package focus.app.cli.eval;

import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a user would draw who sees the object of a ground truth: its box, a line along it, a loose line around it, or a
 * mask painted with a coarse square brush. Pure; the same for the same ground truth.
 */
public final class PromptSimulator {
    /** A scribble keeps to where the object is at least this part as deep as at its deepest. */
    private static final double DEEP = 0.35;

    /** How far out a lasso runs, of the root of the object's area. */
    private static final double SLACK = 0.05;

    private static final double FEWEST_SLACK = 3;

    /** Between two points of a lasso, pixels. */
    private static final int LASSO_SPACING = 6;

    /** A square of the coarse brush is this part of the root of the object's area. */
    private static final double SQUARE = 1.0 / 8;

    private final GroundTruth truth;
    private final Grid grid;
    private final boolean[] object;
    private final int area;

    /** @param truth has an object */
    public PromptSimulator(GroundTruth truth) {
        this.truth = truth;
        grid = new Grid(truth.width(), truth.height());
        object = new boolean[truth.samples().length];
        int count = 0;
        for (int i = 0; i < object.length; i++) {
            object[i] = truth.isObject(i);
            count += object[i] ? 1 : 0;
        }
        area = count;
    }

    /** The tightest one. */
    public Prompt.Box box() {
        int left = truth.width();
        int top = truth.height();
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < object.length; i++) {
            if (object[i]) {
                left = Math.min(left, i % truth.width());
                right = Math.max(right, i % truth.width() + 1);
                top = Math.min(top, i / truth.width());
                bottom = Math.max(bottom, i / truth.width() + 1);
            }
        }
        return new Prompt.Box(new ImagePoint(left, top), new ImagePoint(right, bottom));
    }

    /** The longest way through the inner part of the object around its deepest place. */
    public Prompt.Scribble scribble() {
        int[] depth = new DistanceTransform(truth.width(), truth.height()).squared(object);
        int deepest = 0;
        for (int i = 1; i < depth.length; i++) {
            deepest = depth[i] > depth[deepest] ? i : deepest;
        }
        boolean[] inner = new boolean[depth.length];
        for (int i = 0; i < depth.length; i++) {
            inner[i] = depth[i] > 0 && depth[i] >= DEEP * DEEP * depth[deepest];
        }
        int start = grid.farthest(inner, deepest).getLast();
        List<Integer> way = grid.farthest(inner, start);
        return new Prompt.Scribble(way.stream().map(this::centre).toList(), true);
    }

    /** Round the object at a distance, and round all its parts: farther out until they are one. */
    public Prompt.Lasso lasso() {
        double slack = Math.max(FEWEST_SLACK, SLACK * Math.sqrt(area));
        boolean[] grown = grid.grow(object, slack);
        while (grid.parts(grown) > 1) {
            slack *= 1.5;
            grown = grid.grow(object, slack);
        }
        List<Integer> border = grid.border(grown);
        List<ImagePoint> path = new ArrayList<>();
        for (int i = 0; i < border.size(); i += LASSO_SPACING) {
            path.add(centre(border.get(i)));
        }
        return new Prompt.Lasso(path);
    }

    /** Squares that are at least half object. */
    public Prompt.MaskPrompt mask() {
        int side = Math.max(2, (int) Math.round(SQUARE * Math.sqrt(area)));
        int columns = (truth.width() + side - 1) / side;
        int[] inside = new int[columns * ((truth.height() + side - 1) / side)];
        int[] all = new int[inside.length];
        for (int i = 0; i < object.length; i++) {
            int square = i / truth.width() / side * columns + i % truth.width() / side;
            all[square]++;
            inside[square] += object[i] ? 1 : 0;
        }
        ImageSize size = new ImageSize(truth.width(), truth.height());
        return new Prompt.MaskPrompt(Mask.empty(size).paint(size.bounds(), (samples, part) -> {
            for (int i = 0; i < samples.length; i++) {
                int x = part.x() + i % part.width();
                int y = part.y() + i / part.width();
                int square = y / side * columns + x / side;
                samples[i] = (byte) (2 * inside[square] >= all[square] ? 255 : 0);
            }
        }));
    }

    private ImagePoint centre(int index) {
        return ImagePoint.centreOf(index % truth.width(), index / truth.width());
    }

    /** Sets of pixels, row by row. */
    private record Grid(int width, int height) {
        private static final int[] DX = {1, 1, 0, -1, -1, -1, 0, 1};
        private static final int[] DY = {0, 1, 1, 1, 0, -1, -1, -1};

        /** The shortest way through {@code area} from {@code start} to the place that is farthest away that way. */
        List<Integer> farthest(boolean[] area, int start) {
            int[] from = new int[area.length];
            Arrays.fill(from, -1);
            int last = flood(area, start, from);
            List<Integer> way = new ArrayList<>();
            for (int at = last; at != start; at = from[at]) {
                way.addFirst(at);
            }
            way.addFirst(start);
            return way;
        }

        /** Marks all that hangs together with {@code start} by where it was reached from; gives what came last. */
        private int flood(boolean[] area, int start, int[] from) {
            ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
            from[start] = start;
            int last = start;
            while (!queue.isEmpty()) {
                last = queue.remove();
                for (int side = 0; side < DX.length; side++) {
                    int next = neighbour(last, side);
                    if (next >= 0 && area[next] && from[next] < 0) {
                        from[next] = last;
                        queue.add(next);
                    }
                }
            }
            return last;
        }

        int parts(boolean[] area) {
            int[] from = new int[area.length];
            Arrays.fill(from, -1);
            int parts = 0;
            for (int i = 0; i < area.length; i++) {
                if (area[i] && from[i] < 0) {
                    flood(area, i, from);
                    parts++;
                }
            }
            return parts;
        }

        boolean[] grow(boolean[] area, double radius) {
            boolean[] grown = area.clone();
            int reach = (int) Math.ceil(radius);
            for (int i = 0; i < area.length; i++) {
                if (area[i] && isBorder(area, i)) {
                    for (int dy = -reach; dy <= reach; dy++) {
                        for (int dx = -reach; dx <= reach; dx++) {
                            int x = i % width + dx;
                            int y = i / width + dy;
                            if (Math.hypot(dx, dy) <= radius && x >= 0 && y >= 0 && x < width && y < height) {
                                grown[y * width + x] = true;
                            }
                        }
                    }
                }
            }
            return grown;
        }

        private boolean isBorder(boolean[] area, int index) {
            for (int side = 0; side < DX.length; side++) {
                int next = neighbour(index, side);
                if (next < 0 || !area[next]) {
                    return true;
                }
            }
            return false;
        }

        /** Once round the outside of the first part, clockwise, pixel by pixel. */
        List<Integer> border(boolean[] area) {
            int start = 0;
            while (!area[start]) {
                start++;
            }
            List<Integer> border = new ArrayList<>(List.of(start));
            int at = start;
            int came = 4; // from the left, where nothing is
            do {
                int side = came;
                int next;
                int tried = 0;
                do {
                    side = (side + 1) % DX.length;
                    next = neighbour(at, side);
                } while ((next < 0 || !area[next]) && ++tried < DX.length);
                if (tried == DX.length) {
                    break;
                }
                border.add(next);
                at = next;
                came = (side + 4) % DX.length;
            } while (at != start);
            return border;
        }

        /** -1 outside. */
        private int neighbour(int index, int side) {
            int x = index % width + DX[side];
            int y = index / width + DY[side];
            return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
        }
    }
}
