package focus.app.model;

import java.util.List;

/** What came of trying an installed model pack. */
public sealed interface PackTrial {
    /**
     * Its files are whole, and it answered as it should.
     *
     * @param milliseconds that the answer took
     */
    record Works(double milliseconds) implements PackTrial {}

    /** @param problems one sentence for each file that is not what it should be; at least one */
    record Damaged(List<String> problems) implements PackTrial {
        public Damaged {
            problems = List.copyOf(problems);
        }
    }

    /** @param reason one sentence for the user */
    record Failed(String reason) implements PackTrial {}
}
