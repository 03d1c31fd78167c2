package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code focus edit} with crops, turns and sizes. */
class EditFramesTest {
    private final FakeEngine engine = FakeEngine.withOnePack();

    @TempDir
    Path folder;

    private String photo = "";
    private String output = "";

    @BeforeEach
    void writePhoto() {
        photo = TestPhoto.png(folder).toString();
        output = folder.resolve("out.png").toString();
    }

    private CommandRun edit(String... options) {
        return CommandRun.of(engine, CommandRun.joined(new String[] {"edit", photo, "-o", output}, options));
    }

    @Test
    void framesAloneAreDoneInTheOrderWrittenAndNeedNoNetwork() {
        CommandRun run = edit("--crop", "10,10,20,10", "--rotate", "90", "--flip", "vertical");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(output + System.lineSeparator());
        assertThat(run.err()).contains("result: 10x20 pixels").doesNotContain("outside");
        assertThat(engine.segmenter.calls).isEmpty();
        BufferedImage before = TestPhoto.image();
        BufferedImage after = result();
        assertThat(after.getWidth()).isEqualTo(10);
        assertThat(after.getHeight()).isEqualTo(20);
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 10; x++) {
                // Clockwise, row y of the result is column y of the crop; flipped, it comes from below.
                assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(10 + 19 - y, 10 + 9 - x));
            }
        }
    }

    @Test
    void anotherOrderIsAnotherPicture() {
        assertThat(edit("--resize", "50%", "--crop", "0,0,30,10").code()).isZero();
        assertThat(size()).isEqualTo("30x10");
        assertThat(edit("--overwrite", "--crop", "0,0,30,10", "--resize", "50%").code())
                .isZero();
        assertThat(size()).isEqualTo("15x5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--rotate|-90|40x60",
                "--rotate|180|60x40",
                "--rotate|360|60x40",
                "--rotate|270|40x60",
                "--flip|horizontal|60x40",
                "--resize|120,20|120x20",
                "--resize|33.3%|20x13",
                "--canvas|100,80|100x80",
                "--canvas|30,80,top-left,transparent|30x80",
                "--canvas|61,41,bottom-right,ff8800|61x41"
            })
    void everyFrameGivesItsSize(String option, String value, String expected) {
        CommandRun run = edit(option, value);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(size()).isEqualTo(expected);
        assertThat(run.err()).contains("result: " + expected + " pixels");
    }

    @Test
    void aSlantedTurnKeepsTheShapeAndShowsThePhotoAlone() {
        assertThat(edit("--rotate", "100").code()).isZero();
        BufferedImage after = result();
        assertThat((double) after.getHeight() / after.getWidth()).isBetween(1.35, 1.65);
        assertThat(after.getHeight()).isLessThan(60);
        assertThat(after.getRGB(0, 0)).isEqualTo(0xFFC8C8C8);
    }

    @Test
    void aCanvasIsFilledAroundTheAnchor() {
        assertThat(edit("--canvas", "62,40,left,ff8800").code()).isZero();
        assertThat(result().getRGB(59, 0)).isEqualTo(0xFFC8C8C8);
        assertThat(result().getRGB(60, 0)).isEqualTo(0xFFFF8800);
        assertThat(edit("--overwrite", "--canvas", "62,40,right,transparent").code())
                .isZero();
        assertThat(result().getRGB(1, 0)).isZero();
        assertThat(result().getRGB(2, 0)).isEqualTo(0xFFC8C8C8);
    }

    @Test
    void anEditCountsThePixelsOfWhereItStandsAndIsCarriedAlong() throws IOException {
        String maskOut = folder.resolve("m.png").toString();
        Path report = folder.resolve("r.json");
        CommandRun run = edit(
                "--crop",
                "8,8,40,30",
                "--click",
                "4,6",
                "--do",
                "remove it",
                "--rotate",
                "180",
                "--canvas",
                "50,30,left",
                "--mask-out",
                maskOut,
                "--report",
                report.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("result: 50x30 pixels", "outside: 0 pixels changed");
        // The red square lay at 2..11 of the crop and lies at 28..37, 18..27 of the turned one.
        assertThat(result().getRGB(28, 18)).isEqualTo(0xFF070707);
        assertThat(result().getRGB(37, 27)).isEqualTo(0xFF070707);
        assertThat(result().getRGB(27, 18)).isEqualTo(0xFFC8C8C8);
        assertThat(result().getRGB(45, 5)).isEqualTo(0xFFFFFFFF);
        BufferedImage mask = TestPhoto.read(Path.of(maskOut));
        assertThat(mask.getWidth()).isEqualTo(50);
        assertThat(mask.getRaster().getSample(28, 18, 0)).isPositive();
        assertThat(mask.getRaster().getSample(27, 18, 0)).isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(json.path("frames").toString())
                .isEqualTo("[\"--crop 8,8,40,30\",\"--rotate 180\",\"--canvas 50,30,left\"]");
        assertThat(json.path("width").asInt()).isEqualTo(50);
        assertThat(json.path("compared").asString()).isEqualTo("written file");
        assertThat(json.path("mask_bounds").toString()).isEqualTo("{\"x\":2,\"y\":2,\"width\":10,\"height\":10}");
    }

    @Test
    void resampledAfterTheEditTheCountIsTheEditsOwn() {
        CommandRun run = edit("--do", "remove it", "--click", TestPhoto.ON_RED, "--resize", "200%");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("outside: 0 pixels changed by the edit; then all pixels were resampled");
        assertThat(size()).isEqualTo("120x80");
        assertThat(result().getRGB(30, 30)).isEqualTo(0xFF070707);
    }

    @Test
    void aChangedPixelIsFoundThroughTheFrames() {
        FakeEngine careless = new FakeEngine(FakePacks.of(FakePacks.pack("sam-mini")), new PlainRemover(7, true));
        CommandRun run = CommandRun.of(
                careless,
                "edit",
                photo,
                "--do",
                "remove it",
                "--click",
                TestPhoto.ON_RED,
                "--rotate",
                "90",
                "-o",
                output);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("outside: 12 pixels changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--crop|1,2,3|2|X,Y,WIDTH,HEIGHT",
                "--crop|0,0,0,5|2|is empty",
                "--crop|0,0,61,5|3|reaches outside the picture, which is 60x40",
                "--crop|-1,0,5,5|3|reaches outside",
                "--rotate|left|2|expected degrees from -360 to 360, found 'left'",
                "--rotate|NaN|2|found 'NaN'",
                "--rotate|400|2|found '400'",
                "--flip|sideways|2|'horizontal' or 'vertical', found 'sideways'",
                "--resize|0,10|2|has no pixels",
                "--resize|half|2|WIDTH,HEIGHT in whole pixels, found 'half'",
                "--resize|-5%|2|above 0",
                "--resize|90000,90000|3|at most 500 megapixels",
                "--canvas|100|2|WIDTH,HEIGHT[,ANCHOR[,FILL]]",
                "--canvas|100,100,middle|2|there is no anchor 'middle'",
                "--canvas|100,100,top,pink|2|such as ff8800, found 'pink'",
                "--canvas|50000,50000|3|at most 500 megapixels"
            })
    void aValueThatCannotBeMeantIsToldWithWhatIsWrongWithIt(String option, String value, int code, String told) {
        CommandRun run = edit(option, value);
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(option, told);
        assertThat(Path.of(output)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "|there is nothing to do",
                "--do;remove it|say where",
                "--click;12,14|not what: add --do",
                "--click;12,14;--crop;0,0,9,9;--do;remove it|--crop 0,0,9,9 stands between",
                "--do;remove it;--do;remove it;--click;12,14|--do was given 2 times",
                "--crop;0,0,9,9;--mask-out;M|without --do there is no mask",
                "--crop;0,0,9,9;--refine-edge;8|without --do there is no mask",
                "--do;remove it;--click;12,14;--resize;50%;--mask-out;M|--resize 50% mixes pixels"
            })
    void optionsThatDoNotGoTogetherAreAUsageErrorBeforeAnyWork(String options, String told) {
        String[] arguments = options == null
                ? new String[0]
                : options.replace(";M", ";" + folder.resolve("m.png")).split(";");
        CommandRun run = edit(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(told);
        assertThat(engine.segmenter.calls).isEmpty();
    }

    @Test
    void helpTellsOfThemAll() {
        CommandRun run = CommandRun.of(engine, "edit", "--help");
        assertThat(run.out())
                .contains(
                        "--crop",
                        "--rotate",
                        "--flip",
                        "--resize",
                        "WIDTH,HEIGHT|N%",
                        "--canvas",
                        "in the order written")
                .doesNotContain("%%");
    }

    @Test
    void exifOfTheCopyIsUprightAndOfItsSize() throws IOException, InterruptedException {
        assumeTrue(isThere("identify"), "ImageMagick is not installed");
        Path camera = withExif(TestPhoto.jpeg(folder), 6, 60, 40);
        assertThat(exif(camera)).contains("Orientation=6").containsPattern("(PixelXDimension|ImageWidth)=60\\b");
        output = folder.resolve("out.jpg").toString();

        // Stored 60x40 and turned by its EXIF: 40x60.
        CommandRun run = CommandRun.of(
                engine, "edit", camera.toString(), "-o", output, "--crop", "4,6,30,50", "--resize", "20%");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("result: 6x10 pixels");
        assertThat(exif(Path.of(output)))
                .contains("Orientation=1")
                .containsPattern("(PixelXDimension|ImageWidth)=6\\b")
                .containsPattern("(PixelYDimension|ImageLength)=10\\b");
    }

    /** Puts an EXIF block behind the start of a JPEG. */
    private Path withExif(Path jpeg, int orientation, int width, int height) throws IOException {
        ByteBuffer tiff = ByteBuffer.allocate(68);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0xA002).putShort((short) 4).putInt(1).putInt(width);
        tiff.putShort((short) 0xA003)
                .putShort((short) 4)
                .putInt(1)
                .putInt(height)
                .putInt(0);
        byte[] plain = Files.readAllBytes(jpeg);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 76, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff.array());
        out.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve("camera.jpg"), out.toByteArray());
    }

    private static boolean isThere(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private static String exif(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of("identify", "-format", "%[EXIF:*]", file.toString()))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return told;
    }

    private BufferedImage result() {
        return TestPhoto.read(Path.of(output));
    }

    private String size() {
        return result().getWidth() + "x" + result().getHeight();
    }
}
