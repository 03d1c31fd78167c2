package focus.app.launch;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** A mouse over the canvas that nobody holds: hands it the events that a real one makes. Layout units; FX thread only. */
final class CanvasMouse {
    private final Region canvas;
    private MouseButton held = MouseButton.NONE;

    CanvasMouse(Region canvas) {
        this.canvas = canvas;
    }

    double centreX() {
        return canvas.getWidth() / 2;
    }

    double centreY() {
        return canvas.getHeight() / 2;
    }

    void press(MouseButton button, double x, double y) {
        held = button;
        fire(MouseEvent.MOUSE_PRESSED, x, y);
    }

    void drag(double x, double y) {
        fire(MouseEvent.MOUSE_DRAGGED, x, y);
    }

    void click(double x, double y) {
        press(MouseButton.PRIMARY, x, y);
        fire(MouseEvent.MOUSE_RELEASED, x, y);
        held = MouseButton.NONE;
    }

    /** @param delta 40 for a notch, away from the user above 0 */
    void wheel(double delta) {
        Point2D screen = canvas.localToScreen(centreX(), centreY());
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        centreX(),
                        centreY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(canvas, centreX(), centreY())));
    }

    private void fire(EventType<MouseEvent> type, double x, double y) {
        Point2D screen = canvas.localToScreen(x, y);
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        x,
                        y,
                        screen.getX(),
                        screen.getY(),
                        held,
                        1,
                        false,
                        false,
                        false,
                        false,
                        held == MouseButton.PRIMARY,
                        held == MouseButton.MIDDLE,
                        held == MouseButton.SECONDARY,
                        false,
                        false,
                        false,
                        new PickResult(canvas, x, y)));
    }
}
