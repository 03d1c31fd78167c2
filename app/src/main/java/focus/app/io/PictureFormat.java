package focus.app.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The formats that pictures are written in, chosen by the ending of the file's name. */
public enum PictureFormat {
    PNG("PNG", List.of("png"), Integer.MAX_VALUE),
    JPEG("JPEG", List.of("jpg", "jpeg", "jpe", "jfif"), 65_500),
    TIFF("TIFF", List.of("tif", "tiff"), Integer.MAX_VALUE),
    WEBP("WebP", List.of("webp"), 16_383);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<String> endings;

    private final int longest;

    PictureFormat(String title, List<String> endings, int longest) {
        this.title = title;
        this.endings = endings;
        this.longest = longest;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** In small letters, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** The most pixels that a side can have. */
    int longest() {
        return longest;
    }

    /** Whether every pixel comes back as it was: WebP does at quality 100 only. */
    public boolean isLossless(int quality) {
        return switch (this) {
            case PNG, TIFF -> true;
            case JPEG -> false;
            case WEBP -> quality >= 100;
        };
    }

    /** Whether it can hold 16 bits a sample. */
    public boolean isDeep() {
        return this == PNG || this == TIFF;
    }

    /** Whether it can hold transparency. */
    public boolean hasAlpha() {
        return this != JPEG;
    }

    public static Optional<PictureFormat> of(Path file) {
        String ending = FileNames.ending(file);
        for (PictureFormat format : values()) {
            if (format.endings.contains(ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
