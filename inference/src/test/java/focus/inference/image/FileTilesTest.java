package focus.inference.image;

import static focus.inference.image.Pictures.RGB16;
import static focus.inference.image.Pictures.RGBA16;
import static focus.inference.image.Pictures.RGBA8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that are kept in a file. */
class FileTilesTest {
    @TempDir
    Path folder;

    static List<PixelFormat> formats() {
        return List.of(PixelFormat.SRGB8, RGBA8, RGB16, RGBA16);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void showTheSamePixelsAsInMemoryOnEveryLevel(PixelFormat format) {
        PixelBlock pixels = Pictures.noise(1301, 1203, format, 1);
        Random random = new Random(2);
        try (TiledRaster file = inFile(pixels);
                TiledRaster memory = Pictures.raster(pixels)) {
            assertThat(file.levels()).isEqualTo(memory.levels());
            for (int level = 0; level < file.levels(); level++) {
                ImageSize size = file.size().atLevel(level);
                assertSame(file.read(size.bounds(), level), memory.read(size.bounds(), level));
                for (int i = 0; i < 20; i++) {
                    int x = random.nextInt(size.width());
                    int y = random.nextInt(size.height());
                    int width = 1 + random.nextInt(size.width() - x);
                    int height = 1 + random.nextInt(size.height() - y);
                    ImageRect region = new ImageRect(x, y, width, height);
                    assertSame(file.read(region, level), memory.read(region, level));
                }
            }
        }
    }

    @Test
    void takeBlocksInAnyOrder() {
        PixelBlock pixels = Pictures.noise(1100, 1030, PixelFormat.SRGB8, 3);
        ImageSize size = new ImageSize(1100, 1030);
        try (TiledRaster.Builder builder = TiledRaster.builder(size, PixelFormat.SRGB8, SrgbConverter.PLAIN, folder)) {
            // Columns from the right, as a photo that was held on its side brings them.
            for (int x = 1078; x >= 0; x -= 22) {
                PixelBlock column = PixelBlock.allocate(22, 1030, PixelFormat.SRGB8);
                column.copyFrom(pixels, x, 0, 0, 0, new ImageSize(22, 1030));
                builder.block(x, 0, column);
            }
            try (TiledRaster raster = builder.build()) {
                assertSame(raster.read(size.bounds(), 0), pixels);
            }
        }
    }

    /** What lies on the heap is at most two rows of tiles of every level, whatever the height: here of 20. */
    @Test
    void holdNoMoreInMemoryThanTheRowsOfTilesThatAreUnderWay() {
        int width = 1024;
        ImageSize size = new ImageSize(width, 20 * 512);
        PixelBlock strip = PixelBlock.allocate(width, 64, PixelFormat.SRGB8);
        long row = 512L * width * 3;
        long most = 0;
        try (TiledRaster.Builder builder = TiledRaster.builder(size, PixelFormat.SRGB8, SrgbConverter.PLAIN, folder)) {
            for (int y = 0; y < size.height(); y += 64) {
                builder.rows(y, strip);
                most = Math.max(most, builder.settledBytes());
            }
            try (TiledRaster raster = builder.build()) {
                assertThat(builder.settledBytes()).isZero();
                assertThat(raster.heldBytes()).isZero();
            }
        }
        assertThat(most).isPositive().isLessThanOrEqualTo(2 * row);
    }

    @Test
    void picturesInMemoryTellWhatTheyHold() {
        try (TiledRaster raster = Pictures.raster(Pictures.noise(1024, 512, PixelFormat.SRGB8, 4))) {
            assertThat(raster.heldBytes()).isEqualTo(3L * (1024 * 512 + 512 * 256 + 256 * 128));
        }
    }

    @Test
    void theFileGoesWithThePicture() throws IOException {
        TiledRaster raster = inFile(Pictures.noise(600, 600, PixelFormat.SRGB8, 5));
        raster.close();
        raster.close();

        assertThat(names()).isEmpty();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> raster.read(new ImageRect(0, 0, 1, 1), 0))
                .withMessage("the picture has been closed");
    }

    /** So nothing is left behind however the program ends. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileHasNoNameWhileThePictureIsOpen() throws IOException {
        try (TiledRaster raster = inFile(Pictures.noise(600, 600, PixelFormat.SRGB8, 6))) {
            assertThat(raster.size().width()).isEqualTo(600);
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void aPictureThatIsNotFinishedLeavesNothing() throws IOException {
        TiledRaster.Builder builder =
                TiledRaster.builder(new ImageSize(600, 600), PixelFormat.SRGB8, SrgbConverter.PLAIN, folder);
        builder.rows(0, PixelBlock.allocate(600, 530, PixelFormat.SRGB8));

        builder.close();

        assertThat(builder.settledBytes()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing");

        assertThatExceptionOfType(TileFileException.class)
                .isThrownBy(
                        () -> TiledRaster.builder(new ImageSize(9, 9), PixelFormat.SRGB8, SrgbConverter.PLAIN, missing))
                .withMessageContaining(missing.toString())
                .satisfies(refused -> assertThat(refused.folder()).isEqualTo(missing));
    }

    /** The tile that does not fit any more is told, though it was put on another thread. */
    @Test
    void aFullDiskEndsTheWork() {
        TileFileException full = new TileFileException(folder, new IOException("No space left on device"));
        List<TileGrid> levels = List.of(new TileGrid(new ImageSize(512, 1024)), new TileGrid(new ImageSize(256, 512)));
        PyramidMaker maker = new PyramidMaker(levels, PixelFormat.SRGB8, new FullStore(full));

        assertThatExceptionOfType(TileFileException.class)
                .isThrownBy(() -> {
                    maker.write(0, 0, PixelBlock.allocate(512, 512, PixelFormat.SRGB8));
                    maker.finish();
                })
                .isSameAs(full);
        assertThatExceptionOfType(TileFileException.class)
                .isThrownBy(() -> maker.write(0, 512, PixelBlock.allocate(512, 512, PixelFormat.SRGB8)))
                .isSameAs(full);
    }

    private record FullStore(TileFileException full) implements TileStore {
        @Override
        public void put(int level, int index, PixelBlock tile) {
            throw full;
        }

        @Override
        public void read(int level, int index, ImageRect area, ImageRect part, PixelBlock out, ImageRect region) {
            throw full;
        }

        @Override
        public long heldBytes() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private TiledRaster inFile(PixelBlock pixels) {
        ImageSize size = new ImageSize(pixels.width(), pixels.height());
        return TiledRaster.builder(size, pixels.format(), SrgbConverter.PLAIN, folder)
                .rows(0, pixels)
                .build();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static void assertSame(PixelBlock found, PixelBlock expected) {
        if (expected.format().samples() == SampleType.U8) {
            assertThat(found.bytes()).isEqualTo(expected.bytes());
        } else {
            assertThat(found.shorts()).isEqualTo(expected.shorts());
        }
    }
}
