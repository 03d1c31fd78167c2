package focus.app.tour;

import focus.app.launch.Main;
import focus.app.ui.canvas.PictureCanvas;
import focus.app.ui.viewport.ViewPoint;
import focus.inference.image.ImagePoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;

/**
 * Plays a story in the real window and takes pictures. Not a test: nobody compares them but people. Started by
 * {@code docs/tour/tour}; arguments: the story, the folder for the pictures, a broken picture.
 */
public final class Tour {
    /** The object that {@code assets/samples/sample.json} marks. */
    private static final ImagePoint OBJECT = new ImagePoint(1640.5, 922.5);

    /** Other things in that picture. */
    private static final List<ImagePoint> OTHERS = List.of(moved(-546, -107), moved(-1128, -532));

    private final Stagehand hand;
    private final Path album;

    private Tour(Path album, String prefix) {
        this.album = album;
        this.hand = new Stagehand(album, prefix);
    }

    public static void main(String[] arguments) throws IOException {
        String story = arguments[0];
        Path album = Path.of(arguments[1]).toAbsolutePath();
        Files.createDirectories(album);
        List<String> files = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        Thread.ofPlatform().name("editor").start(() -> Main.main(files.toArray(String[]::new)));
        Tour tour = new Tour(album, story + "-");
        int code = 0;
        try {
            tour.awaitWindow();
            switch (story) {
                case "path" -> tour.wholePath();
                case "recover" -> tour.recovering();
                case "select" -> tour.selecting();
                case "objects" -> tour.objects();
                case "files" -> tour.files();
                case "start" -> tour.startScreen();
                case "error" -> tour.error();
                case "pages" -> tour.pages();
                case "guide" -> tour.guide();
                case "sizes" -> tour.sizes();
                case "tabs" -> tour.tabs();
                case "masks" -> tour.masks();
                default -> throw new IllegalArgumentException("no story " + story);
            }
        } catch (RuntimeException e) {
            e.printStackTrace();
            code = 1;
        }
        Runtime.getRuntime().halt(code);
    }

    private void awaitWindow() {
        while (true) {
            try {
                hand.await("the window", () -> !Window.getWindows().isEmpty());
                return;
            } catch (IllegalStateException toolkitNotThereYet) {
                Stagehand.pause(50);
            }
        }
    }

    /** Open, click, correct, remove, compare, save: dark, then light. */
    private void wholePath() {
        hand.awaitGone("#empty"); // the first start opens the sample
        hand.choose("theme-dark");
        awaitReady();
        hand.capture("opened");
        hand.move(at(OBJECT));
        hand.click(MouseButton.PRIMARY);
        hand.await(
                "the mask",
                () -> hand.find("#bar-remove")
                        .filter(button -> Stagehand.isShown(button) && !button.isDisabled())
                        .isPresent());
        hand.capture("clicked");
        hand.press(KeyCode.B);
        hand.stroke(List.of(at(moved(130, -60)), at(moved(170, -20)), at(moved(175, 30)), at(moved(140, 90))));
        hand.capture("brushed");
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        hand.press(KeyCode.V);
        hand.click("#sentence");
        hand.type("remove it");
        hand.capture("sentence");
        hand.press(KeyCode.ENTER);
        hand.awaitShown("#cancel");
        hand.capture("removing");
        hand.awaitGone("#cancel");
        hand.awaitShown("#status-outside");
        hand.capture("removed");
        hand.click("#tool-click"); // gives the keyboard back to the picture
        hand.hold(KeyCode.BACK_SLASH);
        hand.capture("before");
        hand.release(KeyCode.BACK_SLASH);
        save();
        hand.click(".menu-button");
        hand.capture("menu");
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.F1);
        hand.capture("shortcuts");
        hand.press(KeyCode.ESCAPE);
        hand.choose("theme-light");
        hand.capture("light");
        hand.choose("theme-dark");
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        hand.capture("undone-at-100-percent");
        hand.press(KeyCode.CONTROL, KeyCode.Q);
        hand.awaitShown(".dialog-heading");
        hand.capture("unsaved");
        hand.press(KeyCode.ESCAPE);
    }

    /** After a program that ended without being asked to. */
    private void recovering() {
        hand.awaitShown(".dialog-heading");
        hand.capture("offer");
        hand.press(KeyCode.ENTER);
        hand.awaitGone("#empty");
        awaitReady();
        hand.capture("recovered");
    }

    /** Scribble, lasso, polygon, the Select menu, an amount tried out, the quick mask. */
    private void selecting() {
        hand.awaitGone("#empty");
        hand.choose("theme-dark");
        awaitReady();
        hand.press(KeyCode.S);
        hand.stroke(List.of(at(moved(-40, -20)), at(moved(0, 0)), at(moved(40, 20))));
        hand.awaitShown("#bar-remove");
        hand.capture("scribble");
        hand.press(KeyCode.N);
        hand.capture("next-proposal");
        hand.press(KeyCode.CONTROL, KeyCode.D);
        hand.press(KeyCode.L);
        hand.stroke(List.of(
                at(moved(-160, -160)),
                at(moved(160, -160)),
                at(moved(180, 150)),
                at(moved(-150, 170)),
                at(moved(-170, -120))));
        hand.awaitShown("#bar-remove");
        hand.capture("lasso");
        hand.click("#bar-more");
        hand.capture("more");
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.Q);
        hand.capture("quick-mask");
        hand.press(KeyCode.Q);
        hand.press(KeyCode.P);
        hand.click("#find-object");
        for (ImagePoint corner : List.of(moved(-300, -200), moved(200, -260), moved(260, 200))) {
            hand.move(at(corner));
            hand.click(MouseButton.PRIMARY);
        }
        hand.move(at(moved(-200, 220)));
        hand.capture("polygon");
        hand.press(KeyCode.ENTER);
        hand.capture("polygon-closed");
        hand.choose("item-grow");
        hand.awaitShown("#modify");
        hand.press(KeyCode.RIGHT);
        hand.press(KeyCode.RIGHT);
        hand.capture("grow");
        hand.choose("theme-light");
        hand.capture("grow-light");
        hand.press(KeyCode.ENTER);
        hand.capture("grown-light");
        hand.choose("theme-dark");
        hand.press(KeyCode.F1);
        hand.capture("keys");
        hand.press(KeyCode.ESCAPE);
    }

    /** What a click would select, the looks of the selection, several objects. */
    private void objects() {
        hand.awaitGone("#empty");
        hand.choose("theme-dark");
        awaitReady();
        hand.move(at(moved(-90, 60)));
        hand.move(at(OBJECT));
        hand.await("the outline", () -> !status().isEmpty());
        hand.capture("hover");
        hand.click(MouseButton.PRIMARY);
        hand.awaitShown("#bar-remove");
        hand.click("#selection-view");
        hand.awaitShown("#selection-opacity");
        hand.capture("view");
        hand.press(KeyCode.ESCAPE);
        hand.click("#tool-click");
        hand.press(KeyCode.F);
        hand.capture("ants");
        hand.press(KeyCode.F);
        hand.press(KeyCode.F);
        for (ImagePoint other : OTHERS) {
            hand.click("#objects-add");
            hand.move(at(other));
            hand.click(MouseButton.PRIMARY);
            Stagehand.pause(1500);
        }
        hand.click("#tool-click");
        hand.capture("objects");
        hand.click("#objects .object-colour");
        hand.capture("colours");
        hand.press(KeyCode.ESCAPE);
        hand.click("#objects .object-lock");
        hand.click("#objects .list-cell .label");
        hand.press(KeyCode.F2);
        hand.capture("locked");
        hand.click("#objects .object-lock");
        hand.click("#objects .list-cell .label");
        hand.press(KeyCode.F2);
        hand.type("the dandelion that is nearest to us");
        hand.capture("renaming");
        hand.press(KeyCode.ENTER);
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        hand.click("#export-objects");
        hand.capture("export");
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.F);
        hand.capture("objects-ants");
        hand.press(KeyCode.F);
        hand.capture("objects-quick-mask");
        hand.press(KeyCode.F);
        hand.choose("theme-light");
        hand.capture("objects-light");
        hand.click("#selection-view");
        hand.capture("view-light");
        hand.press(KeyCode.ESCAPE);
        hand.choose("theme-dark");
    }

    /** A photo of a phone: copy an object, paste it as a layer, export, and the question before leaving. */
    private void files() {
        hand.awaitGone("#empty");
        awaitReady();
        hand.press(KeyCode.F3);
        hand.awaitShown("#bar-remove");
        hand.capture("selected");
        hand.press(KeyCode.CONTROL, KeyCode.C);
        hand.awaitShown("#notice");
        hand.press(KeyCode.CONTROL, KeyCode.V);
        hand.awaitShown("#status-outside");
        hand.capture("pasted");
        hand.press(KeyCode.CONTROL, KeyCode.E);
        hand.awaitShown("#export-format");
        hand.capture("export");
        hand.press(KeyCode.ENTER);
        nameFile(album.resolve("exported.png"));
        hand.press(KeyCode.CONTROL, KeyCode.Q);
        hand.awaitShown(".dialog-heading");
        hand.capture("unsaved");
        hand.press(KeyCode.ESCAPE);
    }

    /** The desktop's own dialog, with the keyboard. */
    private void save() {
        hand.press(KeyCode.CONTROL, KeyCode.S);
        Path target = album.resolve("saved.png");
        nameFile(target);
        hand.capture("saved");
    }

    private void nameFile(Path target) {
        delete(target);
        Stagehand.pause(2500);
        hand.capture("save-dialog");
        NativeKeyboard.selectAllAndType(target.toString());
        NativeKeyboard.key("Return");
        hand.await("the saved file", () -> Files.exists(target));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startScreen() {
        hand.awaitShown("#empty");
        Stagehand.pause(3000); // the first frame, on a slow computer
        hand.capture("empty");
        hand.choose("theme-light");
        hand.capture("empty-light");
        hand.press(KeyCode.TAB);
        hand.press(KeyCode.TAB);
        hand.capture("keyboard-focus");
        hand.choose("theme-dark");
    }

    private void pages() {
        hand.awaitGone("#empty");
        awaitReady();
        for (String theme : List.of("theme-dark", "theme-light")) {
            hand.choose(theme);
            hand.choose("item-models");
            hand.awaitShown("#test-focus-mini");
            hand.click("#test-focus-mini");
            hand.await(
                    "the model's answer",
                    () -> hand.find("#test-focus-mini")
                            .filter(button -> !button.isDisabled())
                            .isPresent());
            hand.capture("models");
            hand.press(KeyCode.ESCAPE);
            hand.choose("item-settings");
            hand.awaitShown("#settings-theme");
            hand.capture("settings");
            hand.press(KeyCode.ESCAPE);
        }
    }

    private void guide() {
        hand.awaitGone("#empty");
        new GuideStory(hand, this::at, hand::choose, this::awaitReady).play();
    }

    private void sizes() {
        hand.awaitGone("#empty");
        new SizesStory(hand, hand::choose, this::awaitReady).play();
    }

    private void tabs() {
        hand.awaitGone("#empty");
        awaitReady();
        new TabsStory(hand, hand::choose, this::awaitReady).play(at(OBJECT));
    }

    private void masks() {
        hand.awaitGone("#empty");
        new MasksStory(hand, hand::choose, this::awaitReady, this::at).play(OBJECT);
    }

    private void awaitReady() {
        hand.await("the picture is ready", () -> status().isEmpty());
    }

    private void error() {
        hand.await(
                "the error",
                () -> hand.find("#notice")
                        .filter(notice -> notice.getStyleClass().contains("error"))
                        .isPresent());
        hand.capture("error");
    }

    private String status() {
        return hand.find(".status-label")
                .map(label -> ((Labeled) label).getText())
                .orElse("");
    }

    private static ImagePoint moved(double dx, double dy) {
        return new ImagePoint(OBJECT.x() + dx, OBJECT.y() + dy);
    }

    private Point2D at(ImagePoint point) {
        return hand.onFx(() -> {
            PictureCanvas canvas = (PictureCanvas) hand.find(".picture-canvas").orElseThrow();
            ViewPoint view = canvas.viewportProperty().get().orElseThrow().toView(point);
            double scale = canvas.getScene().getWindow().getOutputScaleX();
            return canvas.localToScreen(view.x() / scale, view.y() / scale);
        });
    }
}
