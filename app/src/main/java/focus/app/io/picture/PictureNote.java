package focus.app.io.picture;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/**
 * Something that the user should know about a file that was read or written all the same: what was converted, what is
 * missing, what was left out.
 *
 * @param kind what happened
 * @param arguments for the placeholders of {@link Kind#pattern()}
 */
public record PictureNote(Kind kind, List<String> arguments) {
    /** What there is to tell. */
    public enum Kind {
        /** Argument 0: how many per cent are there. */
        CUT_OFF("The file is cut off: only %s %% of the picture is there; the rest is grey."),
        CUT_OFF_COARSE("The file is cut off: the picture is there, but coarser than it was."),
        /** Argument 0: how many per cent are there. */
        DAMAGED_FROM("The file is damaged: only %s %% of the picture could be read; the rest is grey."),
        DAMAGED("The file is damaged: parts of the picture may look wrong."),
        ANIMATED("This is an animation; its first frame was opened."),
        /** Argument 0: how many pages. */
        PAGES("The file holds %s pages; the first one was opened."),
        /** Argument 0: the profile's name. */
        CMYK_BY_PROFILE("The picture is for print (CMYK, %s) and was converted to sRGB."),
        CMYK_PLAIN("The picture is for print (CMYK) and names no profile: its colours in sRGB are a guess."),
        /** Argument 0: the profile's name. */
        GREY_BY_PROFILE("The greys were converted from the profile %s to sRGB."),
        PROFILE_UNUSABLE("The file's colour profile cannot be used; its colours were taken for sRGB."),
        /** Argument 0: the format; argument 1: bits per sample. */
        DEPTH_REDUCED("%s holds 8 bits a sample: the picture's %s were reduced. Save as PNG to keep them."),
        FLATTENED("JPEG holds no transparency: the picture was laid on white. Save as PNG to keep it."),
        JPEG_REENCODED("JPEG keeps a picture only nearly: all pixels were encoded anew. Save as PNG to keep each one."),
        WEBP_REENCODED(
                "WebP below quality 100 keeps a picture only nearly. Save at 100, or as PNG, to keep each pixel."),
        HIDDEN_COLOURS("WebP keeps no colours under full transparency. Save as PNG to keep them."),
        METADATA_DROPPED("The photo's camera data were too large for the file and were left out.");

        private final String pattern;

        Kind(String pattern) {
            this.pattern = pattern;
        }

        /** The English sentence with {@code %s} for each argument. */
        public String pattern() {
            return pattern;
        }
    }

    public PictureNote {
        arguments = List.copyOf(arguments);
    }

    public static PictureNote of(Kind kind, String... arguments) {
        return new PictureNote(kind, List.of(arguments));
    }

    /**
     * What there is to tell of a picture that ends early.
     *
     * @param damage an {@link EOFException} where the file is cut off
     * @param rows that are there, of {@code height}
     * @throws PictureFormatException if none is
     */
    public static PictureNote endedEarly(IOException damage, int rows, int height) throws PictureFormatException {
        boolean cutOff = damage instanceof EOFException;
        if (rows == 0) {
            throw new PictureFormatException(
                    cutOff ? "is cut off before its first row of pixels" : "is damaged: none of its pixels can be read",
                    damage);
        }
        return of(cutOff ? Kind.CUT_OFF : Kind.DAMAGED_FROM, Integer.toString((int) (100L * rows / height)));
    }

    /** The bundle key of the sentence, such as {@code picture.cut_off}. */
    public String key() {
        return "picture." + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** In English, for the command line and the log. */
    public String sentence() {
        return String.format(java.util.Locale.ROOT, kind.pattern(), arguments.toArray());
    }
}
