package focus.app.state;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.model.MaskStep;
import focus.app.model.ObjectMask;
import focus.app.model.Selection;
import focus.inference.api.Mask;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.image.PixelBlock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The memory that documents hold together beyond their source picture: patches, mask tiles and logits. What several of
 * them share is counted once, by identity.
 */
final class Footprint {
    private final Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    private long bytes;

    long bytes() {
        return bytes;
    }

    void add(Document document) {
        for (Layer layer : document.layers()) {
            if (layer instanceof EditLayer edit) {
                add(edit.edit());
                edit.mask().ifPresent(painted -> {
                    add(painted.mask());
                    add(painted.steps());
                });
            }
        }
        for (ObjectMask object : document.objects().all()) {
            add(object.selection());
        }
    }

    private void add(EditStep edit) {
        if (counted.add(edit)) {
            add(edit.result().pixels());
            add(edit.result().coverage());
            add(edit.maskSteps());
        }
    }

    private void add(Selection selection) {
        add(selection.steps());
        add(selection.mask());
        selection.proposal().ifPresent(this::add);
    }

    private void add(List<? extends MaskStep> steps) {
        for (MaskStep step : steps) {
            if (step instanceof MaskStep.PromptStep(Prompt.MaskPrompt(Mask mask))) {
                add(mask);
            }
            if (step instanceof MaskStep.LoadStep(Mask mask, var _)) {
                add(mask);
            }
        }
    }

    private void add(MaskProposal proposal) {
        for (MaskProposal.Candidate candidate : proposal.candidates()) {
            MaskLogits logits = candidate.logits();
            if (counted.add(logits)) {
                bytes += (long) logits.width() * logits.height() * Float.BYTES;
            }
        }
    }

    private void add(PixelBlock pixels) {
        if (counted.add(pixels)) {
            bytes += withMips(
                    (long) pixels.width() * pixels.height() * pixels.format().bytesPerPixel());
        }
    }

    private void add(Mask mask) {
        if (counted.add(mask)) {
            mask.forEachTile(tile -> bytes += counted.add(tile) ? withMips(tile.length) : 0);
        }
    }

    /** Patches and mask tiles keep their mip levels once these have been looked at. */
    private static long withMips(long bytes) {
        return bytes + bytes / 3;
    }
}
