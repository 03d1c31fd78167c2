package focus.app.tour;

import focus.inference.image.ImagePoint;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** The twelve pictures of docs/guide, in the order in which its reader meets them. */
final class GuideStory {
    private final Stagehand hand;
    private final Function<ImagePoint, Point2D> at;
    private final Consumer<String> menu;
    private final Runnable ready;

    /**
     * @param at where a point of the picture lies on the screen
     * @param menu chooses the item of this id
     * @param ready waits until the network has seen the picture
     */
    GuideStory(Stagehand hand, Function<ImagePoint, Point2D> at, Consumer<String> menu, Runnable ready) {
        this.hand = hand;
        this.at = at;
        this.menu = menu;
        this.ready = ready;
    }

    void play() {
        menu.accept("theme-dark");
        ready.run();
        hand.capture("open");
        click(1640, 922);
        hand.awaitShown("#bar-remove");
        hand.capture("click");
        hand.press(KeyCode.CONTROL, KeyCode.D);
        hand.press(KeyCode.S);
        stroke(850, 860, 838, 920, 818, 1000);
        hand.awaitShown("#bar-remove");
        hand.capture("scribble");
        hand.press(KeyCode.B);
        stroke(822, 1000, 806, 1060);
        hand.capture("brush");
        hand.press(KeyCode.Q);
        hand.capture("quick-mask");
        hand.press(KeyCode.Q);
        menu.accept("item-grow");
        hand.awaitShown("#modify");
        hand.press(KeyCode.RIGHT);
        hand.press(KeyCode.RIGHT);
        hand.capture("grow");
        hand.press(KeyCode.ENTER);
        hand.press(KeyCode.V);
        removed();
        layers();
        objects();
        crop();
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        hand.awaitShown("#export-format");
        hand.capture("export");
        hand.press(KeyCode.ESCAPE);
    }

    private void removed() {
        hand.click("#sentence");
        hand.type("remove it");
        hand.press(KeyCode.ENTER);
        hand.awaitShown("#cancel");
        hand.capture("sentence");
        hand.awaitGone("#cancel");
        hand.awaitShown("#status-outside");
        ready.run();
        hand.capture("removed");
        hand.click("#tool-click");
    }

    private void layers() {
        hand.click("#first-close");
        click(1640, 922);
        hand.awaitShown("#bar-remove");
        hand.press(KeyCode.DELETE);
        hand.awaitShown("#cancel");
        hand.awaitGone("#cancel");
        ready.run();
        hand.capture("layers");
    }

    private void objects() {
        for (List<Integer> place : List.of(List.of(520, 400), List.of(1101, 820), List.of(1601, 403))) {
            click(place.get(0), place.get(1));
            hand.awaitShown("#bar-remove");
            hand.click("#objects-add");
        }
        hand.capture("objects");
    }

    private void crop() {
        hand.press(KeyCode.C);
        hand.capture("crop");
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.V);
    }

    private void click(int x, int y) {
        hand.move(at.apply(new ImagePoint(x + 0.5, y + 0.5)));
        hand.click(MouseButton.PRIMARY);
    }

    /** @param places x and y of each point */
    private void stroke(int... places) {
        List<Point2D> path = new java.util.ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            path.add(at.apply(new ImagePoint(places[i], places[i + 1])));
        }
        hand.stroke(path);
    }
}
