package focus.inference.api;

/**
 * Something with a name that was seen in a picture.
 *
 * @param name one of the {@link Vocabulary}'s
 * @param score how sure it is, 0..1
 * @param box around it, full-resolution picture space
 */
public record Thing(String name, double score, Prompt.Box box) {}
