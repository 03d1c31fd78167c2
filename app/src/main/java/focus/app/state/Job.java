package focus.app.state;

/**
 * Work going on in the background, as the status bar shows it. At most one at a time; encoding is not a job.
 *
 * @param id unique in this run
 * @param kind what is being done
 * @param stage key of the stage ({@code Feedback.progress}), empty before the first report
 * @param fraction 0..1, negative when it cannot be told
 */
public record Job(long id, Kind kind, String stage, double fraction) {
    /** What a job does. */
    public enum Kind {
        OPEN,
        EDIT,
        /** All objects of the picture are looked for. */
        FIND,
        SAVE
    }
}
