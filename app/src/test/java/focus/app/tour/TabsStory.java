package focus.app.tour;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** Many documents, switched, changed and closed down to one, dark and light. */
final class TabsStory {
    private final Stagehand hand;
    private final Consumer<String> menu;
    private final Runnable ready;

    /**
     * @param menu chooses the item of this id
     * @param ready waits until the network has seen the picture
     */
    TabsStory(Stagehand hand, Consumer<String> menu, Runnable ready) {
        this.hand = hand;
        this.menu = menu;
        this.ready = ready;
    }

    /** @param object where there is something to click at in the first picture */
    void play(Point2D object) {
        hand.await("all are open", () -> strip().getTabs().stream().allMatch(tab -> tab.getGraphic() == null));
        edit(object);
        for (String theme : List.of("theme-dark", "theme-light")) {
            menu.accept(theme);
            hand.capture("many");
            hand.click(".tab-down-button");
            hand.capture("list");
            hand.press(KeyCode.ESCAPE);
            hand.press(KeyCode.CONTROL, KeyCode.TAB);
            ready.run();
            hand.capture("next");
            hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        }
        hand.press(KeyCode.CONTROL, KeyCode.W);
        hand.awaitShown(".dialog-heading");
        hand.capture("unsaved");
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.CONTROL, KeyCode.TAB);
        while (hand.onFx(() -> strip().getTabs().size()) > 2) {
            hand.press(KeyCode.CONTROL, KeyCode.W);
        }
        for (String theme : List.of("theme-light", "theme-dark")) {
            menu.accept(theme);
            ready.run();
            hand.capture("two");
        }
    }

    private void edit(Point2D object) {
        ready.run();
        hand.move(object);
        hand.click(MouseButton.PRIMARY);
        hand.awaitShown("#bar-remove");
        hand.press(KeyCode.DELETE);
        hand.awaitShown("#status-outside");
    }

    private TabPane strip() {
        return (TabPane) hand.find("#tabs").orElseThrow();
    }
}
