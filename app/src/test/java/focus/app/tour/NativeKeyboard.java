package focus.app.tour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keys for windows that are not ours, such as the desktop's file dialog: through the program xdotool. */
final class NativeKeyboard {
    private NativeKeyboard() {}

    static void selectAllAndType(String text) {
        key("ctrl+a");
        run("type", "--delay", "20", text);
    }

    static void key(String name) {
        run("key", name);
    }

    private static void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code);
            }
        } catch (IOException e) {
            throw new IllegalStateException("xdotool is needed for the desktop's own dialogs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
