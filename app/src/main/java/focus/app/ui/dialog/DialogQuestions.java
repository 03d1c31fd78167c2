package focus.app.ui.dialog;

import focus.app.model.Recoverable;
import focus.app.ui.i18n.Texts;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks in dialogs over the window. */
public final class DialogQuestions implements Questions {
    private final DialogFrame frame;
    private final Texts texts;

    public DialogQuestions(DialogFrame frame, Texts texts) {
        this.frame = frame;
        this.texts = texts;
    }

    @Override
    public void unsaved(String name, Optional<Path> exported, Consumer<Unsaved> answer) {
        String text = exported.map(file -> texts.get("dialog.unsaved.exported", file.getFileName()))
                .orElseGet(() -> texts.get("dialog.unsaved.text"));
        ButtonType save = frame.button("dialog.unsaved.save", ButtonData.YES);
        ButtonType discard = frame.button("dialog.unsaved.discard", ButtonData.NO);
        ButtonType cancel = frame.button("dialog.cancel", ButtonData.CANCEL_CLOSE);
        frame.show(
                texts.get("dialog.unsaved.title"),
                message(texts.get("dialog.unsaved.heading", name), text),
                chosen -> answer.accept(
                        chosen.equals(save) ? Unsaved.SAVE : chosen.equals(discard) ? Unsaved.DISCARD : Unsaved.CANCEL),
                save,
                discard,
                cancel);
    }

    @Override
    public void recover(List<Recoverable> found, Consumer<LeftBehind> answer) {
        boolean several = found.size() > 1;
        ButtonType recover = frame.button(several ? "dialog.recover-all.yes" : "dialog.recover.yes", ButtonData.YES);
        ButtonType discard =
                frame.button(several ? "dialog.recover-all.discard" : "dialog.recover.discard", ButtonData.NO);
        ButtonType later = frame.button("dialog.recover.later", ButtonData.CANCEL_CLOSE);
        frame.show(
                texts.get("dialog.recover.title"),
                several ? severalLeft(found) : oneLeft(found.getFirst()),
                chosen -> answer.accept(
                        chosen.equals(recover)
                                ? LeftBehind.RECOVER
                                : chosen.equals(discard) ? LeftBehind.DISCARD : LeftBehind.LATER),
                recover,
                discard,
                later);
    }

    private Node oneLeft(Recoverable found) {
        return message(
                texts.get("dialog.recover.heading", found.name()),
                texts.get("dialog.recover.text", found.steps(), Date.from(found.when())));
    }

    private Node severalLeft(List<Recoverable> found) {
        VBox list = new VBox();
        list.getStyleClass().add("left-behind");
        found.forEach(each -> list.getChildren().add(entry(each)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("left-behind-scroll");
        VBox message =
                message(texts.get("dialog.recover-all.heading", found.size()), texts.get("dialog.recover-all.text"));
        message.getChildren().add(scroll);
        return message;
    }

    private VBox entry(Recoverable found) {
        Label name = new Label(found.name());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(found.name()));
        Label detail = new Label(texts.get("dialog.recover-all.item", found.steps(), Date.from(found.when())));
        detail.getStyleClass().add("muted");
        return new VBox(name, detail);
    }

    @Override
    public void replace(Path file, boolean original, Runnable agreed) {
        ButtonType replace = frame.button("dialog.replace.yes", DialogFrame.DANGER);
        ButtonType cancel = frame.button("dialog.cancel", ButtonData.CANCEL_CLOSE);
        String text = texts.get(original ? "dialog.replace.original" : "dialog.replace.text");
        frame.show(
                texts.get("dialog.replace.title"),
                message(texts.get("dialog.replace.heading", file.getFileName()), text),
                chosen -> {
                    if (chosen.equals(replace)) {
                        agreed.run();
                    }
                },
                replace,
                cancel);
    }

    private static VBox message(String heading, String text) {
        Label head = new Label(heading);
        head.getStyleClass().add("dialog-heading");
        Label body = new Label(text);
        VBox message = new VBox(head, body);
        for (Label label : new Label[] {head, body}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        message.getStyleClass().add("dialog-message");
        return message;
    }
}
