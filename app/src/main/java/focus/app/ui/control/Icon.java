package focus.app.ui.control;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One sign of the icon font, as large as asked for at every scale of the screen.
 *
 * <p>On a scaled screen the toolkit would scale the glyph's outline, and where the font's strokes cross each other leave
 * holes (seen with JavaFX 26 on Linux). So the glyph is made as large as it is in device pixels and scaled back.
 */
public final class Icon extends Group {
    /** In lists and beside small text. */
    public static final int SMALL = 14;

    /** In buttons. */
    public static final int NORMAL = 16;

    /** In the tool strip. */
    public static final int LARGE = 20;

    /** Of drawn signs, in their own units. */
    private static final double STROKE = 2;

    private final FontIcon glyph;
    private final SVGPath drawing = new SVGPath();
    private final String fontStyle;
    private final int size;

    /** @param size of its square, in units of layout */
    public Icon(Ikon sign, int size) {
        this.size = size;
        glyph = new FontIcon(sign);
        fontStyle = glyph.getStyle();
        getStyleClass().add("icon");
        getChildren().addAll(glyph, drawing);
        prepareDrawing();
        setSign(sign);
        fit(1);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(scale -> fit(scale == null ? 1 : scale.doubleValue()));
    }

    /** In the colour that the theme gives the font's signs. */
    private void prepareDrawing() {
        drawing.setFill(null);
        drawing.setStrokeWidth(STROKE);
        drawing.setStrokeLineCap(StrokeLineCap.ROUND);
        drawing.setStrokeLineJoin(StrokeLineJoin.ROUND);
        drawing.strokeProperty().bind(glyph.iconColorProperty());
        double scale = (double) size / DrawnSign.SIDE;
        drawing.getTransforms().add(new Scale(scale, scale));
    }

    public void setSign(Ikon sign) {
        boolean drawn = sign instanceof DrawnSign;
        if (sign instanceof DrawnSign lines) {
            drawing.setContent(lines.path());
        } else {
            glyph.setIconCode(sign);
        }
        glyph.setVisible(!drawn);
        drawing.setVisible(drawn);
    }

    private void fit(double scale) {
        // Inline, because the theme's own sheet would win over a size that is set; what names the font stays.
        glyph.setStyle(fontStyle + "-fx-icon-size: " + Math.round(size * scale) + "px;");
        glyph.setScaleX(1 / scale);
        glyph.setScaleY(1 / scale);
    }
}
