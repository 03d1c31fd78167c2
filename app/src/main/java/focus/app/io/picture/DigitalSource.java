package focus.app.io.picture;

/**
 * How pixels came to be, in the words of the IPTC's vocabulary "Digital Source Type": the label that tells viewers and
 * sites of pixels that a trained network made.
 */
public enum DigitalSource {
    /** A photo in which a trained network made a part. */
    COMPOSITE_WITH_TRAINED("compositeWithTrainedAlgorithmicMedia"),
    /** All of it was made by a trained network. */
    TRAINED("trainedAlgorithmicMedia");

    private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String code;

    DigitalSource(String code) {
        this.code = code;
    }

    /** The term's address, which is its value in a file. */
    public String uri() {
        return VOCABULARY + code;
    }
}
