package focus.app.state;

import focus.app.model.Combination;
import java.util.Optional;

/** What drawing an area does to the selection. */
public enum AreaMode {
    /** The area alone is selected. */
    NEW,
    ADD,
    SUBTRACT,
    INTERSECT;

    /** How the area is combined with what is selected; empty to begin anew. */
    public Optional<Combination> combination() {
        return switch (this) {
            case NEW -> Optional.empty();
            case ADD -> Optional.of(Combination.ADD);
            case SUBTRACT -> Optional.of(Combination.SUBTRACT);
            case INTERSECT -> Optional.of(Combination.INTERSECT);
        };
    }
}
