package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.codec.WebpCodec;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private final PictureReader reader = new PictureReader();

    static Stream<Fixtures.Expected> readable() {
        return Fixtures.all().stream().filter(expected -> expected.error().isEmpty());
    }

    static Stream<Fixtures.Expected> comparable() {
        return readable().filter(expected -> expected.raw().isPresent());
    }

    static Stream<Fixtures.Expected> converted() {
        return readable().filter(expected -> expected.srgb().isPresent());
    }

    static Stream<Fixtures.Expected> bad() {
        return Fixtures.all().stream().filter(expected -> expected.error().isPresent());
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void keepsTheNumbersThatAnIndependentReaderSees(Fixtures.Expected expected) {
        OpenedPicture opened = reader.read(Fixtures.path(expected.file()), Feedback.NONE);
        PixelFormat format = opened.source().format();
        assertThat(opened.source().size()).isEqualTo(new ImageSize(expected.width(), expected.height()));
        assertThat(format.channels()).isEqualTo(expected.channels());
        assertThat(format.samples()).isEqualTo(expected.bits() == 16 ? SampleType.U16 : SampleType.U8);
        assertThat(format.profile().name()).isEqualTo(expected.profile());
        int[] samples = Pixels.of(opened.source());
        if (expected.psnr() > 0) {
            assertThat(Pixels.psnr(samples, expected.raw().orElseThrow(), format.samples()))
                    .as("PSNR")
                    .isGreaterThan(expected.psnr());
        } else {
            Pixels.assertNear(samples, expected.raw().orElseThrow(), expected.tolerance());
        }
    }

    @ParameterizedTest
    @MethodSource("converted")
    void convertsItsProfileToSrgbLikeAnIndependentReader(Fixtures.Expected expected) {
        OpenedPicture opened = reader.read(Fixtures.path(expected.file()), Feedback.NONE);
        // Both convert by Little CMS, but the JDK's sRGB and Pillow's differ in the last digits of their tables.
        Pixels.assertNear(Pixels.srgbOf(opened.source()), expected.srgb().orElseThrow(), expected.tolerance() + 2);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void tellsWhatThereIsToKnow(Fixtures.Expected expected) {
        OpenedPicture opened = reader.read(Fixtures.path(expected.file()), Feedback.NONE);
        assertThat(opened.notes()).extracting(note -> note.kind().name()).containsExactlyElementsOf(expected.notes());
        assertThat(opened.notes())
                .allSatisfy(note -> assertThat(note.sentence()).doesNotContain("%s"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWithTheFilesNameAndTheReason(Fixtures.Expected expected) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reader.read(Fixtures.path(expected.file()), Feedback.NONE))
                .withMessageContaining("“" + expected.file() + "”")
                .withMessageContaining(expected.error().orElseThrow());
    }

    @Test
    void keepsTheUpperRowsOfACutOffJpegAndFillsTheRest() {
        OpenedPicture opened = reader.read(Fixtures.path("cut_off.jpg"), Feedback.NONE);
        int percent = Integer.parseInt(opened.notes().getFirst().arguments().getFirst());
        assertThat(percent).isBetween(30, 80);
        int[] pixels = Pixels.of(opened.source());
        assertThat(pixels[(20 * 240 + 200) * 3]).as("red at the upper right").isGreaterThan(180);
        assertThat(pixels[(159 * 240 + 200) * 3]).as("red at the lower right").isEqualTo(pixels[(159 * 240 + 30) * 3]);
    }

    @Test
    void fillsTheLostRowsOfACutOffPngWithGrey() {
        OpenedPicture opened = reader.read(Fixtures.path("cut_off.png"), Feedback.NONE);
        int percent = Integer.parseInt(opened.notes().getFirst().arguments().getFirst());
        int[] pixels = Pixels.of(opened.source());
        int lastRowRead = percent * 160 / 100 - 1;
        assertThat(pixels[(lastRowRead * 240 + 239) * 3])
                .as("red at the right edge")
                .isEqualTo(242);
        assertThat(pixels[(159 * 240 + 239) * 3]).isEqualTo(128);
    }

    @Test
    void opensAPictureOfOneVeryLongStrip() {
        OpenedPicture opened = reader.read(Fixtures.path("strip.png"), Feedback.NONE);
        assertThat(opened.source().size()).isEqualTo(new ImageSize(40_000, 10));
        int[] pixels = Pixels.of(opened.source());
        assertThat(pixels[39_900 * 3]).isEqualTo(200);
        assertThat(pixels[39_901 * 3]).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my photo.jpg", "Zażółć gęślą.jpg", "写真 ここ.jpg", "фото.JPEG", "no extension"})
    void opensFilesWhateverTheirNames(String name, @TempDir Path folder) throws IOException {
        Path file = Files.copy(Fixtures.path("plain.jpg"), folder.resolve(name));
        assertThat(reader.read(file, Feedback.NONE).source().size()).isEqualTo(new ImageSize(37, 26));
    }

    @Test
    void saysThatAFileIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> reader.read(folder.resolve("gone.jpg"), Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("“gone.jpg” was not found")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void saysThatAFolderIsNoPicture(@TempDir Path folder) {
        assertThatThrownBy(() -> reader.read(folder, Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
    }

    /** A tile of 2^20 x 2^11 pixels of one bit takes 256 MB, but 2^31 numbers. */
    @Test
    void refusesTiffTilesOfMoreNumbersThanAnArrayHolds(@TempDir Path folder) throws IOException {
        int[][] tags = {
            {256, 8},
            {257, 8},
            {258, 1},
            {259, 1},
            {262, 1},
            {277, 1},
            {322, 1 << 20},
            {323, 1 << 11},
            {324, 8},
            {325, 8}
        };
        ByteBuffer file = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            file.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        Path path = Files.write(folder.resolve("huge tile.tif"), file.array());
        PictureReader rich =
                new PictureReader(new PictureLimits(500_000_000, () -> Long.MAX_VALUE, ScratchFolder.ofThisSystem()));
        assertThatThrownBy(() -> rich.read(path, Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one piece that is too large");
    }

    /** The frame says 1x1, the picture in it is 3000x3000: nobody may decode that to find out. */
    @Test
    void refusesAWebpThatIsLargerThanItsFrameSays(@TempDir Path folder) throws IOException {
        byte[] plain = WebpCodec.encode(PixelBlock.allocate(3000, 3000, PixelFormat.SRGB8), WebpCodec.LOSSLESS);
        ByteBuffer file = ByteBuffer.allocate(plain.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, 4).putInt(plain.length + 10).put(plain, 8, 4);
        file.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).put(new byte[10]);
        file.put(plain, 12, plain.length - 12);
        Path path = Files.write(folder.resolve("small.webp"), file.array());
        assertThatThrownBy(() -> reader.read(path, Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("pixels cannot be read");
    }

    @Test
    void refusesAPictureThatDoesNotFitIntoMemoryBeforeDecodingIt() {
        PictureReader poor =
                new PictureReader(new PictureLimits(500_000_000, () -> 10 << 20, ScratchFolder.ofThisSystem()));
        assertThatThrownBy(() -> poor.read(Fixtures.path("plain.jpg"), Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("needs about 16 MB of memory")
                .hasMessageContaining("10 MB are free");
    }

    @ParameterizedTest
    @MethodSource("readable")
    void keepsLargePicturesInAFileAsTheyAreInMemory(Fixtures.Expected expected, @TempDir Path scratch) {
        PictureReader filing =
                new PictureReader(new PictureLimits(500_000_000, () -> 1L << 30, filing(scratch, 1L << 30)));
        Path file = Fixtures.path(expected.file());
        OpenedPicture kept = filing.read(file, Feedback.NONE);
        OpenedPicture usual = reader.read(file, Feedback.NONE);
        assertThat(kept.source().size()).isEqualTo(usual.source().size());
        assertThat(Pixels.of(kept.source())).isEqualTo(Pixels.of(usual.source()));
        int last = usual.source().levels() - 1;
        ImageRect all = usual.source().size().atLevel(last).bounds();
        assertThat(Pixels.of(kept.source().readSrgb(all, last)))
                .isEqualTo(Pixels.of(usual.source().readSrgb(all, last)));
        kept.close();
        assertThatThrownBy(() -> kept.source().read(all, last)).isInstanceOf(CancellationException.class);
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void keepsAPictureInAFileWhereOthersHaveTakenTheMemory(@TempDir Path folder) {
        Path file = folder.resolve("large.png");
        TiledRaster large = TiledRaster.of(PixelBlock.allocate(1500, 1500, PixelFormat.SRGB8), SrgbConverter.PLAIN);
        new PictureWriter().write(large, file, SaveOptions.NEW_FILE, Feedback.NONE);
        assertThat(isThereWhenClosed(file, 400 << 20))
                .as("9 MB, and 100 to spare")
                .isTrue();
        assertThat(isThereWhenClosed(file, 310 << 20))
                .as("9 MB, and 10 to spare")
                .isFalse();
    }

    /** What lies in a file goes when it is closed. */
    private static boolean isThereWhenClosed(Path file, long memory) {
        PictureLimits limits = new PictureLimits(500_000_000, () -> memory, ScratchFolder.ofThisSystem());
        OpenedPicture opened = new PictureReader(limits).read(file, Feedback.NONE);
        opened.close();
        try {
            opened.source().read(new ImageRect(0, 0, 1, 1), 0);
            return true;
        } catch (CancellationException gone) {
            return false;
        }
    }

    @Test
    void refusesAPictureForWhichTheDiskHasNoRoom(@TempDir Path scratch) {
        PictureReader full = new PictureReader(new PictureLimits(500_000_000, () -> 1L << 30, filing(scratch, 0)));
        assertThatThrownBy(() -> full.read(Fixtures.path("plain.jpg"), Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("“plain.jpg”")
                .hasMessageContaining(scratch.toString())
                .hasMessageContaining("1 MB are free")
                .hasMessageContaining("-Djava.io.tmpdir");
    }

    @Test
    void tellsWhenTheTemporaryFileCannotBeMade(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        PictureReader lost =
                new PictureReader(new PictureLimits(500_000_000, () -> 1L << 30, filing(missing, 1L << 30)));
        assertThatThrownBy(() -> lost.read(Fixtures.path("plain.jpg"), Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("temporary file")
                .hasMessageContaining(missing.toString());
    }

    private static ScratchFolder filing(Path folder, long room) {
        return new ScratchFolder(folder, 0, () -> room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.jpg", "cmyk_profile.jpg", "rgb_16.png", "plain.gif", "rgb.tif"})
    void stopsWhenCancelled(String file) {
        assertThatThrownBy(() -> reader.read(Fixtures.path(file), new Cancelled()))
                .isInstanceOf(CancellationException.class);
    }

    /** Nobody waits any more. */
    private static final class Cancelled implements Feedback {
        @Override
        public void progress(String stage, double fraction) {}

        @Override
        public boolean isCancelled() {
            return true;
        }

        @Override
        public Registration onCancel(Runnable action) {
            action.run();
            return () -> {};
        }
    }
}
