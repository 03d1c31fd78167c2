package focus.app.ui.models;

import focus.app.model.PackTrial;
import focus.app.ui.control.Paragraph;
import focus.app.ui.i18n.Texts;
import focus.inference.pack.PackManifest;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One pack: its name, what it is for, its size and licence, and a button that tries it. */
final class ModelCard extends VBox {
    private static final double MEGABYTE = 1e6;

    private final Texts texts;
    private final Button test = new Button();
    private final Label outcome = new Label();

    ModelCard(PackManifest pack, Texts texts, ModelShelf shelf) {
        this.texts = texts;
        getStyleClass().add("model-card");
        Label title = new Label(pack.title());
        title.getStyleClass().add("model-title");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        test.setId("test-" + pack.id());
        test.setText(texts.get("models.test"));
        test.setMinWidth(Region.USE_PREF_SIZE);
        test.setAccessibleText(texts.get("models.test.of", pack.title()));
        test.setTooltip(new Tooltip(texts.get("models.test.tip")));
        test.setOnAction(event -> start(pack, shelf));
        HBox head = new HBox(title, test);
        head.getStyleClass().add("model-head");
        head.setAlignment(Pos.CENTER_LEFT);
        outcome.setId("outcome-" + pack.id());
        outcome.setWrapText(true);
        outcome.setMinHeight(Region.USE_PREF_SIZE);
        show(outcome, false);
        Label identity = new Paragraph(
                "muted", texts.get("models.identity", pack.id(), pack.version(), pack.totalBytes() / MEGABYTE));
        identity.setTooltip(new Tooltip(pack.folder().toString()));
        getChildren()
                .addAll(
                        head,
                        identity,
                        new Paragraph("muted", purpose(pack)),
                        new Paragraph("muted", licence(pack)),
                        outcome);
    }

    private void start(PackManifest pack, ModelShelf shelf) {
        test.setDisable(true);
        tell("muted", texts.get("models.testing"));
        shelf.test(pack.id(), this::ended);
    }

    private void ended(PackTrial trial) {
        test.setDisable(false);
        switch (trial) {
            case PackTrial.Works(double milliseconds) ->
                tell("model-works", texts.get("models.works", Math.round(milliseconds)));
            case PackTrial.Damaged damaged ->
                tell("model-problem", texts.get("models.damaged", String.join("\n", damaged.problems())));
            case PackTrial.Failed(String reason) -> tell("model-problem", texts.get("models.failed", reason));
        }
    }

    private void tell(String style, String text) {
        outcome.getStyleClass().removeAll("muted", "model-works", "model-problem");
        outcome.getStyleClass().add(style);
        outcome.setText(text);
        show(outcome, true);
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private String purpose(PackManifest pack) {
        return new TreeSet<>(pack.roles().keySet()).stream().map(this::role).collect(Collectors.joining(" · "));
    }

    private String role(String role) {
        return switch (role) {
            case "segmenter" -> texts.get("models.role.segmenter");
            case "planner" -> texts.get("models.role.planner");
            case "grounder" -> texts.get("models.role.grounder");
            default -> role;
        };
    }

    private String licence(PackManifest pack) {
        String commercial = switch (pack.licence().commercial()) {
            case "yes" -> texts.get("models.commercial.yes");
            case "no" -> texts.get("models.commercial.no");
            case "limited" -> texts.get("models.commercial.limited");
            default -> pack.licence().commercial();
        };
        return texts.get("models.licence", pack.licence().spdx(), commercial);
    }
}
