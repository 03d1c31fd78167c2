package focus.app.cli.eval;

/**
 * One click of the simulated user.
 *
 * @param x pixel column
 * @param y pixel row
 * @param positive says "this belongs to the object"
 */
public record SimulatedClick(int x, int y, boolean positive) {}
