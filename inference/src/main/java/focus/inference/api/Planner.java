package focus.inference.api;

/** The role that reads a sentence. */
public interface Planner {
    /**
     * @param sentence as typed, any length
     * @return never null; a sentence that cannot be carried out gives {@link EditPlan.Declined}
     */
    EditPlan plan(String sentence);
}
