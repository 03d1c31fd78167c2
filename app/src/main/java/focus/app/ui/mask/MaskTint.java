package focus.app.ui.mask;

import focus.app.ui.tile.TileImages;
import focus.inference.image.ImageRect;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** The colour laid over what is selected. Immutable; any thread. */
final class MaskTint {
    private static final int RED = 0x3D;
    private static final int GREEN = 0x7E;
    private static final int BLUE = 0xFF;

    /** Of a wholly selected pixel. */
    private static final double OPACITY = 0.45;

    /** Over a tile that is wholly selected. */
    static final Color FULL = Color.rgb(RED, GREEN, BLUE, OPACITY);

    private final int[] argb = new int[256];

    MaskTint() {
        for (int coverage = 0; coverage < argb.length; coverage++) {
            argb[coverage] = TileImages.premultiplied(RED, GREEN, BLUE, (int) Math.round(coverage * OPACITY));
        }
    }

    Tint of(Coverage coverage) {
        if (coverage.isUniform() && coverage.samples()[0] == 0) {
            return new Tint.None();
        }
        if (coverage.isUniform() && coverage.samples()[0] == (byte) 255) {
            return new Tint.Full();
        }
        return new Tint.Painted(paint(coverage));
    }

    private Image paint(Coverage coverage) {
        ImageRect area = coverage.area();
        int[] pixels = new int[area.width() * area.height()];
        for (int row = 0; row < area.height(); row++) {
            int from = (row + 1) * coverage.stride() + 1;
            for (int column = 0; column < area.width(); column++) {
                pixels[row * area.width() + column] = argb[coverage.samples()[from + column] & 0xFF];
            }
        }
        return TileImages.of(pixels, area.width(), area.height());
    }
}
