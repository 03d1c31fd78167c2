package focus.app.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ColourProfile;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class TileImagesTest {
    @Test
    void rgbBecomesOpaque() {
        Image image = TileImages.of(
                PixelBlock.ofBytes(2, 1, PixelFormat.SRGB8, new byte[] {(byte) 200, 100, 50, 0, (byte) 255, 1}));

        assertThat(image.getPixelReader().getArgb(0, 0)).isEqualTo(0xFFC86432);
        assertThat(image.getPixelReader().getArgb(1, 0)).isEqualTo(0xFF00FF01);
    }

    @Test
    void alphaIsMultipliedInOnce() {
        assertThat(TileImages.premultiplied(255, 128, 0, 128)).isEqualTo(0x80804000);
        PixelFormat rgba = new PixelFormat(4, SampleType.U8, ColourProfile.SRGB);
        Image image = TileImages.of(PixelBlock.ofBytes(1, 1, rgba, new byte[] {(byte) 255, (byte) 255, 0, (byte) 128}));

        assertThat(image.getPixelReader().getArgb(0, 0)).isEqualTo(0x80FFFF00);
    }
}
