package focus.app.ui.mask;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.EdgeView;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;

class MaskTintTest {
    private static final ImageRect AREA = new ImageRect(0, 0, 3, 1);

    private static Coverage coverage(int... samples) {
        Mask mask = Mask.empty(new ImageSize(3, 1)).paint(AREA, (out, part) -> {
            for (int i = 0; i < samples.length; i++) {
                out[i] = (byte) samples[i];
            }
        });
        return Coverage.read(mask, AREA, 0);
    }

    /** The pixels laid over the picture, straight ARGB. */
    private static int[] painted(EdgeView view, int... samples) {
        Tint tint = new MaskTint(MaskLook.of(view).orElseThrow()).of(coverage(samples));
        PixelReader pixels = ((Tint.Painted) tint).image().getPixelReader();
        int[] argb = new int[samples.length];
        Arrays.setAll(argb, x -> pixels.getArgb(x, 0));
        return argb;
    }

    @Test
    void onBlackAndOnWhiteCoverWhatIsNotSelected() {
        assertThat(painted(EdgeView.ON_BLACK, 0, 128, 255)).containsExactly(0xFF000000, 0x7F000000, 0);
        assertThat(painted(EdgeView.ON_WHITE, 0, 128, 255)).containsExactly(0xFFFFFFFF, 0x7FFFFFFF, 0);
    }

    @Test
    void theMaskItselfHidesThePicture() {
        assertThat(painted(EdgeView.MASK, 0, 128, 255)).containsExactly(0xFF000000, 0xFF808080, 0xFFFFFFFF);
    }
}
