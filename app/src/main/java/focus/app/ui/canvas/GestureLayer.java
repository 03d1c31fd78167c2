package focus.app.ui.canvas;

import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.util.Duration;

/**
 * What follows the pointer, as shapes, so that moving it redraws nothing else: the brush's ring, its size while that
 * changes, the box being drawn, the keyboard's point. Units of layout.
 */
final class GestureLayer {
    private static final Duration SIZE_SHOWS = Duration.millis(900);
    private static final double SMALLEST_RING = 2.5;
    private static final double GAP = 4;
    private static final double ARM = 14;

    private final Group root = new Group();
    private final Group ring = new Group();
    private final Circle ringHalo = circle(Ink.HALO, 3);
    private final Circle ringLine = circle(Ink.LIGHT, 1.25);
    private final Label size = new Label();
    private final PauseTransition hideSize = new PauseTransition(SIZE_SHOWS);
    private final Group band = new Group();
    private final Rectangle bandHalo = rectangle(Ink.HALO, 3, Ink.BAND);
    private final Rectangle bandLine = rectangle(Ink.LIGHT, 1, Color.TRANSPARENT);
    private final Group cross = new Group();

    GestureLayer() {
        root.setManaged(false);
        root.setMouseTransparent(true);
        ring.setId("brush-ring");
        ring.getChildren().addAll(ringHalo, ringLine, dot(Ink.HALO, 1.75), dot(Ink.LIGHT, 0.9));
        size.setId("brush-size");
        size.setTextFill(Color.WHITE);
        size.setFont(Font.font(11));
        size.setPadding(new Insets(2, 6, 2, 6));
        size.setBackground(new Background(new BackgroundFill(Ink.PLATE, new CornerRadii(4), Insets.EMPTY)));
        hideSize.setOnFinished(done -> size.setVisible(false));
        band.setId("rubber-band");
        band.getChildren().addAll(bandHalo, bandLine);
        cross.setId("point-cursor");
        for (Shape arm : arms(Ink.HALO, 3.5)) {
            cross.getChildren().add(arm);
        }
        for (Shape arm : arms(Ink.LIGHT, 1.5)) {
            cross.getChildren().add(arm);
        }
        root.getChildren().addAll(band, cross, ring, size);
        for (Node part : root.getChildren()) {
            part.setVisible(false);
        }
    }

    Node node() {
        return root;
    }

    /**
     * @param at where the pointer is, units of layout; empty to hide the ring
     * @param radius of the brush, units of layout
     */
    void showRing(Optional<ViewPoint> at, double radius) {
        ring.setVisible(at.isPresent());
        double shown = Math.max(radius, SMALLEST_RING);
        ringHalo.setRadius(shown);
        ringLine.setRadius(shown);
        at.ifPresent(point -> {
            ring.setTranslateX(point.x());
            ring.setTranslateY(point.y());
            placeSize(point, shown);
        });
        if (at.isEmpty()) {
            size.setVisible(false);
        }
    }

    boolean isRingVisible() {
        return ring.isVisible();
    }

    /** Shows the brush's size beside the ring for a moment. */
    void showSize(String text) {
        size.setText(text);
        size.autosize();
        if (ring.isVisible()) {
            size.setVisible(true);
            placeSize(new ViewPoint(ring.getTranslateX(), ring.getTranslateY()), ringLine.getRadius());
            hideSize.playFromStart();
        }
    }

    /** @param corners of the box being drawn, view space; empty to hide it */
    void showBand(Optional<Corners> corners) {
        band.setVisible(corners.isPresent());
        corners.ifPresent(box -> {
            box.fit(bandHalo);
            box.fit(bandLine);
        });
    }

    /** Two corners in units of layout. */
    record Corners(ViewPoint from, ViewPoint to) {
        void fit(Rectangle rectangle) {
            rectangle.setX(Math.min(from.x(), to.x()));
            rectangle.setY(Math.min(from.y(), to.y()));
            rectangle.setWidth(Math.abs(from.x() - to.x()));
            rectangle.setHeight(Math.abs(from.y() - to.y()));
        }
    }

    /** The keyboard's point; empty to hide it. */
    void showPoint(Optional<ImagePoint> point, Optional<Viewport> viewport, double outputScale) {
        cross.setVisible(point.isPresent() && viewport.isPresent());
        if (cross.isVisible()) {
            ViewPoint at = viewport.orElseThrow().toView(point.orElseThrow());
            cross.setTranslateX(at.x() / outputScale);
            cross.setTranslateY(at.y() / outputScale);
        }
    }

    private void placeSize(ViewPoint at, double radius) {
        size.relocate(Math.rint(at.x() + radius * 0.71 + 8), Math.rint(at.y() + radius * 0.71 + 8));
    }

    private static Circle circle(Color colour, double width) {
        Circle circle = new Circle();
        circle.setFill(null);
        circle.setStroke(colour);
        circle.setStrokeWidth(width);
        return circle;
    }

    private static Circle dot(Color colour, double radius) {
        return new Circle(radius, colour);
    }

    private static Rectangle rectangle(Color colour, double width, Color fill) {
        Rectangle rectangle = new Rectangle();
        rectangle.setFill(fill);
        rectangle.setStroke(colour);
        rectangle.setStrokeWidth(width);
        rectangle.setStrokeType(StrokeType.CENTERED);
        return rectangle;
    }

    private static Shape[] arms(Color colour, double width) {
        Shape[] arms = {
            new Line(-ARM, 0, -GAP, 0), new Line(GAP, 0, ARM, 0), new Line(0, -ARM, 0, -GAP), new Line(0, GAP, 0, ARM)
        };
        for (Shape arm : arms) {
            arm.setStroke(colour);
            arm.setStrokeWidth(width);
        }
        return arms;
    }
}
