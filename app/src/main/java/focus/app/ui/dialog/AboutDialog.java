package focus.app.ui.dialog;

import focus.app.ui.control.Paragraph;
import focus.app.ui.i18n.Texts;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
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
                new Paragraph("dialog-heading", texts.get("app.name")),
                new Paragraph("muted", texts.get("about.version", version)),
                new Paragraph("plain", texts.get("about.text")),
                new Paragraph("plain", texts.get("about.device", deviceName())),
                new Paragraph("muted", texts.get("about.licence")));
        content.getStyleClass().add("dialog-message");
        frame.show(
                texts.get("about.title"), content, answer -> {}, frame.button("dialog.close", ButtonData.CANCEL_CLOSE));
    }

    private String deviceName() {
        return device.get().isEmpty() ? texts.get("about.device.unknown") : device.get();
    }
}
