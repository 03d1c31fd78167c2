package focus.app.service;

import focus.inference.api.Prompt;
import focus.inference.api.Thing;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Of the things in a picture the one that it seems to be of: there for sure, large, near the middle. */
final class SubjectThing {
    /** Score from which a thing counts, 0..1. */
    private static final double SURE = 0.25;

    /** Of the picture: smaller things are not what it is of. */
    private static final double SMALLEST = 0.005;

    /** How much less a thing in a corner counts than one in the middle. */
    private static final double CORNER_LOSS = 0.7;

    private SubjectThing() {}

    /** @return empty if nothing stands out */
    static Optional<Thing> of(List<Thing> things, ImageSize size) {
        return things.stream()
                .filter(thing -> thing.score() >= SURE && part(thing.box(), size) >= SMALLEST)
                .max(Comparator.comparingDouble(thing -> worth(thing, size)));
    }

    private static double worth(Thing thing, ImageSize size) {
        ImagePoint centre = thing.box().centre();
        double x = 2 * centre.x() / size.width() - 1;
        double y = 2 * centre.y() / size.height() - 1;
        double away = Math.hypot(x, y) / Math.sqrt(2);
        return thing.score() * Math.sqrt(part(thing.box(), size)) * (1 - CORNER_LOSS * away);
    }

    private static double part(Prompt.Box box, ImageSize size) {
        return box.area() / size.area();
    }
}
