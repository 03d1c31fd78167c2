package focus.app.ui.canvas;

import focus.app.ui.tool.Pointer;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Turns the events of a node into what the canvas does. Screen coordinates become view and picture coordinates here, once
 * for all tools.
 */
final class CanvasInput {
    /** What a wheel's notch is in JavaFX's scroll units. */
    private static final double NOTCH = 40;

    private final Node node;
    private final CanvasModel model;
    private final DoubleSupplier outputScale;
    private MouseButton held = MouseButton.NONE;
    private final ReadOnlyObjectWrapper<Optional<ViewPoint>> hover =
            new ReadOnlyObjectWrapper<>(this, "hover", Optional.empty());

    /** @param outputScale device pixels per unit of layout */
    CanvasInput(Node node, CanvasModel model, DoubleSupplier outputScale) {
        this.node = node;
        this.model = model;
        this.outputScale = outputScale;
    }

    void listen() {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        node.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, this::entered);
        node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> exited());
        node.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        node.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        node.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
        node.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        // A Space held while the keyboard goes elsewhere is never released to us.
        node.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.setPanning(false);
            }
        });
    }

    /** Where the pointer is, view space; empty when it is elsewhere. */
    ReadOnlyObjectProperty<Optional<ViewPoint>> hoverProperty() {
        return hover.getReadOnlyProperty();
    }

    private void pressed(MouseEvent event) {
        node.requestFocus();
        MouseButton button = event.getButton();
        boolean ours = switch (button) {
            case PRIMARY, SECONDARY, MIDDLE -> true;
            case NONE, BACK, FORWARD -> false;
        };
        if (ours && held == MouseButton.NONE) {
            held = button;
            pointer(event).ifPresent(at -> model.press(at, button == MouseButton.MIDDLE));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        hover.set(Optional.of(viewPoint(event.getX(), event.getY())));
        pointer(event).ifPresent(model::drag);
        event.consume();
    }

    /** A gesture ends with the button that began it, whatever else is pressed meanwhile. */
    private void released(MouseEvent event) {
        if (event.getButton() == held) {
            pointer(event).ifPresent(model::release);
            held = MouseButton.NONE;
        }
        event.consume();
    }

    /** Moving without a button: a release that never came, as when a dialog took it, is made up for. */
    private void moved(MouseEvent event) {
        if (held != MouseButton.NONE) {
            held = MouseButton.NONE;
            model.cancelGesture();
        }
        entered(event);
    }

    private void entered(MouseEvent event) {
        hover.set(Optional.of(viewPoint(event.getX(), event.getY())));
        pointer(event).ifPresent(model::hover);
    }

    private void exited() {
        hover.set(Optional.empty());
        model.hoverEnded();
    }

    private Optional<Pointer> pointer(MouseEvent event) {
        ViewPoint view = viewPoint(event.getX(), event.getY());
        boolean negative = held == MouseButton.SECONDARY || event.isAltDown();
        return model.viewports()
                .viewport()
                .map(viewport -> new Pointer(
                        viewport.toPicture(view), view, negative, event.isShiftDown(), event.isShortcutDown()));
    }

    private ViewPoint viewPoint(double x, double y) {
        double scale = outputScale.getAsDouble();
        return new ViewPoint(x * scale, y * scale);
    }

    /** Two fingers on a pad or screen pan; a wheel zooms or sizes the brush, sideways or with Shift it pans. */
    private void scrolled(ScrollEvent event) {
        double scale = outputScale.getAsDouble();
        boolean fingers = event.getTouchCount() > 0 || event.isInertia();
        if (fingers || event.getDeltaX() != 0) {
            model.pan(event.getDeltaX() * scale, event.getDeltaY() * scale);
        } else if (event.getDeltaY() != 0) {
            model.scroll(event.getDeltaY() / NOTCH, event.isShortcutDown(), viewPoint(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        double factor = event.getZoomFactor();
        if (factor > 0) {
            model.viewports().zoomBy(factor, viewPoint(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean used = switch (event.getCode()) {
            case LEFT, KP_LEFT -> moved(-1, 0, event);
            case RIGHT, KP_RIGHT -> moved(1, 0, event);
            case UP, KP_UP -> moved(0, -1, event);
            case DOWN, KP_DOWN -> moved(0, 1, event);
            case ENTER -> model.closeGesture() || model.confirm() || model.pressCursor(false);
            case BACK_SPACE -> model.stepBack();
            case SPACE -> {
                model.setPanning(true);
                yield true;
            }
            case ESCAPE -> model.escape();
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private boolean moved(int columns, int rows, KeyEvent event) {
        if (model.nudge(columns, rows, event.isShiftDown())) {
            return true;
        }
        model.moveCursor(columns, rows, event.isShiftDown());
        return model.cursor().isPresent();
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            model.setPanning(false);
            event.consume();
        }
    }

    /** As typed, wherever a keyboard has the signs. Left to others while the keyboard's point is hidden. */
    private void keyTyped(KeyEvent event) {
        boolean used = switch (event.getCharacter()) {
            case "+" -> model.pressCursor(false);
            case "-" -> model.pressCursor(true);
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    /** The picture pixel under the pointer; empty outside the picture. */
    static Optional<ImagePoint> pixelUnder(Optional<ViewPoint> hover, Optional<Viewport> viewport) {
        return viewport.flatMap(view -> hover.map(view::toPicture)
                .filter(point ->
                        view.picture().bounds().contains((int) Math.floor(point.x()), (int) Math.floor(point.y()))));
    }
}
