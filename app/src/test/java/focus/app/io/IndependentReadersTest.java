package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import focus.app.io.picture.DigitalSource;
import focus.inference.api.Feedback;
import focus.inference.image.ColourProfile;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write, as ImageMagick and ExifTool see it, where they are installed. */
class IndependentReadersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"png, 3, U8", "png, 4, U16", "tif, 3, U8", "tif, 4, U8", "tif, 3, U16", "tif, 4, U16", "webp, 3, U8"})
    void imageMagickSeesTheVeryPixels(String ending, int channels, SampleType samples) throws Exception {
        assumeTrue(isThere("convert"), "ImageMagick is not installed");
        RasterSource picture = Pixels.picture(213, 101, channels, samples, ColourProfile.SRGB);
        Path file = folder.resolve("saved." + ending);
        new PictureWriter().write(picture, file, SaveOptions.NEW_FILE.withQuality(100), Feedback.NONE);
        int depth = samples == SampleType.U8 ? 8 : 16;
        Path raw = folder.resolve("raw");
        String kind = (channels == 4 ? "rgba:" : "rgb:") + raw;
        run("convert", file.toString(), "-depth", Integer.toString(depth), "-endian", "MSB", kind);
        assertThat(numbers(Files.readAllBytes(raw), depth)).isEqualTo(Pixels.of(picture));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.tif", "a.webp"})
    void exifToolReadsCameraProfileAndLabel(String name) throws Exception {
        assumeTrue(isThere("exiftool"), "ExifTool is not installed");
        OpenedPicture camera = new PictureReader().read(Fixtures.path("turn_6.jpg"), Feedback.NONE);
        RasterSource wide = new PictureReader()
                .read(Fixtures.path("wide.png"), Feedback.NONE)
                .source();
        Path file = folder.resolve(name);
        SaveOptions options = SaveOptions.NEW_FILE
                .withMetadata(camera.metadata())
                .withLabel(Optional.of(DigitalSource.COMPOSITE_WITH_TRAINED));
        new PictureWriter().write(wide, file, options, Feedback.NONE);
        String told = run(
                "exiftool",
                "-s",
                "-Make",
                "-Orientation#",
                "-ProfileDescription",
                "-DigitalSourceType",
                "-Warning",
                file.toString());
        assertThat(told)
                .contains("Test camera", "Wide test RGB", "compositeWithTrainedAlgorithmicMedia")
                .containsPattern("Orientation +: 1")
                .doesNotContain("Warning");
    }

    private static int[] numbers(byte[] bytes, int depth) {
        int[] numbers = new int[bytes.length * 8 / depth];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = depth == 8 ? bytes[i] & 0xFF : ((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF);
        }
        return numbers;
    }

    private static boolean isThere(String program) {
        for (String folder : String.valueOf(System.getenv("PATH")).split(java.io.File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }
}
