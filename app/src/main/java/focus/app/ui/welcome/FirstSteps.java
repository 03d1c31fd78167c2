package focus.app.ui.welcome;

import focus.app.state.EditorState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Three things that a new user does in the first minute, ticked off as they happen. Immutable.
 *
 * @param done those that have been done
 */
record FirstSteps(Set<Step> done) {
    /** In the order in which they are shown. */
    enum Step {
        /** Something is selected. */
        SELECT("first.select", "first.select.how"),
        /** What was selected has been removed. */
        REMOVE("first.remove", "first.remove.how"),
        /** The untouched photo was looked at. */
        COMPARE("first.compare", "first.compare.how");

        private final String whatKey;
        private final String howKey;

        Step(String whatKey, String howKey) {
            this.whatKey = whatKey;
            this.howKey = howKey;
        }

        /** Its name in the bundle. */
        String whatKey() {
            return whatKey;
        }

        /** How it is done, in the bundle. */
        String howKey() {
            return howKey;
        }

        private boolean isDoneIn(EditorState state) {
            return switch (this) {
                case SELECT ->
                    state.document()
                            .filter(open -> !open.selection().mask().isEmpty())
                            .isPresent();
                case REMOVE ->
                    state.document().filter(open -> !open.layers().isEmpty()).isPresent();
                case COMPARE -> state.before();
            };
        }
    }

    static final FirstSteps NONE = new FirstSteps(Set.of());

    FirstSteps {
        done = Set.copyOf(done);
    }

    /** With what has been done now; one after the other, so that looking back counts after there is something to see. */
    FirstSteps after(EditorState state) {
        Set<Step> all = EnumSet.noneOf(Step.class);
        all.addAll(done);
        next().filter(step -> step.isDoneIn(state)).ifPresent(all::add);
        return new FirstSteps(all);
    }

    /** What is to be done now; empty when all is done. */
    Optional<Step> next() {
        for (Step step : Step.values()) {
            if (!done.contains(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
