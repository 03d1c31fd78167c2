package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import org.junit.jupiter.api.Test;

class RepeatedPictureTest {
    @Test
    void everyPixelIsThatOfTheTileBelowIt() {
        PixelBlock block = PixelBlock.allocate(7, 5, PixelFormat.SRGB8);
        for (int i = 0; i < block.bytes().length; i++) {
            block.bytes()[i] = (byte) i;
        }
        RepeatedPicture repeated =
                new RepeatedPicture(TiledRaster.of(block, SrgbConverter.PLAIN), new ImageSize(20, 13));

        PixelBlock read = repeated.read(new ImageRect(3, 2, 15, 11), 0);

        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 15; x++) {
                for (int c = 0; c < 3; c++) {
                    assertThat(read.sample(x, y, c)).isEqualTo(block.sample((x + 3) % 7, (y + 2) % 5, c));
                }
            }
        }
    }
}
