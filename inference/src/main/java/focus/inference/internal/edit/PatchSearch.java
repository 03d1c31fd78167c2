package focus.inference.internal.edit;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * For every patch that touches the hole (a target), looks for a patch of known pixels (a source) that resembles it most:
 * neighbours share their finds, and each target tries random places ever nearer to its best one.
 *
 * <p>Patches are named by the index of their centre pixel, {@code y * width + x}.
 */
final class PatchSearch {
    private static final int NONE = -1;

    /** What a source as far away as the picture is large costs more, for each sample: nearer ones have the right light. */
    private static final float DISTANCE = 200;

    private final HolePicture picture;
    private final int width;
    private final int radius;
    private final float farness;
    private final boolean[] source;
    private final int[] sources;
    private final int[] targets;
    private final int[] match;
    private final float[] cost;

    /** @param radius patches are {@code 2 * radius + 1} pixels wide, less in pictures that are smaller still */
    PatchSearch(HolePicture picture, int radius) {
        this.picture = picture;
        this.width = picture.width();
        this.radius = Math.min(radius, (Math.min(width, picture.height()) - 1) / 2);
        float diagonal = (float) Math.hypot(width, picture.height());
        int samples =
                (2 * this.radius + 1) * (2 * this.radius + 1) * picture.image().channels();
        this.farness = DISTANCE * samples / (diagonal * diagonal);
        this.source = new boolean[picture.hole().length];
        this.match = new int[source.length];
        this.cost = new float[source.length];
        Arrays.fill(match, NONE);
        HoleCount holes = new HoleCount(picture);
        int[] centres = centres();
        this.targets = Arrays.stream(centres)
                .filter(centre -> holes.inPatch(centre, this.radius) > 0)
                .toArray();
        this.sources = Arrays.stream(centres)
                .filter(centre -> holes.inPatch(centre, this.radius) == 0)
                .toArray();
        for (int centre : sources) {
            source[centre] = true;
        }
    }

    private int[] centres() {
        int columns = width - 2 * radius;
        int rows = picture.height() - 2 * radius;
        int[] centres = new int[columns * rows];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = (i / columns + radius) * width + i % columns + radius;
        }
        return centres;
    }

    HolePicture picture() {
        return picture;
    }

    int radius() {
        return radius;
    }

    /** How many places there are to copy from; with none, no other method may be called. */
    int sourceCount() {
        return sources.length;
    }

    int[] targets() {
        return targets;
    }

    /** The source found for a target. */
    int match(int target) {
        return match[target];
    }

    /** How badly a target's source fits, as of the last search. */
    float cost(int target) {
        return cost[target];
    }

    /** Starts from random sources. */
    void scatter(SplittableRandom random) {
        for (int target : targets) {
            match[target] = sources[random.nextInt(sources.length)];
        }
    }

    /** Starts from what was found at half this size. */
    void refine(PatchSearch half, SplittableRandom random) {
        for (int target : targets) {
            int x = target % width;
            int y = target / width;
            int found = half.matchNear(x / 2, y / 2);
            int sx = Math.clamp(found % half.width * 2 + (x & 1), radius, width - 1 - radius);
            int sy = Math.clamp(found / half.width * 2 + (y & 1), radius, picture.height() - 1 - radius);
            int candidate = sy * width + sx;
            match[target] = source[candidate] ? candidate : sources[random.nextInt(sources.length)];
        }
    }

    private int matchNear(int x, int y) {
        int centre = Math.clamp(y, radius, picture.height() - 1 - radius) * width
                + Math.clamp(x, radius, width - 1 - radius);
        return match[centre] == NONE ? centre : match[centre];
    }

    /** Compares all targets with their sources anew, after the picture has changed. */
    void measure() {
        for (int target : targets) {
            cost[target] = difference(target, match[target], Float.MAX_VALUE);
        }
    }

    /**
     * One sweep over all targets.
     *
     * @param forward top-left to bottom-right, or the other way round; to be alternated
     * @param reach how far from the best place to look at first, in pixels
     */
    void sweep(boolean forward, int reach, SplittableRandom random) {
        int step = forward ? 1 : -1;
        for (int i = 0; i < targets.length; i++) {
            int target = targets[forward ? i : targets.length - 1 - i];
            follow(target, target - step, step);
            follow(target, target - step * width, step * width);
            for (int radiusNow = reach; radiusNow >= 1; radiusNow /= 2) {
                look(target, radiusNow, random);
            }
        }
    }

    /** Tries what lies beside a neighbour's source as the target lies beside the neighbour. */
    private void follow(int target, int neighbour, int offset) {
        if (neighbour >= 0 && neighbour < match.length && match[neighbour] != NONE) {
            tryMatch(target, match[neighbour] + offset);
        }
    }

    private void look(int target, int reach, SplittableRandom random) {
        int best = match[target];
        int x = best % width + random.nextInt(-reach, reach + 1);
        int y = best / width + random.nextInt(-reach, reach + 1);
        if (x >= 0 && x < width && y >= 0 && y < picture.height()) {
            tryMatch(target, y * width + x);
        }
    }

    private void tryMatch(int target, int candidate) {
        if (candidate < 0 || candidate >= source.length || !source[candidate] || candidate == match[target]) {
            return;
        }
        float difference = difference(target, candidate, cost[target]);
        if (difference < cost[target]) {
            cost[target] = difference;
            match[target] = candidate;
        }
    }

    /** Sum of squared differences and the cost of the distance, given up once it reaches {@code limit}. */
    private float difference(int target, int candidate, float limit) {
        float[] samples = picture.image().samples();
        int channels = picture.image().channels();
        int length = (2 * radius + 1) * channels;
        int corner = radius * (width + 1);
        int a = (target - corner) * channels;
        int b = (candidate - corner) * channels;
        float sum = distanceCost(target, candidate);
        for (int row = 0; row <= 2 * radius && sum < limit; row++) {
            for (int i = 0; i < length; i++) {
                float d = samples[a + i] - samples[b + i];
                sum += d * d;
            }
            a += width * channels;
            b += width * channels;
        }
        return sum;
    }

    private float distanceCost(int target, int candidate) {
        float dx = target % width - candidate % width;
        float dy = target / width - candidate / width;
        return farness * (dx * dx + dy * dy);
    }

    /** Counts hole pixels in any rectangle at once. */
    private static final class HoleCount {
        private final int stride;
        private final int[] sums;

        HoleCount(HolePicture picture) {
            this.stride = picture.width() + 1;
            this.sums = new int[stride * (picture.height() + 1)];
            for (int y = 0; y < picture.height(); y++) {
                int row = 0;
                for (int x = 0; x < picture.width(); x++) {
                    row += picture.hole()[y * picture.width() + x] != 0 ? 1 : 0;
                    sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
                }
            }
        }

        int inPatch(int centre, int radius) {
            int x = centre % (stride - 1) - radius;
            int y = centre / (stride - 1) - radius;
            int side = 2 * radius + 1;
            int top = y * stride + x;
            int bottom = (y + side) * stride + x;
            return sums[bottom + side] - sums[bottom] - sums[top + side] + sums[top];
        }
    }
}
