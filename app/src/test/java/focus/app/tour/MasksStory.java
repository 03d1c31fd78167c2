package focus.app.tour;

import focus.app.ui.canvas.PictureCanvas;
import focus.inference.image.ImagePoint;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** The mask of a layer, painted on as it was made and once the picture is turned; dark and light. */
final class MasksStory {
    private final Stagehand hand;
    private final Consumer<String> menu;
    private final Runnable ready;
    private final Function<ImagePoint, Point2D> at;

    /**
     * @param menu chooses the item of this id
     * @param ready waits until the network has seen the picture
     * @param at where a point of the picture is on the screen
     */
    MasksStory(Stagehand hand, Consumer<String> menu, Runnable ready, Function<ImagePoint, Point2D> at) {
        this.hand = hand;
        this.menu = menu;
        this.ready = ready;
        this.at = at;
    }

    /** @param object the middle of something that is removed */
    void play(ImagePoint object) {
        menu.accept("theme-dark");
        ready.run();
        hand.move(at.apply(object));
        hand.click(MouseButton.PRIMARY);
        hand.awaitShown("#bar-remove");
        hand.press(KeyCode.DELETE);
        hand.awaitShown("#status-outside");
        ready.run();
        hand.press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        hand.capture("entered");
        hand.stroke(across(object).map(at).toList());
        hand.capture("hidden");
        hand.press(KeyCode.Q);
        hand.capture("film");
        menu.accept("theme-light");
        hand.capture("light");
        hand.press(KeyCode.Q);
        hand.press(KeyCode.ESCAPE);
        menu.accept("item-rotate_right");
        ready.run();
        hand.click(".layer-mask");
        hand.capture("turned");
        hand.press(KeyCode.B);
        double height = turnedWidth();
        hand.stroke(across(object)
                .map(point -> new ImagePoint(height - point.y(), point.x()))
                .map(at)
                .toList());
        hand.capture("turned-shown");
    }

    private static Stream<ImagePoint> across(ImagePoint middle) {
        return Stream.of(moved(middle, -60, -60), moved(middle, 0, -20), moved(middle, 50, 40));
    }

    private static ImagePoint moved(ImagePoint point, double dx, double dy) {
        return new ImagePoint(point.x() + dx, point.y() + dy);
    }

    private double turnedWidth() {
        return hand.onFx(() -> ((PictureCanvas) hand.find(".picture-canvas").orElseThrow())
                .viewportProperty()
                .get()
                .orElseThrow()
                .picture()
                .width());
    }
}
