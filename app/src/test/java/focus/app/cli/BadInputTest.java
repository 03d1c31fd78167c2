package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them: each gives either a clear error or correct work, and nothing is lost. */
class BadInputTest {
    private final FakeEngine engine = FakeEngine.withOnePack();

    @TempDir
    Path folder;

    private Path output = Path.of("");

    @BeforeEach
    void nameOutput() {
        output = folder.resolve("out.png");
    }

    private CommandRun edit(Path photo, String... prompts) {
        return CommandRun.of(
                engine,
                CommandRun.joined(
                        new String[] {"edit", photo.toString(), "--do", "remove it", "-o", output.toString()},
                        prompts));
    }

    private void assertRefused(CommandRun run, Path photo) throws IOException {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(photo.getFileName().toString()).doesNotContain("\tat ", "Exception");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .doesNotContain(output)
                    .noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void missingFile() throws IOException {
        Path photo = folder.resolve("nowhere.png");

        assertRefused(edit(photo, "--click", "1,1"), photo);
    }

    @Test
    void emptyFile() throws IOException {
        Path photo = Files.createFile(folder.resolve("empty.jpg"));

        assertRefused(edit(photo, "--click", "1,1"), photo);
    }

    @Test
    void textThatIsNamedPng() throws IOException {
        Path photo = Files.writeString(folder.resolve("notes.png"), "Dear diary, this is no picture at all.\n");

        assertRefused(edit(photo, "--click", "1,1"), photo);
    }

    @Test
    void folderInsteadOfAPhoto() throws IOException {
        Path photo = Files.createDirectory(folder.resolve("album.png"));

        assertRefused(edit(photo, "--click", "1,1"), photo);
    }

    @Test
    void pictureThatIsCutOffInItsHeader() throws IOException {
        byte[] whole = Files.readAllBytes(TestPhoto.jpeg(folder));
        Path photo = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, 40));

        assertRefused(edit(photo, "--click", "1,1"), photo);
    }

    @Test
    void pictureThatIsCutOffLaterIsOpenedWithANote() throws IOException {
        BufferedImage checks = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40_000; i++) {
            checks.setRGB(i % 200, i / 200, (i % 200 / 8 + i / 1600) % 2 * 0xFFFFFF);
        }
        byte[] whole = Files.readAllBytes(TestPhoto.write(checks, folder.resolve("whole.jpg"), "jpg"));
        Path photo = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length * 3 / 4));

        CommandRun run = edit(photo, "--box", "5,5,25,25");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("cut off").doesNotContain("\tat ");
    }

    @Test
    void onePixel() {
        Path photo =
                TestPhoto.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), folder.resolve("one.png"), "png");

        CommandRun run = edit(photo, "--click", "0,0");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(TestPhoto.read(output).getWidth()).isOne();
    }

    @Test
    void veryWidePicture() {
        BufferedImage wide = new BufferedImage(40_000, 10, BufferedImage.TYPE_INT_RGB);
        wide.setRGB(39_999, 9, 0xFF0000);
        Path photo = TestPhoto.write(wide, folder.resolve("wide.png"), "png");

        CommandRun run = edit(photo, "--click", "39999,9");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("outside: 0 pixels changed");
        assertThat(TestPhoto.read(output).getRGB(39_999, 9)).isEqualTo(0xFF070707);
    }

    @Test
    void animationOpensItsFirstFrame() {
        Path photo = TestPhoto.write(TestPhoto.image(), folder.resolve("photo.gif"), "gif");

        CommandRun run = edit(photo, "--click", TestPhoto.ON_RED);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(TestPhoto.read(output).getRGB(12, 12)).isEqualTo(0xFF070707);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with spaces here", "фото", "写真", "ünïcode 🌼"})
    void anyNameWorks(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        Path photo = TestPhoto.write(TestPhoto.image(), own.resolve(name + ".png"), "png");
        output = own.resolve(name + " out.png");

        CommandRun run = edit(photo, "--click", TestPhoto.ON_RED);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo(output.toString());
        assertThat(output).exists();
    }

    /** The middle of the red square, where the upright photo has it. */
    @ParameterizedTest
    @CsvSource({
        "1, 64, 48, 23, 23", "2, 64, 48, 40, 23", "3, 64, 48, 40, 24", "4, 64, 48, 23, 24",
        "5, 48, 64, 23, 23", "6, 48, 64, 24, 23", "7, 48, 64, 24, 40", "8, 48, 64, 23, 40"
    })
    void clicksCountOnTheUprightPhoto(int orientation, int width, int height, int x, int y) throws IOException {
        Path photo = TestPhoto.turned(folder, orientation);

        CommandRun run = edit(photo, "--click", x + "," + y);

        assertThat(run.code()).as(run.err()).isZero();
        BufferedImage edited = TestPhoto.read(output);
        assertThat(edited.getWidth()).isEqualTo(width);
        assertThat(edited.getHeight()).isEqualTo(height);
        assertThat(edited.getRGB(x, y)).isEqualTo(0xFF070707);
        assertThat(TestPhoto.count(edited, 7))
                .as("the red square, not the grey around it")
                .isBetween(150, 256);
    }

    @Test
    void pictureForPrint() throws IOException {
        Path photo = Files.write(folder.resolve("print.jpg"), cmykJpeg());

        CommandRun run = edit(photo, "--box", "2,2,12,12");

        assertThat(run.code()).as(run.err()).isIn(0, 3);
        assertThat(run.err()).contains("CMYK").doesNotContain("\tat ");
    }

    private static byte[] cmykJpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var writer = javax.imageio.ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = javax.imageio.ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var raster = java.awt.image.Raster.createInterleavedRaster(
                    java.awt.image.DataBuffer.TYPE_BYTE, 16, 16, 4, new java.awt.Point());
            for (int i = 0; i < 256; i++) {
                raster.setPixel(i % 16, i / 16, new int[] {i % 16 * 16, 40, 200, 10});
            }
            writer.write(null, new javax.imageio.IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
