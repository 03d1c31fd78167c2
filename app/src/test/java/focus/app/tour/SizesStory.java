package focus.app.tour;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/** Another image size and another canvas, as dialogs and as layers, dark and light. */
final class SizesStory {
    private final Stagehand hand;
    private final Consumer<String> menu;
    private final Runnable ready;

    /**
     * @param menu chooses the item of this id
     * @param ready waits until the network has seen the picture
     */
    SizesStory(Stagehand hand, Consumer<String> menu, Runnable ready) {
        this.hand = hand;
        this.menu = menu;
        this.ready = ready;
    }

    void play() {
        for (String theme : List.of("theme-dark", "theme-light")) {
            menu.accept(theme);
            ready.run();
            imageSize();
            canvasSize();
        }
    }

    private void imageSize() {
        hand.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.I);
        hand.awaitShown("#size-width");
        hand.capture("image-size");
        hand.type("960");
        hand.capture("image-size-typed");
        hand.press(KeyCode.ENTER);
        hand.awaitGone("#size-width");
        ready.run();
    }

    private void canvasSize() {
        hand.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        hand.awaitShown("#size-width");
        hand.type("1200");
        hand.press(KeyCode.TAB);
        hand.type("600");
        for (int i = 0; i < 3; i++) {
            hand.press(KeyCode.TAB);
        }
        hand.press(KeyCode.LEFT);
        hand.capture("canvas-size");
        hand.press(KeyCode.ENTER);
        hand.awaitGone("#size-width");
        ready.run();
        hand.capture("layers");
        hand.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.I);
        hand.awaitShown("#size-width");
        hand.type("x");
        hand.capture("wrong");
        hand.press(KeyCode.ESCAPE);
        hand.awaitGone("#size-width");
    }
}
