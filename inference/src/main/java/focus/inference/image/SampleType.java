package focus.inference.image;

/** How one sample of one channel is stored. */
public enum SampleType {
    /** Unsigned 8 bit, 0..255, in a {@code byte[]}. */
    U8(255),
    /** Unsigned 16 bit, 0..65535, in a {@code short[]}. */
    U16(65_535);

    private final int max;

    SampleType(int max) {
        this.max = max;
    }

    /** The sample value of full intensity. */
    public int max() {
        return max;
    }
}
