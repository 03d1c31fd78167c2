package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.picture.PictureNote.Kind;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ColourProfile;
import focus.inference.image.Orientation;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureWriterTest {
    private final PictureWriter writer = new PictureWriter();
    private final PictureReader reader = new PictureReader();

    @TempDir
    Path folder;

    static Stream<Arguments> formats() {
        ColourProfile wide = new PictureReader()
                .read(Fixtures.path("wide.png"), Feedback.NONE)
                .source()
                .format()
                .profile();
        List<Arguments> formats = new ArrayList<>();
        for (ColourProfile profile : List.of(ColourProfile.SRGB, wide)) {
            for (SampleType samples : SampleType.values()) {
                formats.add(Arguments.of(3, samples, profile));
                formats.add(Arguments.of(4, samples, profile));
            }
        }
        return formats.stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void savesPngWithoutLosingABit(int channels, SampleType samples, ColourProfile profile) {
        RasterSource picture = Pixels.picture(213, 101, channels, samples, profile);
        Path file = folder.resolve("saved.png");
        assertThat(writer.write(picture, file, SaveOptions.NEW_FILE, Feedback.NONE))
                .isEmpty();
        RasterSource again = reader.read(file, Feedback.NONE).source();
        assertThat(again.format()).isEqualTo(picture.format());
        assertThat(Pixels.of(again)).isEqualTo(Pixels.of(picture));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void savesPngThatAnIndependentReaderSeesAlike(int channels, SampleType samples, ColourProfile profile)
            throws IOException {
        // Wide enough for several bands, each packed for itself.
        RasterSource picture = Pixels.picture(700, 600, channels, samples, profile);
        Path file = folder.resolve("saved.png");
        writer.write(picture, file, SaveOptions.NEW_FILE, Feedback.NONE);
        Raster seen = ImageIO.read(file.toFile()).getRaster();
        int[] pixels = seen.getPixels(0, 0, seen.getWidth(), seen.getHeight(), (int[]) null);
        assertThat(pixels).isEqualTo(Pixels.of(picture));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "40000, 10", "3, 5000"})
    void savesPicturesOfAnyShape(int width, int height) {
        RasterSource picture = Pixels.picture(width, height, 3, SampleType.U8, ColourProfile.SRGB);
        Path file = folder.resolve("shape.png");
        writer.write(picture, file, SaveOptions.NEW_FILE, Feedback.NONE);
        assertThat(Pixels.of(reader.read(file, Feedback.NONE).source())).isEqualTo(Pixels.of(picture));
        writer.write(picture, folder.resolve("shape.jpg"), SaveOptions.NEW_FILE, Feedback.NONE);
        assertThat(reader.read(folder.resolve("shape.jpg"), Feedback.NONE)
                        .source()
                        .size())
                .isEqualTo(picture.size());
    }

    @Test
    void savesJpegNearThePictureAndSaysThatItIsOnlyNear() throws IOException {
        RasterSource picture =
                reader.read(Fixtures.path("rgb_8.png"), Feedback.NONE).source();
        Path file = folder.resolve("saved.jpg");
        List<PictureNote> notes = writer.write(picture, file, SaveOptions.NEW_FILE.withQuality(98), Feedback.NONE);
        assertThat(notes).extracting(PictureNote::kind).containsExactly(Kind.JPEG_REENCODED);
        // The dark square's edge is sharp: even at this quality a sample beside it may move by some steps.
        Pixels.assertNear(Pixels.of(reader.read(file, Feedback.NONE).source()), Pixels.of(picture), 12);
        BufferedImage seen = ImageIO.read(file.toFile());
        int[] rgb = seen.getRaster().getPixels(0, 0, seen.getWidth(), seen.getHeight(), (int[]) null);
        Pixels.assertNear(rgb, Pixels.of(picture), 12);
    }

    @Test
    void makesSmallerFilesAtLowerQuality() throws IOException {
        RasterSource picture = Pixels.picture(400, 300, 3, SampleType.U8, ColourProfile.SRGB);
        writer.write(picture, folder.resolve("a.jpg"), SaveOptions.NEW_FILE.withQuality(95), Feedback.NONE);
        writer.write(picture, folder.resolve("b.jpg"), SaveOptions.NEW_FILE.withQuality(40), Feedback.NONE);
        assertThat(Files.size(folder.resolve("b.jpg"))).isLessThan(Files.size(folder.resolve("a.jpg")) / 2);
    }

    @Test
    void keepsNumbersAndProfileOfAWideGamutJpeg() {
        RasterSource picture =
                reader.read(Fixtures.path("wide.jpg"), Feedback.NONE).source();
        Path file = folder.resolve("wide.jpg");
        writer.write(picture, file, SaveOptions.NEW_FILE.withQuality(100), Feedback.NONE);
        RasterSource again = reader.read(file, Feedback.NONE).source();
        assertThat(again.format()).isEqualTo(picture.format());
        Pixels.assertNear(Pixels.of(again), Pixels.of(picture), 4);
    }

    @Test
    void splitsAProfileThatIsTooLargeForOneSegment() {
        byte[] icc = reader.read(Fixtures.path("wide.png"), Feedback.NONE)
                .source()
                .format()
                .profile()
                .icc();
        byte[] padded = java.util.Arrays.copyOf(icc, 150_000);
        java.nio.ByteBuffer.wrap(padded).putInt(0, padded.length);
        ColourProfile large = ColourProfile.ofIcc("Wide test RGB", padded);
        RasterSource picture = Pixels.picture(20, 20, 3, SampleType.U8, large);
        Path file = folder.resolve("large.jpg");
        writer.write(picture, file, SaveOptions.NEW_FILE, Feedback.NONE);
        assertThat(reader.read(file, Feedback.NONE).source().format().profile()).isEqualTo(large);
    }

    @Test
    void laysTransparencyOnWhiteAndReducesDepthAndSaysSo() {
        PixelFormat format = new PixelFormat(4, SampleType.U16, ColourProfile.SRGB);
        PixelBlock block = PixelBlock.allocate(16, 16, format);
        for (int i = 0; i < 256; i++) {
            block.shorts()[4 * i] = (short) 0xFFFF; // red, half of the opacity
            block.shorts()[4 * i + 3] = (short) 0x8080;
        }
        Path file = folder.resolve("flat.jpg");
        List<PictureNote> notes = writer.write(
                TiledRaster.of(block, SrgbConverter.PLAIN), file, SaveOptions.NEW_FILE.withQuality(100), Feedback.NONE);
        assertThat(notes)
                .extracting(PictureNote::kind)
                .containsExactly(Kind.JPEG_REENCODED, Kind.DEPTH_REDUCED, Kind.FLATTENED);
        int[] pixel = Pixels.of(reader.read(file, Feedback.NONE).source());
        Pixels.assertNear(new int[] {pixel[0], pixel[1], pixel[2]}, new int[] {255, 127, 127}, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void carriesTheCamerasDataOnTurnedUpright(String ending) {
        OpenedPicture turned = reader.read(Fixtures.path("turn_6.jpg"), Feedback.NONE);
        assertThat(turned.metadata().orientation()).isEqualTo(Orientation.QUARTER_TURN_RIGHT);
        Path file = folder.resolve("copy." + ending);
        writer.write(turned.source(), file, SaveOptions.NEW_FILE.withMetadata(turned.metadata()), Feedback.NONE);
        OpenedPicture copy = reader.read(file, Feedback.NONE);
        assertThat(copy.source().size()).isEqualTo(turned.source().size());
        assertThat(copy.metadata().orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(new String(
                        copy.metadata().exif().orElseThrow().forUprightCopy(1, 1),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("Test camera");
        assertThat(reader.readMetadata(file).exif()).isPresent();
    }

    @Test
    void leavesOutCameraDataThatJpegCannotHold() {
        byte[] exif = new byte[70_000];
        java.nio.ByteBuffer.wrap(exif).putInt(0, 0x4D4D002A).putInt(4, 8);
        RasterSource picture = Pixels.picture(8, 8, 3, SampleType.U8, ColourProfile.SRGB);
        SaveOptions options = SaveOptions.NEW_FILE.withMetadata(PictureMetadata.ofExif(exif));
        assertThat(writer.write(picture, folder.resolve("a.jpg"), options, Feedback.NONE))
                .extracting(PictureNote::kind)
                .contains(Kind.METADATA_DROPPED);
        assertThat(writer.write(picture, folder.resolve("a.png"), options, Feedback.NONE))
                .isEmpty();
    }

    @Test
    void neverReplacesAFileUnasked() throws IOException {
        Path there = Files.writeString(folder.resolve("there.png"), "precious");
        assertThatThrownBy(() -> save(there, SaveOptions.NEW_FILE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("“there.png” is there already");
        assertThat(there).hasContent("precious");
        save(there, SaveOptions.NEW_FILE.withOverwrite(true));
        assertThat(reader.read(there, Feedback.NONE).source().size().width()).isEqualTo(30);
    }

    @Test
    void neverReplacesTheOpenedPhotoWithoutItsOwnConsent() throws IOException {
        Path source = Files.copy(Fixtures.path("plain.jpg"), folder.resolve("photo.jpg"));
        byte[] before = Files.readAllBytes(source);
        Path sameByAnotherName = folder.resolve("x/../photo.jpg");
        Files.createDirectory(folder.resolve("x"));
        SaveOptions options = SaveOptions.NEW_FILE.withOverwrite(true).withSource(source);
        assertThatThrownBy(() -> save(sameByAnotherName, options))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the opened photo itself");
        assertThat(Files.readAllBytes(source)).isEqualTo(before);
        save(source, options.withOverwriteSource(true));
        assertThat(Files.readAllBytes(source)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture.gif", "picture", "picture.psd", ".png.bak"})
    void asksForAnEndingThatItKnows(String name) {
        assertThatThrownBy(() -> save(folder.resolve(name), SaveOptions.NEW_FILE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(".png, .jpg, .tif or .webp");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhenAPictureIsTooLongForJpeg() {
        RasterSource strip = Pixels.picture(70_000, 1, 3, SampleType.U8, ColourProfile.SRGB);
        assertThatThrownBy(() -> writer.write(strip, folder.resolve("a.jpg"), SaveOptions.NEW_FILE, Feedback.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("70000")
                .hasMessageContaining("Save as PNG");
    }

    @Test
    void savesUnderNamesWithSpacesAndOfAnyScript() {
        Path file = folder.resolve("Zażółć 写真.png");
        save(file, SaveOptions.NEW_FILE);
        assertThat(file).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void leavesNothingBehindWhenCancelled(String ending) {
        AtomicInteger reports = new AtomicInteger();
        Feedback cancelling = new Feedback() {
            @Override
            public void progress(String stage, double fraction) {
                reports.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return reports.get() > 0;
            }

            @Override
            public Registration onCancel(Runnable action) {
                return () -> {};
            }
        };
        RasterSource picture = TiledRaster.of(PixelBlock.allocate(3000, 4000, PixelFormat.SRGB8), SrgbConverter.PLAIN);
        Path file = folder.resolve("cancelled." + ending);
        assertThatThrownBy(() -> writer.write(picture, file, SaveOptions.NEW_FILE, cancelling))
                .isInstanceOf(CancellationException.class);
        assertThat(reports).hasValue(1);
        assertThat(folder).isEmptyDirectory();
    }

    private void save(Path file, SaveOptions options) {
        writer.write(Pixels.picture(30, 20, 3, SampleType.U8, ColourProfile.SRGB), file, options, Feedback.NONE);
    }
}
