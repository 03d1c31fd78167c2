package focus.app.ui.mask;

import focus.app.ui.tile.TileImages;
import focus.inference.image.ImageRect;
import javafx.scene.image.Image;

/** The colour laid over what is selected. Immutable; any thread. */
final class MaskTint {
    private final MaskLook look;
    private final int[] argb = new int[256];

    MaskTint(MaskLook look) {
        this.look = look;
        for (int coverage = 0; coverage < argb.length; coverage++) {
            int coloured = look.rest() ? 255 - coverage : coverage;
            int opacity = (int) Math.round(coloured * look.opacity());
            argb[coverage] = TileImages.premultiplied(
                    look.rgb() >> 16 & 0xFF, look.rgb() >> 8 & 0xFF, look.rgb() & 0xFF, opacity);
        }
    }

    MaskLook look() {
        return look;
    }

    Tint of(Coverage coverage) {
        if (look.opacity() == 0) {
            return new Tint.None();
        }
        if (coverage.isUniform() && coverage.samples()[0] == (byte) (look.rest() ? 255 : 0)) {
            return new Tint.None();
        }
        if (coverage.isUniform() && coverage.samples()[0] == (byte) (look.rest() ? 0 : 255)) {
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
