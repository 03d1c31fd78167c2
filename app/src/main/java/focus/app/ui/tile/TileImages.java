package focus.app.ui.tile;

import focus.inference.image.PixelBlock;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Makes images that the screen takes without conversion: premultiplied ARGB in one int a pixel. Any thread. */
public final class TileImages {
    private TileImages() {}

    /** @param block 8-bit sRGB, 3 or 4 channels */
    public static Image of(PixelBlock block) {
        byte[] samples = block.bytes();
        int[] argb = new int[block.width() * block.height()];
        if (block.format().hasAlpha()) {
            for (int i = 0, s = 0; i < argb.length; i++, s += 4) {
                argb[i] = premultiplied(
                        samples[s] & 0xFF, samples[s + 1] & 0xFF, samples[s + 2] & 0xFF, samples[s + 3] & 0xFF);
            }
        } else {
            for (int i = 0, s = 0; i < argb.length; i++, s += 3) {
                argb[i] =
                        0xFF000000 | (samples[s] & 0xFF) << 16 | (samples[s + 1] & 0xFF) << 8 | (samples[s + 2] & 0xFF);
            }
        }
        return of(argb, block.width(), block.height());
    }

    /** @param argb premultiplied, taken over */
    public static Image of(int[] argb, int width, int height) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }

    /** From straight 8-bit components. */
    public static int premultiplied(int red, int green, int blue, int alpha) {
        return alpha << 24 | times(red, alpha) << 16 | times(green, alpha) << 8 | times(blue, alpha);
    }

    private static int times(int component, int alpha) {
        return (component * alpha + 127) / 255;
    }
}
