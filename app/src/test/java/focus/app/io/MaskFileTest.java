package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Mask;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskFileTest {
    private static final ImageSize SIZE = new ImageSize(700, 530);

    private final MaskFile files = new MaskFile(new PictureReader());

    @TempDir
    Path folder;

    @Test
    void bringsEveryCoverageBack() {
        Path file = folder.resolve("mask.png");
        Mask mask = ramp();
        files.write(mask, file, false);
        assertThat(files.read(file, SIZE).read(SIZE.bounds(), 0)).isEqualTo(mask.read(SIZE.bounds(), 0));
    }

    @Test
    void writesGreyOfEightBitsThatAnIndependentReaderSeesAlike() throws IOException {
        Path file = folder.resolve("mask.png");
        files.write(ramp(), file, false);
        var image = ImageIO.read(file.toFile());
        assertThat(image.getRaster().getNumBands()).isEqualTo(1);
        assertThat(image.getColorModel().getPixelSize()).isEqualTo(8);
        assertThat(image.getRaster().getSample(123, 45, 0)).isEqualTo(ramp().at(123, 45));
        assertThat(image.getRaster().getSample(699, 529, 0)).isZero();
    }

    @Test
    void takesTheBrightnessOfColouredAndDeepPictures() {
        ImageSize size = new ImageSize(37, 26);
        Mask mask = files.read(Fixtures.path("rgb_8.png"), size);
        // (242, 71 .. 230, ...) at the right edge, checked by the weights 0.299, 0.587, 0.114.
        int[] rgb = Fixtures.all().stream()
                .filter(expected -> expected.file().equals("rgb_8.png"))
                .findFirst()
                .orElseThrow()
                .raw()
                .orElseThrow();
        int at = (10 * 37 + 20) * 3;
        double grey = 0.299 * rgb[at] + 0.587 * rgb[at + 1] + 0.114 * rgb[at + 2];
        assertThat(mask.at(20, 10)).isBetween((int) Math.floor(grey), (int) Math.ceil(grey));
        int deep = files.read(Fixtures.path("grey_16.png"), size).at(20, 10);
        int shallow = files.read(Fixtures.path("grey_8.png"), size).at(20, 10);
        assertThat(Math.abs(deep - shallow)).as("one is rounded, the other cut").isLessThanOrEqualTo(1);
        assertThat(shallow).isPositive();
    }

    @Test
    void refusesAMaskOfAnotherSizeAndNamesBoth() {
        assertThatThrownBy(() -> files.read(Fixtures.path("grey_8.png"), SIZE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("37x26")
                .hasMessageContaining("700x530");
    }

    @Test
    void replacesNothingUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("mask.png"), "x");
        assertThatThrownBy(() -> files.write(ramp(), file, false)).isInstanceOf(InputException.class);
        assertThat(file).hasContent("x");
        assertThatThrownBy(() -> files.write(ramp(), folder.resolve("mask.jpg"), false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(".png");
    }

    /** Every coverage in an ellipse-free pattern over several tiles; empty at the lower right. */
    private static Mask ramp() {
        ImageRect part = new ImageRect(0, 0, 600, 400);
        return Mask.empty(SIZE).paint(part, (samples, area) -> {
            for (int i = 0; i < samples.length; i++) {
                int x = area.x() + i % area.width();
                int y = area.y() + Math.floorDiv(i, area.width());
                samples[i] = (byte) (x + 3 * y);
            }
        });
    }
}
