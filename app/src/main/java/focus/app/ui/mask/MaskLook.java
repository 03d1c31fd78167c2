package focus.app.ui.mask;

import focus.app.state.EdgeView;
import focus.app.state.SelectionView;
import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * How a mask is laid over the picture.
 *
 * @param rgb {@code 0xRRGGBB}
 * @param opacity of a wholly coloured pixel, 0..1
 * @param cover what is coloured
 * @param line how its edge is drawn
 */
public record MaskLook(int rgb, double opacity, Cover cover, Line line) {
    /** What of a mask is coloured. */
    public enum Cover {
        /** What is selected. */
        SELECTED,
        /** What is not. */
        REST,
        /** All, in greys from black to the colour where wholly selected; nothing shines through. */
        GREYS
    }

    /** Lines at the edge of a mask. */
    public enum Line {
        NONE,
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
    public static final MaskLook QUICK_MASK = new MaskLook(0xFF1E28, 0.5, Cover.REST, Line.PLAIN);

    /** What is painted away of a layer. */
    public static final MaskLook HIDDEN = new MaskLook(0xFF1E28, 0.5, Cover.SELECTED, Line.NONE);

    /** How much of the overlay's opacity objects have that are not worked on. */
    private static final double DIM = 0.5;

    /** As the user has chosen to look at what is worked on. */
    public static MaskLook of(SelectionView view, int rgb) {
        return view.ants()
                ? new MaskLook(rgb, 0, Cover.SELECTED, Line.ANTS)
                : new MaskLook(rgb, view.opacity() / 100.0, Cover.SELECTED, Line.PLAIN);
    }

    /** As the other objects look beside it. */
    public static MaskLook beside(SelectionView view, int rgb) {
        return view.ants()
                ? outline(rgb)
                : new MaskLook(rgb, DIM * view.opacity() / 100.0, Cover.SELECTED, Line.COLOURED);
    }

    /** Amber: neither the overlay's blue nor the quick mask's red. */
    private static final int BAND = 0xFFB020;

    /**
     * The band in which an edge is refined.
     *
     * @param filled whether its inside shows too
     */
    public static MaskLook band(boolean filled) {
        return filled ? new MaskLook(BAND, 0.35, Cover.SELECTED, Line.COLOURED) : outline(BAND);
    }

    /** @return empty for the overlay, whose look the user has chosen */
    public static Optional<MaskLook> of(EdgeView view) {
        return switch (view) {
            case OVERLAY -> Optional.empty();
            case ON_BLACK -> Optional.of(new MaskLook(0, 1, Cover.REST, Line.NONE));
            case ON_WHITE -> Optional.of(new MaskLook(0xFFFFFF, 1, Cover.REST, Line.NONE));
            case MASK -> Optional.of(new MaskLook(0xFFFFFF, 1, Cover.GREYS, Line.NONE));
        };
    }

    /** An outline in a colour, and nothing over the picture. */
    public static MaskLook outline(int rgb) {
        return new MaskLook(rgb, 0, Cover.SELECTED, Line.COLOURED);
    }

    Color full() {
        return colour(opacity);
    }

    Color colour(double alpha) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, alpha);
    }
}
