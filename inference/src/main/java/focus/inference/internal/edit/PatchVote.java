package focus.inference.internal.edit;

import focus.inference.internal.cv.DistanceField;
import java.util.Arrays;

/** Gives every hole pixel a colour from the sources of all targets that cover it. */
final class PatchVote {
    /** How much less a target counts for each pixel that its centre lies deeper in the hole. */
    private static final double TRUST = 1.3;

    private final PatchSearch search;
    private final HolePicture picture;
    private final float[] trust;

    PatchVote(PatchSearch search) {
        this.search = search;
        this.picture = search.picture();
        float[] depth = DistanceField.toZero(picture.hole(), picture.width(), picture.height());
        this.trust = new float[depth.length];
        for (int i = 0; i < depth.length; i++) {
            trust[i] = (float) Math.pow(TRUST, -Math.min(depth[i], 40));
        }
    }

    /** Writes the weighted means into the hole. */
    void mean() {
        int channels = picture.image().channels();
        float[] samples = picture.image().samples();
        float[] sums = new float[samples.length];
        float[] weights = new float[picture.hole().length];
        forEachVote((pixel, from, weight) -> {
            weights[pixel] += weight;
            for (int c = 0; c < channels; c++) {
                sums[pixel * channels + c] += weight * samples[from * channels + c];
            }
        });
        for (int pixel = 0; pixel < weights.length; pixel++) {
            for (int c = 0; weights[pixel] > 0 && c < channels; c++) {
                samples[pixel * channels + c] = sums[pixel * channels + c] / weights[pixel];
            }
        }
    }

    /** For every hole pixel the known pixel that the weightiest vote copies; -1 elsewhere. */
    int[] origins() {
        int[] origins = new int[picture.hole().length];
        float[] best = new float[origins.length];
        Arrays.fill(origins, -1);
        forEachVote((pixel, from, weight) -> {
            if (weight > best[pixel]) {
                best[pixel] = weight;
                origins[pixel] = from;
            }
        });
        return origins;
    }

    @FunctionalInterface
    private interface Ballot {
        /** @param from the known pixel that the vote would copy */
        void cast(int pixel, int from, float weight);
    }

    private void forEachVote(Ballot ballot) {
        float typical = typicalCost();
        int width = picture.width();
        int radius = search.radius();
        for (int target : search.targets()) {
            int shift = search.match(target) - target;
            float weight = trust[target] * (float) Math.exp(-search.cost(target) / (2 * typical)) + Float.MIN_NORMAL;
            for (int dy = -radius; dy <= radius; dy++) {
                for (int pixel = target + dy * width - radius; pixel <= target + dy * width + radius; pixel++) {
                    if (picture.hole()[pixel] != 0) {
                        ballot.cast(pixel, pixel + shift, weight);
                    }
                }
            }
        }
    }

    /** A cost that three of four targets stay under. */
    private float typicalCost() {
        float[] costs = new float[search.targets().length];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = search.cost(search.targets()[i]);
        }
        Arrays.sort(costs);
        return costs.length == 0 ? 1 : Math.max(1, costs[costs.length * 3 / 4]);
    }
}
