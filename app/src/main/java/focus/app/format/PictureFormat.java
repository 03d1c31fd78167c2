package focus.app.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that pictures are written in, chosen by the ending of the file's name, and what each can hold. */
public enum PictureFormat {
    PNG("PNG", List.of("png"), Integer.MAX_VALUE),
    JPEG("JPEG", List.of("jpg", "jpeg", "jpe", "jfif"), 65_500),
    TIFF("TIFF", List.of("tif", "tiff"), Integer.MAX_VALUE),
    WEBP("WebP", List.of("webp"), 16_383);

    /** Of the pictures that can be opened, in small letters and without the dot. */
    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    public static final List<String> OPENABLE = List.of(
            "png", "jpg", "jpeg", "jpe", "jfif", "heic", "heif", "hif", "avif", "tif", "tiff", "webp", "psd", "psb",
            "gif", "bmp");

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

    /** Without the dot, in small letters, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** The most pixels that a side can have. */
    public int longest() {
        return longest;
    }

    /** Whether there is a quality to choose. */
    public boolean hasQuality() {
        return this == JPEG || this == WEBP;
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
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (PictureFormat format : values()) {
            if (format.endings.stream().anyMatch(ending -> name.endsWith("." + ending))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** {@code file} itself when its name ends as one of our formats does, else with this one's ending added. */
    public Path completed(Path file) {
        return of(file).isPresent() ? file : file.resolveSibling(file.getFileName() + "." + endings.getFirst());
    }
}
