package focus.app.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Hands on mouse and keyboard of the real screen, and a camera. Called from any thread but the FX thread. */
final class Stagehand {
    private static final long PATIENCE_MS = 60_000;
    private static final long PAUSE_MS = 50;

    private final Path album;
    private final String prefix;
    private int pictures;

    /** @param album folder for the pictures, which exists */
    Stagehand(Path album, String prefix) {
        this.album = album;
        this.prefix = prefix;
    }

    /** Waits until {@code condition}, asked on the FX thread, holds. */
    void await(String what, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!onFx(condition::getAsBoolean)) {
            if (System.currentTimeMillis() > end) {
                capture("gave-up");
                throw new IllegalStateException("waited in vain for: " + what);
            }
            pause(PAUSE_MS);
        }
    }

    void awaitShown(String selector) {
        await(
                selector + " shows",
                () -> find(selector).filter(Stagehand::isShown).isPresent());
    }

    void awaitGone(String selector) {
        await(
                selector + " is gone",
                () -> find(selector).filter(Stagehand::isShown).isEmpty());
    }

    /** The first such node in any window, one that shows if there is one; FX thread. */
    Optional<Node> find(String selector) {
        List<Node> all = Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .toList();
        return all.stream()
                .filter(Stagehand::isShown)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    void click(String selector) {
        awaitShown(selector);
        Point2D point = onFx(() -> {
            Node node = find(selector).orElseThrow();
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
        move(point);
        click(MouseButton.PRIMARY);
    }

    /** Chooses an item of the menu bar. */
    void choose(String id) {
        onFx(() -> {
            MenuBar bar = (MenuBar) find(".menu-bar").orElseThrow();
            items(bar.getMenus()).filter(item -> id.equals(item.getId())).forEach(MenuItem::fire);
            return "";
        });
        settle();
    }

    private static Stream<MenuItem> items(List<? extends MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
    }

    void move(Point2D screen) {
        robot(robot -> robot.mouseMove(screen));
        settle();
    }

    void click(MouseButton button) {
        robot(robot -> robot.mousePress(button));
        robot(robot -> robot.mouseRelease(button));
        settle();
    }

    /** Presses at the first point and releases at the last. */
    void stroke(List<Point2D> path) {
        move(path.getFirst());
        robot(robot -> robot.mousePress(MouseButton.PRIMARY));
        for (Point2D point : path) {
            move(point);
        }
        robot(robot -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    /** Presses the keys together. */
    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot(robot -> robot.keyPress(key));
        }
        for (KeyCode key : List.of(keys).reversed()) {
            robot(robot -> robot.keyRelease(key));
        }
        settle();
    }

    void hold(KeyCode key) {
        robot(robot -> robot.keyPress(key));
        settle();
    }

    void release(KeyCode key) {
        robot(robot -> robot.keyRelease(key));
        settle();
    }

    /** Lower-case letters, digits and spaces. */
    void type(String text) {
        text.chars().mapToObj(letter -> key((char) letter)).forEach(this::press);
    }

    private static KeyCode key(char letter) {
        String name = String.valueOf(Character.toUpperCase(letter));
        return letter == ' ' ? KeyCode.SPACE : KeyCode.valueOf(Character.isDigit(letter) ? "DIGIT" + name : name);
    }

    /** Takes a picture of the whole screen in its own pixels. */
    void capture(String name) {
        settle();
        pause(300); // animations of the theme
        Path file = album.resolve("%s%02d-%s.png".formatted(prefix, ++pictures, name));
        BufferedImage image = onFx(() -> {
            Rectangle2D screen = Screen.getPrimary().getBounds();
            WritableImage shot = new Robot().getScreenCapture(null, screen, false);
            return SwingFXUtils.fromFXImage(shot, null);
        });
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(image, 0, 0, null);
        try {
            ImageIO.write(opaque, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(file);
    }

    /** Lets the window take in what has happened. */
    void settle() {
        pause(2 * PAUSE_MS);
        onFx(() -> "");
    }

    <T> T onFx(Callable<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(call.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    private void robot(java.util.function.Consumer<Robot> act) {
        onFx(() -> {
            act.accept(new Robot());
            return "";
        });
    }

    static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
