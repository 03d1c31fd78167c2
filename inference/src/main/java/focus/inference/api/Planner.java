package focus.inference.api;

/** The role that reads a sentence. Safe for use by several threads; blocks for up to a tenth of a second. */
public interface Planner {
    /** What reads, for reports: a pack's id and version, or the name of a method that needs none. */
    default String method() {
        return "keywords";
    }

    /**
     * @param sentence as typed, any length
     * @return never null; a sentence that cannot be carried out gives {@link EditPlan.Declined}
     * @throws focus.inference.api.error.ModelException if a network is needed, and its pack is damaged
     */
    EditPlan plan(String sentence);
}
