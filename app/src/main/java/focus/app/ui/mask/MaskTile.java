package focus.app.ui.mask;

/**
 * What the overlay shows of one tile. Immutable.
 *
 * @param stored the mask's own coverage
 * @param shown that with the strokes painted which are not in the mask yet
 * @param tint of {@code shown}
 * @param outline of {@code shown}
 */
record MaskTile(Coverage stored, Coverage shown, Tint tint, Outline outline) {}
