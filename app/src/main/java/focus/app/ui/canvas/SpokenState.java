package focus.app.ui.canvas;

import focus.app.model.Document;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImagePoint;
import java.util.Optional;

/** What a screen reader says of the canvas: the picture, or where the keyboard's point is and whether it is selected. */
final class SpokenState {
    private final Texts texts;

    SpokenState(Texts texts) {
        this.texts = texts;
    }

    String of(Optional<Document> document, Optional<ImagePoint> cursor) {
        if (document.isEmpty()) {
            return texts.get("canvas.empty");
        }
        Document open = document.get();
        if (cursor.isEmpty()) {
            return texts.get(
                    "canvas.picture",
                    open.title(),
                    open.size().width(),
                    open.size().height());
        }
        int column = (int) cursor.get().x();
        int row = (int) cursor.get().y();
        boolean selected = open.selection().mask().at(column, row) >= 128;
        return texts.get(selected ? "canvas.point.selected" : "canvas.point", column, row);
    }
}
