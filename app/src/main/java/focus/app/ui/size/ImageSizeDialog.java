package focus.app.ui.size;

import focus.app.model.ResizeDraft;
import focus.app.state.Action;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.DialogFrame;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImageSize;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;

/** Asks for another size of the picture. FX thread only. */
public final class ImageSizeDialog {
    private final DialogFrame frame;
    private final EditorPort editor;
    private final Texts texts;

    public ImageSizeDialog(DialogFrame frame, EditorPort editor, Texts texts) {
        this.frame = frame;
        this.editor = editor;
        this.texts = texts;
    }

    /** Nothing happens without a picture. */
    public void show() {
        editor.now().document().ifPresent(document -> show(document.size()));
    }

    private void show(ImageSize before) {
        Form form = new Form(before);
        ButtonType resize = frame.button("size.image.go", ButtonData.OK_DONE);
        frame.ask(
                new DialogFrame.Sheet(
                        texts.get("size.image.title"), form.sides.grid(), form.sides.possible(), form.sides.first()),
                answer -> {
                    if (answer.equals(resize)) {
                        editor.send(new Action.Reframe(form.draft.step()));
                    }
                },
                resize,
                frame.button("dialog.cancel", ButtonData.CANCEL_CLOSE));
    }

    /** The dialog's controls, for as long as it is open. */
    private final class Form {
        private final SidesForm sides;
        private final CheckBox lock = new CheckBox(texts.get("size.lock"));
        private ResizeDraft draft;

        Form(ImageSize before) {
            draft = ResizeDraft.of(before);
            sides = new SidesForm(
                    texts,
                    before,
                    factor -> change(now -> now.withAcross(factor)),
                    factor -> change(now -> now.withDown(factor)),
                    this::tell);
            lock.setId("size-lock");
            lock.setSelected(true);
            lock.setOnAction(event -> change(now -> now.withLocked(lock.isSelected())));
            sides.below(lock);
            sides.end(this::show);
            show();
        }

        private void change(UnaryOperator<ResizeDraft> how) {
            draft = how.apply(draft);
            show();
        }

        private void show() {
            sides.show(outcome());
        }

        private void tell() {
            sides.tell(outcome());
        }

        private SidesForm.Outcome outcome() {
            Optional<ImageSize> size = draft.problem().isPresent() ? Optional.empty() : Optional.of(draft.size());
            String note = size.map(after -> new SizeText(texts).resampling(draft.before(), after))
                    .orElse("");
            return new SidesForm.Outcome(draft.across(), draft.down(), draft.problem(), size, note);
        }
    }
}
