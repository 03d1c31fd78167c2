package focus.app.io.psd;

import focus.app.io.picture.PictureFormatException;

/** The colour modes of Photoshop that can be shown, by their number in the header. */
enum PsdMode {
    BITMAP(1),
    GREY(1),
    INDEXED(1),
    RGB(3),
    CMYK(4),
    /** Stored as the greys that the inks are laid over. */
    DUOTONE(1);

    private final int colours;

    PsdMode(int colours) {
        this.colours = colours;
    }

    /** Planes of colour. */
    int colours() {
        return colours;
    }

    static PsdMode of(int code) throws PictureFormatException {
        return switch (code) {
            case 0 -> BITMAP;
            case 1 -> GREY;
            case 2 -> INDEXED;
            case 3 -> RGB;
            case 4 -> CMYK;
            case 8 -> DUOTONE;
            case 7 ->
                throw new PictureFormatException(
                        "is a Photoshop file of single inks (multichannel), which cannot be opened yet;"
                                + " change its mode to RGB first");
            case 9 ->
                throw new PictureFormatException(
                        "is a Photoshop file in Lab colours, which cannot be opened yet; change its mode to RGB first");
            default -> throw new PictureFormatException("has a damaged header: it names the colour mode " + code);
        };
    }
}
