package focus.app.model;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Work that a program left behind when it was ended by force.
 *
 * @param session where it lies
 * @param name of the picture or project
 * @param steps how many steps undo could reach
 * @param when the last one was done
 */
public record Recoverable(Path session, String name, int steps, Instant when) {}
