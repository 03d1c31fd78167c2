package focus.app.ui.models;

import focus.app.ui.control.Paragraph;
import focus.app.ui.dialog.DialogFrame;
import focus.app.ui.i18n.Texts;
import focus.inference.pack.PackManifest;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Shows the installed model packs: what each is for, how large, under which licence, and whether it works here. */
public final class ModelsDialog {
    private final DialogFrame frame;
    private final Texts texts;
    private final ModelShelf shelf;
    private final Supplier<String> device;

    /** @param device what runs the networks, empty while unknown */
    public ModelsDialog(DialogFrame frame, Texts texts, ModelShelf shelf, Supplier<String> device) {
        this.frame = frame;
        this.texts = texts;
        this.shelf = shelf;
        this.device = device;
    }

    public void show() {
        VBox cards = new VBox(new Paragraph("muted", texts.get("models.looking")));
        cards.getStyleClass().add("model-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("model-scroll", "edge-to-edge");
        VBox content = new VBox(new Paragraph("plain", texts.get("models.text")), scroll, deviceLine());
        content.getStyleClass().add("models");
        shelf.list((packs, problems) -> fill(cards, packs, problems));
        frame.show(
                texts.get("models.title"),
                content,
                answer -> {},
                frame.button("dialog.close", ButtonData.CANCEL_CLOSE));
    }

    private void fill(VBox cards, List<PackManifest> packs, List<String> problems) {
        cards.getChildren().clear();
        for (PackManifest pack : packs) {
            cards.getChildren().add(new ModelCard(pack, texts, shelf));
        }
        if (packs.isEmpty()) {
            cards.getChildren().add(new Paragraph("muted", texts.get("models.none")));
        }
        problems.forEach(problem -> cards.getChildren().add(new Paragraph("model-problem", problem)));
    }

    private Label deviceLine() {
        String name = device.get().isEmpty() ? texts.get("about.device.unknown") : device.get();
        return new Paragraph("muted", texts.get("about.device", name));
    }
}
