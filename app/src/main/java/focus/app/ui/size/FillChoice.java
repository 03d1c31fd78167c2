package focus.app.ui.size;

import focus.app.model.CanvasFill;

/** The fills of a canvas as the dialog offers them. */
enum FillChoice {
    TRANSPARENT,
    WHITE,
    BLACK,
    COLOUR;

    static FillChoice of(CanvasFill fill) {
        if (fill.transparent()) {
            return TRANSPARENT;
        }
        return fill.equals(CanvasFill.WHITE) ? WHITE : fill.equals(CanvasFill.BLACK) ? BLACK : COLOUR;
    }

    /** @param rgb of a colour that is chosen, {@code 0xRRGGBB} */
    CanvasFill fill(int rgb) {
        return switch (this) {
            case TRANSPARENT -> CanvasFill.TRANSPARENT;
            case WHITE -> CanvasFill.WHITE;
            case BLACK -> CanvasFill.BLACK;
            case COLOUR -> CanvasFill.of(rgb);
        };
    }
}
