package focus.app.ui.mask;

import focus.app.ui.tile.TileImages;
import focus.inference.image.ImageRect;
import javafx.scene.image.Image;

/** The colour laid over what is selected. Immutable; any thread. */
final class MaskTint {
    private static final int WHOLE = 255;

    private final MaskLook look;
    private final int[] argb = new int[WHOLE + 1];

    /** Of what is wholly coloured. */
    private final int full;

    MaskTint(MaskLook look) {
        this.look = look;
        for (int coverage = 0; coverage < argb.length; coverage++) {
            argb[coverage] = switch (look.cover()) {
                case SELECTED -> film(coverage);
                case REST -> film(WHOLE - coverage);
                case GREYS -> grey(coverage);
            };
        }
        this.full = argb[look.cover() == MaskLook.Cover.REST ? 0 : WHOLE];
    }

    /** The colour, the more opaque the more there is to be coloured. */
    private int film(int coloured) {
        int opacity = (int) Math.round(coloured * look.opacity());
        return TileImages.premultiplied(red(), green(), blue(), opacity);
    }

    /** The colour darkened, opaque. */
    private int grey(int coverage) {
        return TileImages.premultiplied(red(), green(), blue(), coverage) | WHOLE << 24;
    }

    private int red() {
        return look.rgb() >> 16 & 0xFF;
    }

    private int green() {
        return look.rgb() >> 8 & 0xFF;
    }

    private int blue() {
        return look.rgb() & 0xFF;
    }

    MaskLook look() {
        return look;
    }

    Tint of(Coverage coverage) {
        if (look.opacity() == 0) {
            return new Tint.None();
        }
        if (coverage.isUniform()) {
            int colour = argb[coverage.samples()[0] & 0xFF];
            if (colour == 0) {
                return new Tint.None();
            }
            if (colour == full) {
                return new Tint.Full();
            }
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
