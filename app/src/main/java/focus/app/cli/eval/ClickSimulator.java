package focus.app.cli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Clicks like a patient user: always in the middle of the largest error. Of the missed and of the wrongly marked area
 * the distance to the area's border is taken (the photo's edge is border too); the larger maximum wins, the missed area
 * on a tie; the click is its first place, row by row. The ignore band and the pixels of earlier clicks are left out.
 */
public final class ClickSimulator {
    private final GroundTruth truth;
    private final DistanceTransform distances;
    private final List<SimulatedClick> clicks = new ArrayList<>();

    public ClickSimulator(GroundTruth truth) {
        this.truth = truth;
        this.distances = new DistanceTransform(truth.width(), truth.height());
    }

    /** All clicks up to now, in order. */
    public List<SimulatedClick> clicks() {
        return List.copyOf(clicks);
    }

    /**
     * Clicks once more.
     *
     * @param predicted coverage of the mask now, selected from 128 on; same size as the ground truth
     * @return the click, which now counts as done; empty when there is no error left
     */
    public Optional<SimulatedClick> next(byte[] predicted) {
        boolean[] missed = new boolean[predicted.length];
        boolean[] wrong = new boolean[predicted.length];
        for (int i = 0; i < predicted.length; i++) {
            boolean marked = predicted[i] < 0; // 128..255 as a signed byte
            missed[i] = truth.isObject(i) && !marked;
            wrong[i] = truth.isBackground(i) && marked;
        }
        Deepest inMissed = deepest(missed);
        Deepest inWrong = deepest(wrong);
        boolean positive = inMissed.squaredDepth >= inWrong.squaredDepth;
        Deepest chosen = positive ? inMissed : inWrong;
        if (chosen.squaredDepth == 0) {
            return Optional.empty();
        }
        SimulatedClick click = new SimulatedClick(chosen.index % truth.width(), chosen.index / truth.width(), positive);
        clicks.add(click);
        return Optional.of(click);
    }

    private record Deepest(int index, int squaredDepth) {}

    private Deepest deepest(boolean[] area) {
        int[] depth = distances.squared(area);
        for (SimulatedClick click : clicks) {
            depth[click.y() * truth.width() + click.x()] = 0;
        }
        int best = 0;
        for (int i = 1; i < depth.length; i++) {
            if (depth[i] > depth[best]) {
                best = i;
            }
        }
        return new Deepest(best, depth[best]);
    }
}
