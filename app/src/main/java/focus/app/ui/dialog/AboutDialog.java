package focus.app.ui.dialog;

import focus.app.ui.i18n.Texts;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What this program is, which version, what runs its networks, and its licence. */
public final class AboutDialog {
    private final DialogFrame frame;
    private final Texts texts;
    private final String version;
    private final Supplier<String> device;

    /** @param device what runs the networks, empty while unknown */
    public AboutDialog(DialogFrame frame, Texts texts, String version, Supplier<String> device) {
        this.frame = frame;
        this.texts = texts;
        this.version = version;
        this.device = device;
    }

    public void show() {
        VBox content = new VBox(
                line("dialog-heading", texts.get("app.name")),
                line("muted", texts.get("about.version", version)),
                line("plain", texts.get("about.text")),
                line("plain", texts.get("about.device", deviceName())),
                line("muted", texts.get("about.licence")));
        content.getStyleClass().add("dialog-message");
        frame.show(
                texts.get("about.title"), content, answer -> {}, frame.button("dialog.close", ButtonData.CANCEL_CLOSE));
    }

    private String deviceName() {
        return device.get().isEmpty() ? texts.get("about.device.unknown") : device.get();
    }

    private static Label line(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
