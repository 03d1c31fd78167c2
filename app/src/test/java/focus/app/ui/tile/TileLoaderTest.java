package focus.app.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileLoaderTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Integer> loaded = new ArrayList<>();
    private final Stripes picture = new Stripes();
    private final TileLoader loader = new TileLoader(
            background::add, 2, tile -> loaded.add(tile.wanted().key().address().column()));

    @Test
    void readsTheMostWantedFirst() {
        loader.want(List.of(wanted(3), wanted(1), wanted(2)));
        runAll();

        assertThat(loaded).containsExactly(3, 1, 2);
    }

    @Test
    void whatIsNoLongerWantedIsNotRead() {
        loader.want(List.of(wanted(1), wanted(2)));
        loader.want(List.of(wanted(7)));
        runAll();

        assertThat(loaded).containsExactly(7);
    }

    @Test
    void usesNoMoreWorkersThanAllowed() {
        loader.want(List.of(wanted(1), wanted(2), wanted(3)));
        loader.want(List.of(wanted(4), wanted(5), wanted(6)));

        assertThat(background).hasSize(2);
    }

    @Test
    void aTileBeingReadIsNotReadTwice() {
        picture.whenRead = () -> loader.want(List.of(wanted(1)));
        loader.want(List.of(wanted(1)));
        runAll();

        assertThat(loaded).containsExactly(1);
    }

    @Test
    void aTileThatCannotBeReadIsLeftAndTheOthersComeThrough() {
        picture.broken = 1;
        loader.want(List.of(wanted(1), wanted(2)));
        runAll();
        loader.want(List.of(wanted(1), wanted(3)));
        runAll();

        assertThat(loaded).containsExactly(2, 3);
        assertThat(picture.reads).isEqualTo(3);
    }

    @Test
    void failuresCanBeForgotten() {
        picture.broken = 1;
        loader.want(List.of(wanted(1)));
        runAll();
        picture.broken = -1;
        loader.forgetFailures();
        loader.want(List.of(wanted(1)));
        runAll();

        assertThat(loaded).containsExactly(1);
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }

    private TileLoader.Wanted wanted(int column) {
        TileKey key = new TileKey(picture, new TileAddress(0, column, 0), List.of());
        return new TileLoader.Wanted(key, picture, new ImageRect(column * 512, 0, 512, 8));
    }

    /** Black; the column of 512 pixels named {@code broken} cannot be read. */
    private static final class Stripes implements RasterSource {
        private int broken = -1;
        private int reads;
        private Runnable whenRead = () -> {};

        @Override
        public ImageSize size() {
            return new ImageSize(512 * 10, 8);
        }

        @Override
        public PixelFormat format() {
            return PixelFormat.SRGB8;
        }

        @Override
        public PixelBlock read(ImageRect region, int level) {
            reads++;
            whenRead.run();
            if (region.x() / 512 == broken) {
                throw new IllegalStateException("this column is broken on purpose");
            }
            return PixelBlock.allocate(region.width(), region.height(), format());
        }
    }
}
