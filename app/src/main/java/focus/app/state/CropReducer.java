package focus.app.state;

import focus.app.model.CropDraft;
import focus.app.model.Document;
import focus.app.model.Selection;
import focus.inference.image.ImageRect;
import java.util.Optional;

/** What the crop tool does: a draft over the working picture, which becomes a frame step or goes. */
final class CropReducer {
    private CropReducer() {}

    static EditorState drafted(EditorState state, CropDraft draft) {
        return state.withCrop(state.crop()
                .map(crop -> draft.picture().equals(crop.draft().picture()) ? crop.withDraft(draft) : crop));
    }

    static EditorState levelling(EditorState state, boolean wanted) {
        return state.withCrop(state.crop().map(crop -> crop.withLevelling(wanted)));
    }

    /** The tool goes with the draft. */
    static EditorState left(EditorState state) {
        return state.crop()
                .map(crop -> state.withTool(crop.back()).withCrop(Optional.empty()))
                .orElse(state);
    }

    /** A draft is there while the tool and a picture are, and always of that picture. */
    static EditorState upToDate(EditorState before, EditorState after) {
        if (after.tool() != ToolId.CROP || after.document().isEmpty()) {
            return after.crop().isEmpty() ? after : after.withCrop(Optional.empty());
        }
        Document document = after.document().get();
        Optional<CropState> crop = after.crop();
        boolean fits = crop.isPresent()
                && before.document().filter(open -> sameFrame(open, document)).isPresent();
        if (fits) {
            return after;
        }
        ToolId back = crop.map(CropState::back).orElse(before.tool() == ToolId.CROP ? ToolId.CLICK : before.tool());
        return after.withCrop(Optional.of(new CropState(start(document), false, back)));
    }

    private static boolean sameFrame(Document one, Document other) {
        return one.id() == other.id()
                && one.size().equals(other.size())
                && one.stack().frameSteps().equals(other.stack().frameSteps());
    }

    /** Around what is selected, else the whole picture. */
    private static CropDraft start(Document document) {
        Selection selection = document.selection();
        ImageRect bounds = selection.answered() ? selection.mask().bounds() : ImageRect.EMPTY;
        return CropDraft.of(document.size(), bounds.isEmpty() ? document.size().bounds() : bounds);
    }
}
