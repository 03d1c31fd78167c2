package focus.app.io.project;

import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.ObjectMask;
import focus.app.model.Selection;
import focus.inference.api.Mask;
import focus.inference.image.RasterSource;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Lets a journal write a selection whose fine edge nobody has worked out yet without working it out, which would take a
 * processor away from the next click. What is written is its draft, marked as not answered: the same steps in the same
 * picture give the same edge when it is read back. A mask that is still shown in another picture is kept as it is.
 */
final class UnfinishedMasks {
    private final IdentityHashMap<Mask, Written> drafts = new IdentityHashMap<>();
    private final IdentityHashMap<ObjectMask, ObjectMask> objects = new IdentityHashMap<>();

    /** @param picture in which the steps give the mask */
    private record Written(RasterSource picture, Selection selection) {}

    /** The objects of a document as they are to be written, always the same for the same ones. */
    List<ObjectMask> of(Document document) {
        return document.objects().all().stream()
                .map(object -> of(object, document))
                .toList();
    }

    private ObjectMask of(ObjectMask object, Document document) {
        Selection written = of(object.selection(), document);
        return written.mask() == object.selection().mask()
                ? object
                : objects.computeIfAbsent(object, first -> first.withSelection(written));
    }

    private Selection of(Selection selection, Document document) {
        Mask mask = selection.mask();
        Written known = drafts.get(mask);
        if (known != null) {
            return document.shows(known.picture()) && known.selection().steps().equals(selection.steps())
                    ? known.selection()
                    : selection;
        }
        boolean asked = selection.answered()
                && selection.steps().stream().anyMatch(step -> step instanceof MaskStep.PromptStep);
        if (!asked || mask.isWorkedOut(mask.size().bounds())) {
            return selection;
        }
        Selection draft = new Selection(selection.steps(), Optional.empty(), mask.draft(), false);
        drafts.put(mask, new Written(document.working(), draft));
        return draft;
    }
}
