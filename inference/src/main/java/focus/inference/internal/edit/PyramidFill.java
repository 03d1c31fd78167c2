package focus.inference.internal.edit;

import focus.inference.api.Feedback;
import focus.inference.internal.cv.DistanceField;
import focus.inference.internal.cv.FsrInpaint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;

/**
 * Fills a hole from coarse to fine: frequency-selective reconstruction lays out the smallest scale, and at every scale
 * patches of the surroundings are then found for it and merged, until the whole fits itself and its surroundings.
 */
final class PyramidFill {
    /** At this depth (pixels from the hole's edge to its middle) a scale is small enough to start from. */
    private static final float START_DEPTH = 5;

    private static final int SMALLEST_SIDE = 24;
    private static final int FEWEST_SOURCES = 60;

    /** Hole pixels that are reconstructed at once, at most: about 0.1 s a channel, which cannot be interrupted. */
    private static final long RECONSTRUCTED_AREA = 3_000;

    /** Targets times sweeps that one scale may cost; about 0.3 s. */
    private static final long SWEEPS = 600_000;

    private static final int MOST_ROUNDS = 10;
    private static final int NEARBY = 8;

    private final SplittableRandom random;
    private final Feedback feedback;
    private final DoubleConsumer progress;

    /**
     * @param feedback asked whether to go on
     * @param progress told how far this hole is, 0..1
     */
    PyramidFill(long seed, Feedback feedback, DoubleConsumer progress) {
        this.random = new SplittableRandom(seed);
        this.feedback = feedback;
        this.progress = progress;
    }

    /**
     * Writes into the hole of {@code picture}.
     *
     * @param radius of the patches; 3 does well, less only where the picture has no such piece without a hole
     * @return for every hole pixel the index of the known pixel it resembles most, else -1; empty where the picture has
     *     nothing to copy from, and then nothing is written
     */
    int[] fill(HolePicture picture, int radius) {
        HolePicture rich = TextureChannels.add(picture);
        List<PatchSearch> scales = scales(rich, radius);
        if (scales.getFirst().sourceCount() == 0) {
            return new int[0];
        }
        layOut(scales.getLast().picture());
        for (int i = scales.size() - 1; i >= 0; i--) {
            PatchSearch search = scales.get(i);
            progress.accept(1 - (i + 1.0) / scales.size());
            boolean coarsest = i == scales.size() - 1;
            if (coarsest) {
                search.scatter(random);
            } else {
                search.refine(scales.get(i + 1), random);
                new PatchVote(search).mean();
            }
            converge(search, coarsest);
        }
        TextureChannels.strip(rich.image(), picture.image());
        return new PatchVote(scales.getFirst()).origins();
    }

    /** Finest first; stops when the next one would be too small to work with. */
    private List<PatchSearch> scales(HolePicture finest, int radius) {
        List<PatchSearch> scales = new ArrayList<>(List.of(new PatchSearch(finest, radius)));
        while (depth(scales.getLast().picture()) > START_DEPTH) {
            feedback.throwIfCancelled();
            HolePicture picture = scales.getLast().picture();
            PatchSearch half = new PatchSearch(picture.halve(), radius);
            if (Math.min(picture.width(), picture.height()) < 2 * SMALLEST_SIDE
                    || half.sourceCount() < FEWEST_SOURCES) {
                break;
            }
            scales.add(half);
        }
        return scales;
    }

    private static float depth(HolePicture picture) {
        float depth = 0;
        for (float distance : DistanceField.toZero(picture.hole(), picture.width(), picture.height())) {
            depth = Math.max(depth, distance);
        }
        return depth;
    }

    /** A first guess for the hole; at a smaller scale still where the hole is large, which keeps it short. */
    private void layOut(HolePicture picture) {
        feedback.throwIfCancelled();
        long hole = picture.holeArea();
        if (hole > RECONSTRUCTED_AREA) {
            HolePicture half = picture.halve();
            if (half.holeArea() < half.hole().length) {
                layOut(half);
                takeDoubled(half, picture);
                return;
            }
        }
        for (int c = 0; c < picture.image().channels(); c++) {
            feedback.throwIfCancelled();
            reconstruct(picture, c);
        }
    }

    private static void reconstruct(HolePicture picture, int channel) {
        FloatImage image = picture.image();
        float[] samples = image.samples();
        int channels = image.channels();
        byte[] plane = new byte[picture.hole().length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) Math.min(255, Math.round(samples[i * channels + channel]));
        }
        byte[] filled = FsrInpaint.fill(plane, picture.hole(), image.width(), image.height());
        for (int i = 0; i < plane.length; i++) {
            if (picture.hole()[i] != 0) {
                samples[i * channels + channel] = filled[i] & 0xFF;
            }
        }
    }

    private static void takeDoubled(HolePicture half, HolePicture picture) {
        int channels = picture.image().channels();
        for (int i = 0; i < picture.hole().length; i++) {
            if (picture.hole()[i] != 0) {
                int from = i / picture.width() / 2 * half.width() + i % picture.width() / 2;
                System.arraycopy(
                        half.image().samples(), from * channels, picture.image().samples(), i * channels, channels);
            }
        }
    }

    private void converge(PatchSearch search, boolean coarsest) {
        PatchVote vote = new PatchVote(search);
        int targets = Math.max(1, search.targets().length);
        int sweeps = Math.clamp(SWEEPS / targets, 2, 48);
        int rounds = Math.clamp(sweeps / 2, 1, MOST_ROUNDS);
        int everywhere = Math.max(search.picture().width(), search.picture().height());
        for (int round = 0; round < rounds; round++) {
            search.measure();
            int reach = coarsest || round == 0 ? everywhere : NEARBY;
            for (int sweep = 0; sweep < Math.max(2, sweeps / rounds); sweep++) {
                feedback.throwIfCancelled();
                search.sweep(sweep % 2 == 0, reach, random);
            }
            vote.mean();
        }
    }
}
