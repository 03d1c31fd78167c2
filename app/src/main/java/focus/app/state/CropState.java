package focus.app.state;

import focus.app.model.CropDraft;

/**
 * The crop tool at work.
 *
 * @param draft the frame as it is now
 * @param levelling whether the next line drawn is to lie level
 * @param back the tool that was in hand before, and is again afterwards
 */
public record CropState(CropDraft draft, boolean levelling, ToolId back) {
    public CropState withDraft(CropDraft changed) {
        return new CropState(changed, false, back);
    }

    public CropState withLevelling(boolean changed) {
        return new CropState(draft, changed, back);
    }
}
