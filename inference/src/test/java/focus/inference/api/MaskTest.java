package focus.inference.api;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    private static final ImageSize SIZE = new ImageSize(700, 530);

    private static Mask box(Mask on, ImageRect box, int value) {
        return on.paint(box, (samples, _) -> Arrays.fill(samples, (byte) value));
    }

    private static Mask noise(ImageSize size, long seed) {
        Random random = new Random(seed);
        return Mask.empty(size).paint(size.bounds(), (samples, _) -> random.nextBytes(samples));
    }

    @Test
    void emptyAndFullHoldOneValueEverywhere() {
        assertThat(Mask.empty(SIZE).isEmpty()).isTrue();
        assertThat(Mask.empty(SIZE).area()).isZero();
        assertThat(Mask.empty(SIZE).bounds()).isEqualTo(ImageRect.EMPTY);
        assertThat(Mask.full(SIZE).isEmpty()).isFalse();
        assertThat(Mask.full(SIZE).area()).isEqualTo(SIZE.area());
        assertThat(Mask.full(SIZE).bounds()).isEqualTo(SIZE.bounds());
        assertThat(Mask.full(SIZE).at(699, 529)).isEqualTo(255);
    }

    @Test
    void aProductIsThatOfItsPixelsAndSharesPlainTiles() {
        Mask noise = noise(SIZE, 3);
        Mask part = box(box(Mask.full(SIZE), new ImageRect(300, 0, 400, 530), 100), new ImageRect(0, 0, 9, 9), 0);
        Mask product = noise.times(part);
        for (int x = 0; x < SIZE.width(); x += 7) {
            int expected = (noise.at(x, 4) * part.at(x, 4) + 127) / 255;
            assertThat(product.at(x, 4)).isEqualTo(expected);
        }
        assertThat(noise.times(Mask.full(SIZE)).tilesOf(SIZE.bounds())).isEqualTo(noise.tilesOf(SIZE.bounds()));
        assertThat(noise.times(Mask.empty(SIZE)).isEmpty()).isTrue();
    }

    @Test
    void masksDifferWhereItCountsOnly() {
        Mask before = noise(SIZE, 4);
        Mask after = box(before, new ImageRect(300, 300, 5, 5), 0);
        assertThat(before.differs(after, Mask.full(SIZE))).isTrue();
        assertThat(before.differs(after, box(Mask.empty(SIZE), new ImageRect(0, 0, 300, 530), 9)))
                .isFalse();
        assertThat(before.tilesOf(new ImageRect(0, 0, 256, 256)))
                .isEqualTo(after.tilesOf(new ImageRect(0, 0, 256, 256)));
        assertThat(before.tilesOf(SIZE.bounds())).isNotEqualTo(after.tilesOf(SIZE.bounds()));
    }

    @Test
    void paintingAcrossTilesReadsBackAndLeavesTheOldMaskAlone() {
        Mask before = Mask.empty(SIZE);
        Mask after = box(before, new ImageRect(250, 250, 20, 270), 77);

        assertThat(after.at(250, 250)).isEqualTo(77);
        assertThat(after.at(269, 519)).isEqualTo(77);
        assertThat(after.at(270, 519)).isZero();
        assertThat(after.at(249, 300)).isZero();
        assertThat(after.bounds()).isEqualTo(new ImageRect(250, 250, 20, 270));
        assertThat(before.isEmpty()).isTrue();
    }

    @Test
    void thePainterIsGivenWhatWasThereInEveryTile() {
        Mask grey = box(Mask.empty(SIZE), SIZE.bounds(), 5);
        List<ImageRect> areas = new ArrayList<>();

        Mask added = grey.paint(new ImageRect(200, 200, 100, 100), (samples, area) -> {
            areas.add(area);
            for (int i = 0; i < samples.length; i++) {
                samples[i]++;
            }
        });

        assertThat(areas)
                .containsExactly(
                        new ImageRect(200, 200, 56, 56),
                        new ImageRect(256, 200, 44, 56),
                        new ImageRect(200, 256, 56, 44),
                        new ImageRect(256, 256, 44, 44));
        assertThat(added.at(256, 255)).isEqualTo(6);
        assertThat(added.at(300, 300)).isEqualTo(5);
    }

    @Test
    void paintingOutsideThePictureIsClipped() {
        Mask mask = box(Mask.empty(SIZE), new ImageRect(-50, 500, 60, 100), 255);

        assertThat(mask.bounds()).isEqualTo(new ImageRect(0, 500, 10, 30));
        assertThat(box(mask, new ImageRect(900, 900, 5, 5), 255).area()).isEqualTo(300);
    }

    @Test
    void whatIsOutsideThePictureReadsAsNothing() {
        Mask full = Mask.full(SIZE);

        assertThat(full.at(-1, 0)).isZero();
        assertThat(full.at(0, 530)).isZero();
        byte[] read = full.read(new ImageRect(-1, -1, 3, 2), 0);
        assertThat(read).containsExactly(0, 0, 0, 0, -1, -1);
        assertThat(full.read(new ImageRect(5000, 5000, 2, 1), 3)).containsExactly(0, 0);
    }

    @Test
    void invertingTwiceGivesTheSame() {
        Mask mask = noise(SIZE, 1);
        Mask inverted = mask.invert();

        assertThat(inverted.at(300, 300)).isEqualTo(255 - mask.at(300, 300));
        assertThat(inverted.invert().read(SIZE.bounds(), 0)).isEqualTo(mask.read(SIZE.bounds(), 0));
        assertThat(Mask.empty(SIZE).invert().area()).isEqualTo(SIZE.area());
    }

    @Test
    void theAreaCountsPixelsThatAreAtLeastHalfSelected() {
        Mask mask = box(Mask.empty(SIZE), new ImageRect(0, 0, 10, 10), 127);

        assertThat(mask.area()).isZero();
        assertThat(mask.isEmpty()).isFalse();
        assertThat(box(mask, new ImageRect(3, 3, 2, 2), 128).area()).isEqualTo(4);
        assertThat(box(Mask.empty(SIZE), SIZE.bounds(), 128).area()).isEqualTo(SIZE.area());
    }

    @Test
    void boundsSeeTheFaintestPixel() {
        Mask mask = box(Mask.empty(SIZE), new ImageRect(255, 256, 1, 1), 1);

        assertThat(mask.bounds()).isEqualTo(new ImageRect(255, 256, 1, 1));
        assertThat(box(mask, new ImageRect(699, 0, 1, 1), 1).bounds()).isEqualTo(new ImageRect(255, 0, 445, 257));
    }

    @Test
    void erasingEverythingGivesAnEmptyMask() {
        Mask erased = box(noise(SIZE, 2), SIZE.bounds(), 0);

        assertThat(erased.isEmpty()).isTrue();
        assertThat(erased.bounds()).isEqualTo(ImageRect.EMPTY);
    }

    @Test
    void unchangedTilesAreSharedAndEvenOnesTakeNoMemory() {
        Mask first = box(noise(SIZE, 3), new ImageRect(0, 0, 256, 256), 200);
        Mask second = box(first, new ImageRect(300, 300, 1, 1), 1);

        List<byte[]> ofFirst = tiles(first);
        List<byte[]> ofSecond = tiles(second);

        assertThat(ofFirst).hasSize(8);
        Set<byte[]> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.addAll(ofFirst);
        shared.retainAll(ofSecond);
        assertThat(shared).hasSize(7);
    }

    private static List<byte[]> tiles(Mask mask) {
        List<byte[]> tiles = new ArrayList<>();
        mask.forEachTile(tiles::add);
        return tiles;
    }

    @ParameterizedTest
    @CsvSource({"700,530,1", "700,530,3", "513,257,5", "700,530,8", "300,300,9", "700,530,10", "1,1,4", "2000,3,6"})
    void aLevelHoldsTheMeansOverThePixelsBelow(int width, int height, int level) {
        ImageSize size = new ImageSize(width, height);
        Mask mask = box(noise(size, level), new ImageRect(0, 0, 256, 256), 9);
        ImageRect all = size.atLevel(level).bounds();

        byte[] read = mask.read(all, level);

        int step = 1 << level;
        for (int i = 0; i < read.length; i++) {
            ImageRect cell =
                    new ImageRect(i % all.width() * step, i / all.width() * step, step, step).intersect(size.bounds());
            long sum = 0;
            for (byte sample : mask.read(cell, 0)) {
                sum += sample & 0xFF;
            }
            double mean = (double) sum / cell.area();
            // Above level 8 means are made from rounded ones.
            assertThat((double) (read[i] & 0xFF))
                    .isBetween(mean - (level > 8 ? 1 : 0.501), mean + (level > 8 ? 1 : 0.501));
        }
    }

    @Test
    void anyRectangleOfALevelEqualsThatPartOfTheWhole() {
        Mask mask = noise(SIZE, 4);
        ImageRect all = SIZE.atLevel(2).bounds();
        byte[] whole = mask.read(all, 2);

        ImageRect part = new ImageRect(50, 60, 110, 80);
        byte[] read = mask.read(part, 2);

        for (int i = 0; i < read.length; i++) {
            int x = part.x() + i % part.width();
            int y = part.y() + i / part.width();
            assertThat(read[i]).isEqualTo(all.contains(x, y) ? whole[y * all.width() + x] : 0);
        }
    }

    /** Selects every other column of the two tiles on the left, which are drafted as full. */
    private static final class Stripes implements Mask.TileWorker {
        private final List<Integer> made = new ArrayList<>();

        @Override
        public boolean changes(int index, ImageRect area) {
            return area.x() == 0 && area.y() < 512;
        }

        @Override
        public byte[] tile(int index, ImageRect area) {
            made.add(index);
            byte[] samples = new byte[(int) area.area()];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) (i % area.width() % 2 == 0 ? 255 : 0);
            }
            return samples;
        }
    }

    @Test
    void aTileForLaterIsWorkedOutOnceAndOnlyWhereItIsRead() {
        Stripes worker = new Stripes();
        Mask mask = Mask.later(Mask.full(SIZE), worker);
        assertThat(mask.at(300, 0)).isEqualTo(255);
        assertThat(worker.made).isEmpty();
        assertThat(mask.isWorkedOut(new ImageRect(256, 0, 100, 100))).isTrue();
        assertThat(mask.isWorkedOut(new ImageRect(0, 0, 1, 1))).isFalse();

        assertThat(mask.at(1, 0)).isZero();
        assertThat(mask.at(2, 0)).isEqualTo(255);
        assertThat(mask.isWorkedOut(new ImageRect(0, 0, 1, 1))).isTrue();
        assertThat(worker.made).containsExactly(0);

        mask.workOut(SIZE.bounds(), () -> true);
        assertThat(worker.made).containsExactly(0, 3);
        assertThat(mask.area()).isEqualTo(SIZE.area() - 128 * 512);
    }

    @Test
    void theDraftIsShownUntilThenAndCountsNothingTwice() {
        Stripes worker = new Stripes();
        Mask mask = Mask.later(Mask.full(SIZE), worker);
        assertThat(mask.draft().at(1, 0)).isEqualTo(255);
        mask.at(1, 0);

        assertThat(mask.draft().at(1, 0)).isZero();
        assertThat(mask.draft().at(1, 300)).isEqualTo(255);
        assertThat(worker.made).containsExactly(0);
        List<byte[]> held = new ArrayList<>();
        mask.forEachTile(held::add);
        assertThat(held).hasSize(1);
    }

    @Test
    void invertingAndPaintingLeaveForLaterWhatTheyDoNotTouch() {
        Stripes worker = new Stripes();
        Mask changed = box(Mask.later(Mask.full(SIZE), worker).invert(), new ImageRect(0, 0, 10, 10), 7);
        assertThat(worker.made).containsExactly(0);
        assertThat(changed.draft().at(20, 300)).isZero();

        assertThat(changed.at(9, 0)).isEqualTo(7);
        assertThat(changed.at(20, 0)).isZero();
        assertThat(changed.at(21, 300)).isEqualTo(255);
        assertThat(worker.made).containsExactly(0, 3);
    }

    @Test
    void isEmptyLooksAtWhatIsThereFirst() {
        Stripes worker = new Stripes();

        assertThat(Mask.later(Mask.full(SIZE), worker).isEmpty()).isFalse();
        assertThat(worker.made).isEmpty();
        assertThat(Mask.later(Mask.empty(SIZE), worker).isEmpty()).isFalse();
        assertThat(worker.made).containsExactly(0);
    }

    @Test
    void workingOutEndsWhenNobodyWantsItAnyMore() {
        Stripes worker = new Stripes();
        Mask mask = Mask.later(Mask.full(SIZE), worker);

        mask.workOut(SIZE.bounds(), worker.made::isEmpty);

        assertThat(worker.made).containsExactly(0);
    }
}
