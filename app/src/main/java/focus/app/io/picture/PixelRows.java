package focus.app.io.picture;

import focus.inference.image.PixelBlock;

/** Rows of unsigned numbers into blocks of either depth. */
public final class PixelRows {
    private PixelRows() {}

    /**
     * @param samples one row in the block's channels, 0..the depth's largest number
     * @param y the block's row
     */
    public static void store(int[] samples, PixelBlock block, int y) {
        int from = y * samples.length;
        switch (block.format().samples()) {
            case U8 -> {
                byte[] out = block.bytes();
                for (int i = 0; i < samples.length; i++) {
                    out[from + i] = (byte) samples[i];
                }
            }
            case U16 -> {
                short[] out = block.shorts();
                for (int i = 0; i < samples.length; i++) {
                    out[from + i] = (short) samples[i];
                }
            }
        }
    }
}
