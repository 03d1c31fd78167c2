package focus.app.service;

import focus.app.io.picture.DigitalSource;
import focus.app.model.EditStep;
import focus.inference.api.Mask;
import java.util.List;
import java.util.Optional;

/** What a saved picture has to say of how its pixels came to be. */
public final class Labels {
    private Labels() {}

    /**
     * A network that finds an object makes no pixels, nor does a filling without a network: neither is labelled. Where a
     * network did, the picture is a composite, or wholly made where nothing of the photo is left.
     */
    public static Optional<DigitalSource> of(List<EditStep> edits) {
        Optional<DigitalSource> label = Optional.empty();
        for (EditStep edit : edits) {
            if (edit.result().trained()) {
                Mask made = edit.result().coverage();
                boolean all = made.area() == made.size().area();
                label = Optional.of(
                        all || label.filter(DigitalSource.TRAINED::equals).isPresent()
                                ? DigitalSource.TRAINED
                                : DigitalSource.COMPOSITE_WITH_TRAINED);
            }
        }
        return label;
    }
}
