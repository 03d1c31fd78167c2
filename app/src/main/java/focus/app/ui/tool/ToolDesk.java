package focus.app.ui.tool;

import focus.app.model.CropDraft;
import focus.app.model.MaskStep;
import focus.app.state.BrushSettings;
import focus.app.state.CropState;
import focus.app.state.SelectState;
import focus.app.ui.viewport.Viewport;
import java.util.Optional;

/** What a tool sees and may do. */
public interface ToolDesk {
    Viewport viewport();

    BrushSettings brush();

    /** Whether a plain click adds to the object. */
    boolean clickPositive();

    /** How areas are drawn. */
    SelectState select();

    /** What is selected is given up for what this step gives. */
    void startMask(MaskStep step);

    /** A finished gesture becomes part of the mask. */
    void add(MaskStep step);

    /** The crop under way; there is one while the crop tool is in hand. */
    Optional<CropState> crop();

    /** The crop's frame is another. */
    void draftCrop(CropDraft draft);

    /** Crops as drafted. */
    void applyCrop();

    /** Gives the crop up. */
    void cancelCrop();

    /** Moves the picture by so many device pixels. */
    void pan(double dx, double dy);
}
