package focus.app.io.png;

/** The colour types of PNG, by their number in the header. */
enum PngColour {
    GREY(0, 1),
    RGB(2, 3),
    PALETTE(3, 1),
    GREY_ALPHA(4, 2),
    RGB_ALPHA(6, 4);

    private final int code;
    private final int channels;

    PngColour(int code, int channels) {
        this.code = code;
        this.channels = channels;
    }

    int code() {
        return code;
    }

    /** Samples stored for each pixel. */
    int channels() {
        return channels;
    }

    boolean isGrey() {
        return this == GREY || this == GREY_ALPHA;
    }

    boolean hasAlpha() {
        return this == GREY_ALPHA || this == RGB_ALPHA;
    }

    boolean allows(int depth) {
        return switch (this) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
        };
    }
}
