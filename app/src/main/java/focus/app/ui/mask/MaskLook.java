package focus.app.ui.mask;

import focus.app.state.SelectionView;
import javafx.scene.paint.Color;

/**
 * How a mask is laid over the picture.
 *
 * @param rgb {@code 0xRRGGBB}
 * @param opacity of a wholly coloured pixel, 0..1
 * @param rest whether what is not selected is coloured, instead of what is
 * @param line how its edge is drawn
 */
public record MaskLook(int rgb, double opacity, boolean rest, Line line) {
    /** Lines at the edge of a mask. */
    public enum Line {
        /** White on dark. */
        PLAIN,
        /** Dashes, black and white in turn, that can move. */
        ANTS,
        /** Of the mask's own colour. */
        COLOURED
    }

    /** What a new user sees. */
    public static final MaskLook OVERLAY = of(SelectionView.DEFAULT, SelectionView.DEFAULT.colour());

    /** The red film over what is protected, as retouchers know it. */
    public static final MaskLook QUICK_MASK = new MaskLook(0xFF1E28, 0.5, true, Line.PLAIN);

    /** How much of the overlay's opacity objects have that are not worked on. */
    private static final double DIM = 0.5;

    /** As the user has chosen to look at what is worked on. */
    public static MaskLook of(SelectionView view, int rgb) {
        return view.ants()
                ? new MaskLook(rgb, 0, false, Line.ANTS)
                : new MaskLook(rgb, view.opacity() / 100.0, false, Line.PLAIN);
    }

    /** As the other objects look beside it. */
    public static MaskLook beside(SelectionView view, int rgb) {
        return view.ants() ? outline(rgb) : new MaskLook(rgb, DIM * view.opacity() / 100.0, false, Line.COLOURED);
    }

    /** An outline in a colour, and nothing over the picture. */
    public static MaskLook outline(int rgb) {
        return new MaskLook(rgb, 0, false, Line.COLOURED);
    }

    Color full() {
        return colour(opacity);
    }

    Color colour(double alpha) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, alpha);
    }
}
