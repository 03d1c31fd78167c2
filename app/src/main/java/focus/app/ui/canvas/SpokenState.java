package focus.app.ui.canvas;

import focus.app.model.CropDraft;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.state.EditorState;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.Optional;

/** What a screen reader says of the canvas: the picture, or where the keyboard's point is and whether it is selected. */
final class SpokenState {
    private final Texts texts;

    SpokenState(Texts texts) {
        this.texts = texts;
    }

    String of(EditorState state, Optional<ImagePoint> cursor) {
        if (state.preview().isPresent()) {
            ImageSize size = state.preview().get().size();
            return texts.get("canvas.preview", size.width(), size.height());
        }
        if (state.document().isEmpty()) {
            return texts.get("canvas.empty");
        }
        if (state.crop().isPresent()) {
            return crop(state.crop().get().draft());
        }
        Document open = state.document().get();
        if (cursor.isEmpty()) {
            return texts.get(
                    "canvas.picture",
                    open.title(),
                    open.size().width(),
                    open.size().height());
        }
        int column = (int) cursor.get().x();
        int row = (int) cursor.get().y();
        if (state.masked().isPresent()) {
            int index = state.masking().orElseThrow().index();
            return masked(state.masked().get(), open.stack().carriedDown(index, cursor.get()), column, row);
        }
        boolean selected = open.selection().mask().at(column, row) >= 128;
        return texts.get(selected ? "canvas.point.selected" : "canvas.point", column, row);
    }

    /** @param below the point in the picture that the layer lies over */
    private String masked(EditLayer layer, ImagePoint below, int column, int row) {
        int x = (int) Math.floor(below.x());
        int y = (int) Math.floor(below.y());
        boolean edited = layer.edit().result().coverage().at(x, y) > 0;
        int shown = !edited ? 0 : layer.covered().at(x, y) == 0 ? 1 : 2;
        return texts.get("canvas.mask", column, row, shown);
    }

    private String crop(CropDraft draft) {
        return texts.get(
                "canvas.crop",
                draft.size().width(),
                draft.size().height(),
                Math.round(draft.frame().x()),
                Math.round(draft.frame().y()),
                draft.degrees());
    }
}
