package focus.app.ui.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file types that pictures are saved as, by the ending of the name. */
public enum PictureFileType {
    PNG("file-type.png", List.of("png")),
    JPEG("file-type.jpeg", List.of("jpg", "jpeg")),
    TIFF("file-type.tiff", List.of("tif", "tiff")),
    WEBP("file-type.webp", List.of("webp"));

    private final String labelKey;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<String> endings;

    PictureFileType(String labelKey, List<String> endings) {
        this.labelKey = labelKey;
        this.endings = endings;
    }

    public String labelKey() {
        return labelKey;
    }

    /** Without the dot, lower case; the first is the usual one. */
    public List<String> endings() {
        return endings;
    }

    public static Optional<PictureFileType> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (PictureFileType type : values()) {
            if (type.endings.stream().anyMatch(ending -> name.endsWith("." + ending))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** {@code file} itself when its name ends as one of our types does, else with this type's ending added. */
    public Path completed(Path file) {
        return of(file).isPresent() ? file : file.resolveSibling(file.getFileName() + "." + endings.getFirst());
    }
}
