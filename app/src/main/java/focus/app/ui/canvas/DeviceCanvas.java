package focus.app.ui.canvas;

import focus.app.ui.viewport.ViewSize;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;

/**
 * A canvas with exactly one pixel of its own for each device pixel. A plain {@link Canvas} keeps a whole number of pixels
 * per unit of layout, that of the finest screen rounded up, and is then squeezed onto the screen: at 125 % twice as many,
 * and everything is blurred. This one is laid out so large that its pixels and the screen's coincide.
 */
final class DeviceCanvas {
    private final Canvas canvas = new Canvas();
    private final Scale onScreen = new Scale(1, 1);
    private final double backing;
    private ViewSize size = new ViewSize(1, 1);

    DeviceCanvas() {
        backing = Screen.getScreens().stream()
                .mapToDouble(screen -> Math.ceil(Math.max(screen.getOutputScaleX(), screen.getOutputScaleY())))
                .max()
                .orElse(1);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        canvas.getTransforms().add(onScreen);
    }

    Canvas node() {
        return canvas;
    }

    /** @param outputScale device pixels per unit of layout where the canvas is shown */
    void resize(ViewSize wanted, double outputScale) {
        size = wanted;
        canvas.setWidth(wanted.width() / backing);
        canvas.setHeight(wanted.height() / backing);
        onScreen.setX(backing / outputScale);
        onScreen.setY(backing / outputScale);
    }

    /** Cleared, and measured in device pixels. */
    GraphicsContext begin() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTransform(1 / backing, 0, 0, 1 / backing, 0, 0);
        graphics.clearRect(0, 0, size.width(), size.height());
        return graphics;
    }
}
