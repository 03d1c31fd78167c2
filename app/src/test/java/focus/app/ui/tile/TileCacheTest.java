package focus.app.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TileCacheTest {
    private final TiledRaster picture =
            TiledRaster.of(PixelBlock.allocate(1, 1, PixelFormat.SRGB8), SrgbConverter.PLAIN);
    private final TileCache<String> cache = new TileCache<>(100);

    @Test
    void theLongestUnusedLeavesFirst() {
        cache.put(key(0), "a", 40);
        cache.put(key(1), "b", 40);
        assertThat(cache.get(key(0))).contains("a");

        cache.put(key(2), "c", 40);

        assertThat(cache.get(key(0))).contains("a");
        assertThat(cache.get(key(1))).isEmpty();
        assertThat(cache.get(key(2))).contains("c");
        assertThat(cache.bytes()).isEqualTo(80);
    }

    @Test
    void replacingATileCountsItOnce() {
        cache.put(key(0), "a", 40);
        cache.put(key(0), "b", 60);

        assertThat(cache.bytes()).isEqualTo(60);
        assertThat(cache.get(key(0))).contains("b");
    }

    @Test
    void aTileLargerThanTheBudgetIsKeptAlone() {
        cache.put(key(0), "a", 40);
        cache.put(key(1), "b", 400);

        assertThat(cache.get(key(1))).contains("b");
        assertThat(cache.get(key(0))).isEmpty();
        assertThat(cache.bytes()).isEqualTo(400);
    }

    @Test
    void aRaisedLimitKeepsMore() {
        cache.limit(200);
        for (int column = 0; column < 5; column++) {
            cache.put(key(column), "tile", 40);
        }

        assertThat(cache.bytes()).isEqualTo(200);
    }

    @Test
    void theLatestTileOfAPlaceIsTheOneLastPutOrShown() {
        TileKey plain = key(0);
        TileKey edited = new TileKey(
                picture,
                plain.address(),
                List.of(new PictureEdition.Seen(PixelBlock.allocate(1, 1, PixelFormat.SRGB8), 100, Optional.empty())));
        cache.put(plain, "plain", 10);
        cache.put(edited, "edited", 10);
        assertThat(cache.latest(plain.address())).contains("edited");

        cache.shown(plain);

        assertThat(cache.latest(plain.address())).contains("plain");
    }

    @Test
    void anEvictedTileIsNoLongerTheLatest() {
        cache.put(key(0), "a", 60);
        cache.put(key(1), "b", 60);

        assertThat(cache.latest(key(0).address())).isEmpty();
    }

    private TileKey key(int column) {
        return new TileKey(picture, new TileAddress(0, column, 0), List.of());
    }
}
