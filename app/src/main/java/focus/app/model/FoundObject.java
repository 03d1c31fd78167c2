package focus.app.model;

/**
 * An object that was found without a prompt.
 *
 * @param name what it is; empty where nobody knows
 * @param selection answered
 */
public record FoundObject(String name, Selection selection) {}
