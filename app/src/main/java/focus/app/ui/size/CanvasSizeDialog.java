package focus.app.ui.size;

import focus.app.model.CanvasDraft;
import focus.app.model.CanvasFill;
import focus.app.model.Document;
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

/** Asks for another size of the canvas; remembers its fill from one time to the next. FX thread only. */
public final class CanvasSizeDialog {
    private final DialogFrame frame;
    private final EditorPort editor;
    private final Texts texts;
    private Optional<CanvasFill> lastFill = Optional.empty();

    public CanvasSizeDialog(DialogFrame frame, EditorPort editor, Texts texts) {
        this.frame = frame;
        this.editor = editor;
        this.texts = texts;
    }

    /** Nothing happens without a picture. */
    public void show() {
        editor.now().document().ifPresent(this::show);
    }

    private void show(Document document) {
        CanvasFill usual = document.working().format().hasAlpha() ? CanvasFill.TRANSPARENT : CanvasFill.WHITE;
        Form form = new Form(CanvasDraft.of(document.size(), lastFill.orElse(usual)));
        ButtonType change = frame.button("size.canvas.go", ButtonData.OK_DONE);
        frame.ask(
                new DialogFrame.Sheet(
                        texts.get("size.canvas.title"), form.sides.grid(), form.sides.possible(), form.sides.first()),
                answer -> {
                    if (answer.equals(change)) {
                        lastFill = Optional.of(form.draft.fill());
                        editor.send(new Action.Reframe(form.draft.step()));
                    }
                },
                change,
                frame.button("dialog.cancel", ButtonData.CANCEL_CLOSE));
    }

    /** The dialog's controls, for as long as it is open. */
    private final class Form {
        private final SidesForm sides;
        private final CheckBox relative = new CheckBox(texts.get("size.canvas.relative"));
        private final AnchorGrid anchor;
        private final FillRow fill;
        private CanvasDraft draft;

        Form(CanvasDraft start) {
            draft = start;
            sides = new SidesForm(
                    texts,
                    start.before(),
                    factor -> change(now -> now.withAcross(factor)),
                    factor -> change(now -> now.withDown(factor)),
                    this::tell);
            relative.setId("size-relative");
            relative.setOnAction(event -> {
                sides.setRelative(relative.isSelected());
                show();
            });
            anchor = new AnchorGrid(texts, place -> change(now -> now.withAnchor(place)));
            fill = new FillRow(texts, start.fill(), chosen -> change(now -> now.withFill(chosen)));
            sides.grid().getStyleClass().add("canvas-form");
            sides.below(relative);
            sides.row("size.canvas.anchor", anchor);
            sides.row("size.canvas.fill", fill);
            sides.end(this::show);
            show();
        }

        private void change(UnaryOperator<CanvasDraft> how) {
            draft = how.apply(draft);
            show();
        }

        private void show() {
            sides.show(outcome());
            anchor.show(draft.anchor(), draft.across() >= 1, draft.down() >= 1);
            fill.setDisable(draft.problem().isEmpty() && !draft.margins().adds());
        }

        private void tell() {
            sides.tell(outcome());
        }

        private SidesForm.Outcome outcome() {
            boolean sound = draft.problem().isEmpty();
            Optional<ImageSize> size = sound ? Optional.of(draft.size()) : Optional.empty();
            String note = sound ? new SizeText(texts).margins(draft.margins()) : "";
            return new SidesForm.Outcome(draft.across(), draft.down(), draft.problem(), size, note);
        }
    }
}
