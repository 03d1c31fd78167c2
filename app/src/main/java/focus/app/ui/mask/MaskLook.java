package focus.app.ui.mask;

import javafx.scene.paint.Color;

/**
 * How a mask is laid over the picture.
 *
 * @param red 0..255
 * @param green 0..255
 * @param blue 0..255
 * @param opacity of a wholly coloured pixel, 0..1
 * @param rest whether what is not selected is coloured, instead of what is
 */
public record MaskLook(int red, int green, int blue, double opacity, boolean rest) {
    public static final MaskLook OVERLAY = new MaskLook(0x3D, 0x7E, 0xFF, 0.45, false);

    /** The red film over what is protected, as retouchers know it. */
    public static final MaskLook QUICK_MASK = new MaskLook(0xFF, 0x1E, 0x28, 0.5, true);

    Color full() {
        return Color.rgb(red, green, blue, opacity);
    }
}
