package focus.app.io.png;

/** Gives the rows of a picture to be written as PNG; safe for use by several threads at once. */
@FunctionalInterface
interface PngRowSource {
    /**
     * @param y the first row
     * @param count how many rows
     * @return their samples as PNG stores them: interleaved, 16-bit ones with the high byte first, no filter bytes
     */
    byte[] rows(int y, int count);
}
