package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.format.PictureFormat;
import focus.app.io.picture.DigitalSource;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.picture.PictureNote.Kind;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ColourProfile;
import focus.inference.image.Orientation;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TIFF, WebP, and what all formats carry along. */
class WrittenFormatsTest {
    private final PictureWriter writer = new PictureWriter();
    private final PictureReader reader = new PictureReader();

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("focus.app.io.PictureWriterTest#formats")
    void savesTiffWithoutLosingABit(int channels, SampleType samples, ColourProfile profile) {
        RasterSource picture = Pixels.picture(613, 401, channels, samples, profile);
        Path file = save(picture, "saved.tif", SaveOptions.NEW_FILE);
        RasterSource again = read(file);
        assertThat(again.format()).isEqualTo(picture.format());
        assertThat(Pixels.of(again)).isEqualTo(Pixels.of(picture));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void savesWebpOfQuality100WithoutLosingABit(int channels) {
        RasterSource picture = Pixels.picture(213, 101, channels, SampleType.U8, ColourProfile.SRGB);
        Path file = folder.resolve("saved.webp");
        writer.write(picture, file, SaveOptions.NEW_FILE.withQuality(100), Feedback.NONE);
        assertThat(read(file).format()).isEqualTo(picture.format());
        assertThat(Pixels.of(read(file))).isEqualTo(visible(Pixels.of(picture), channels));
    }

    @Test
    void saysThatWebpBelow100AndOf16BitsIsOnlyNear() {
        RasterSource picture = Pixels.picture(90, 60, 3, SampleType.U16, ColourProfile.SRGB);
        assertThat(writer.write(picture, folder.resolve("a.webp"), SaveOptions.NEW_FILE, Feedback.NONE))
                .extracting(PictureNote::kind)
                .containsExactly(Kind.DEPTH_REDUCED, Kind.WEBP_REENCODED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.png", "small.tif"})
    void reducesTo8BitsWhenAsked(String name) {
        RasterSource picture = Pixels.picture(90, 60, 4, SampleType.U16, ColourProfile.SRGB);
        RasterSource again = read(save(picture, name, SaveOptions.NEW_FILE.withEightBit(true)));
        assertThat(again.format().samples()).isEqualTo(SampleType.U8);
        assertThat(Pixels.of(again)).isEqualTo(Pixels.srgbOf(picture));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide.png", "wide.jpg", "wide.tif", "wide.webp"})
    void keepsAWideGamutProfileInEveryFormat(String name) {
        RasterSource picture = read(Fixtures.path("wide.png"));
        RasterSource again = read(save(picture, name, SaveOptions.NEW_FILE.withQuality(100)));
        assertThat(again.format().profile()).isEqualTo(picture.format().profile());
        Pixels.assertNear(Pixels.of(again), Pixels.of(picture), name.endsWith("jpg") ? 12 : 0);
    }

    @ParameterizedTest
    @CsvSource({"png, png", "jpg, tif", "tif, jpg", "tif, tif", "webp, webp", "png, webp", "webp, png"})
    void carriesCameraDataAndCaptionsFromFormatToFormat(String first, String second) throws IOException {
        Path one = save(read(Fixtures.path("rgb_8.png")), "one." + first, withCaption());
        OpenedPicture opened = reader.read(one, Feedback.NONE);
        Path two = save(opened.source(), "two." + second, SaveOptions.NEW_FILE.withMetadata(opened.metadata()));
        OpenedPicture again = reader.read(two, Feedback.NONE);
        assertThat(again.metadata().orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(Files.readString(two, StandardCharsets.ISO_8859_1))
                .contains("Test camera")
                .contains("A boat at noon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.tif", "a.webp"})
    void labelsPixelsThatANetworkMade(String name) throws IOException {
        SaveOptions options =
                SaveOptions.NEW_FILE.withQuality(100).withLabel(Optional.of(DigitalSource.COMPOSITE_WITH_TRAINED));
        Path file = save(read(Fixtures.path("rgb_8.png")), name, options);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
    }

    @Test
    void writesNoLabelWhereNoneIsDue() throws IOException {
        Path file = save(read(Fixtures.path("rgb_8.png")), "a.png", SaveOptions.NEW_FILE);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("DigitalSourceType");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void savesEveryTurnUpright(int turn) {
        OpenedPicture opened = reader.read(Fixtures.path("turn_" + turn + ".jpg"), Feedback.NONE);
        Path file = save(opened.source(), "turned.tif", SaveOptions.NEW_FILE.withMetadata(opened.metadata()));
        OpenedPicture again = reader.read(file, Feedback.NONE);
        assertThat(again.metadata().orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(Pixels.of(again.source())).isEqualTo(Pixels.of(opened.source()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.tif", "a.webp"})
    void measuresWhatTheFileWillTake(String name) throws IOException {
        RasterSource picture = Pixels.picture(300, 200, 3, SampleType.U8, ColourProfile.SRGB);
        Path file = save(picture, name, SaveOptions.NEW_FILE.withQuality(80));
        PictureFormat format = PictureFormat.of(file).orElseThrow();
        assertThat(writer.measure(picture, format, SaveOptions.NEW_FILE.withQuality(80), Feedback.NONE))
                .isEqualTo(Files.size(file));
    }

    @Test
    void refusesAPictureThatWebpCannotHold() {
        RasterSource picture = Pixels.picture(16_384, 1, 3, SampleType.U8, ColourProfile.SRGB);
        assertThatThrownBy(() -> save(picture, "wide.webp", SaveOptions.NEW_FILE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be saved as WebP, which holds 16383 pixels a side");
        assertThat(folder).isEmptyDirectory();
    }

    private static SaveOptions withCaption() {
        byte[] xmp = ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/' dc:title='A boat at noon'/></rdf:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
        PictureMetadata camera = new PictureReader()
                .read(Fixtures.path("turn_6.jpg"), Feedback.NONE)
                .metadata();
        Optional<byte[]> exif = camera.exif().map(block -> block.forUprightCopy(10, 10));
        return SaveOptions.NEW_FILE.withQuality(100).withMetadata(PictureMetadata.of(exif, Optional.of(xmp)));
    }

    private Path save(RasterSource picture, String name, SaveOptions options) {
        Path file = folder.resolve(name);
        writer.write(picture, file, options, Feedback.NONE);
        return file;
    }

    private RasterSource read(Path file) {
        return reader.read(file, Feedback.NONE).source();
    }

    /** Colours under full transparency are nobody's. */
    private static int[] visible(int[] samples, int channels) {
        for (int i = 0; channels == 4 && i < samples.length; i += 4) {
            if (samples[i + 3] == 0) {
                samples[i] = 0;
                samples[i + 1] = 0;
                samples[i + 2] = 0;
            }
        }
        return samples;
    }
}
