package focus.app.ui.tile;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.ImagePattern;

/** The squares behind a picture that is transparent in places: as large on screen at every zoom. */
public final class Checkerboard {
    private static final int LIGHT = 0xFFFFFFFF;
    private static final int DARK = 0xFFD9D9D9;
    private static final int SIDE = 8;

    private int square;
    private Image pattern = paint(SIDE);

    public Checkerboard() {
        square = SIDE;
    }

    /**
     * @param area device pixels; the pattern starts at its top-left
     * @param outputScale device pixels per unit of layout
     */
    public void draw(GraphicsContext graphics, ViewRect area, double outputScale) {
        int wanted = (int) Math.max(1, Math.round(SIDE * outputScale));
        if (wanted != square) {
            square = wanted;
            pattern = paint(wanted);
        }
        graphics.setFill(new ImagePattern(pattern, area.x(), area.y(), 2 * square, 2 * square, false));
        graphics.fillRect(area.x(), area.y(), area.width(), area.height());
    }

    private static Image paint(int square) {
        int side = 2 * square;
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            boolean light = (i % side < square) == (i / side < square);
            argb[i] = light ? LIGHT : DARK;
        }
        return TileImages.of(argb, side, side);
    }
}
