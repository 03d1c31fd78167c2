package focus.inference.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PatchSearchTest {
    private static final int SIDE = 64;

    /** Random pixels in the left half, the same again in the right half; the hole is in the right one. */
    private static HolePicture twice() {
        float[] samples = new float[SIDE * SIDE * 3];
        SplittableRandom random = new SplittableRandom(1);
        for (int y = 0; y < SIDE; y++) {
            for (int i = 0; i < SIDE / 2 * 3; i++) {
                float value = random.nextInt(256);
                samples[y * SIDE * 3 + i] = value;
                samples[y * SIDE * 3 + SIDE / 2 * 3 + i] = value;
            }
        }
        byte[] hole = new byte[SIDE * SIDE];
        for (int y = 28; y < 36; y++) {
            Arrays.fill(hole, y * SIDE + 44, y * SIDE + 52, (byte) 1);
        }
        return new HolePicture(new FloatImage(SIDE, SIDE, 3, samples), hole);
    }

    @Test
    void findsTheVeryPatchThatRepeats() {
        PatchSearch search = new PatchSearch(twice(), 3);
        SplittableRandom random = new SplittableRandom(2);
        search.scatter(random);
        search.measure();
        for (int sweep = 0; sweep < 20; sweep++) {
            search.sweep(sweep % 2 == 0, SIDE, random);
        }

        assertThat(search.targets()).hasSize(14 * 14);
        long exact = Arrays.stream(search.targets())
                .filter(target -> search.match(target) == target - SIDE / 2)
                .count();
        assertThat(exact).isGreaterThan(190);
    }

    @Test
    void neverCopiesFromThePatchesOfTheHole() {
        PatchSearch search = new PatchSearch(twice(), 3);
        SplittableRandom random = new SplittableRandom(3);
        search.scatter(random);
        search.measure();
        search.sweep(true, SIDE, random);

        for (int target : search.targets()) {
            int x = search.match(target) % SIDE;
            int y = search.match(target) / SIDE;
            assertThat(x >= 41 && x < 55 && y >= 25 && y < 39).isFalse();
            assertThat(x).isBetween(3, SIDE - 4);
            assertThat(y).isBetween(3, SIDE - 4);
        }
    }

    @Test
    void costsOnlyFall() {
        PatchSearch search = new PatchSearch(twice(), 3);
        SplittableRandom random = new SplittableRandom(4);
        search.scatter(random);
        search.measure();
        double before = total(search);
        search.sweep(true, SIDE, random);
        double after = total(search);
        search.sweep(false, SIDE, random);

        assertThat(after).isLessThan(before);
        assertThat(total(search)).isLessThan(after);
    }

    private static double total(PatchSearch search) {
        return Arrays.stream(search.targets()).mapToDouble(search::cost).sum();
    }

    @Test
    void votesForTheRightMatchesRestoreWhatWasThere() {
        HolePicture picture = twice();
        float[] truth = picture.image().samples().clone();
        PatchSearch search = new PatchSearch(picture, 3);
        SplittableRandom random = new SplittableRandom(5);
        search.scatter(random);
        search.measure();
        for (int sweep = 0; sweep < 20; sweep++) {
            search.sweep(sweep % 2 == 0, SIDE, random);
        }
        for (int i = 0; i < truth.length; i++) {
            if (picture.hole()[i / 3] != 0) {
                picture.image().samples()[i] = 0;
            }
        }

        PatchVote vote = new PatchVote(search);
        vote.mean();

        int middle = 32 * SIDE + 48;
        assertThat(vote.origins()[middle]).isEqualTo(middle - SIDE / 2);
        assertThat(picture.image().samples()[middle * 3]).isCloseTo(truth[middle * 3], within(1f));
        assertThat(vote.origins()[0]).isEqualTo(-1);
    }

    private static org.assertj.core.data.Offset<Float> within(float offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    @Test
    void withoutAKnownPatchThereIsNoSource() {
        byte[] hole = new byte[SIDE * SIDE];
        for (int i = 0; i < hole.length; i += 5) {
            hole[i] = 1;
        }
        HolePicture sieve = new HolePicture(new FloatImage(SIDE, SIDE, 3), hole);

        assertThat(new PatchSearch(sieve, 3).sourceCount()).isZero();
        assertThat(new PatchSearch(sieve, 0).sourceCount()).isEqualTo(hole.length - 820);
    }
}
