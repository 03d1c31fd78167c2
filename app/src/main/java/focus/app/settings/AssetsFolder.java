package focus.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that come with the program: embedded packs and the sample photo.
 *
 * @param root the folder {@code assets}; may not exist in a damaged installation
 */
public record AssetsFolder(Path root) {
    /** The launcher's word on where the folder is. */
    public static final String PROPERTY = "focus.assets";

    /**
     * Where {@link #PROPERTY} says, else the nearest folder {@code assets} above the program's own code, else
     * {@code assets} in the current folder.
     */
    public static AssetsFolder find() {
        String given = System.getProperty(PROPERTY);
        if (given != null && !given.isBlank()) {
            return new AssetsFolder(Path.of(given).toAbsolutePath().normalize());
        }
        return new AssetsFolder(
                ownCode().flatMap(AssetsFolder::above).orElse(Path.of("assets").toAbsolutePath()));
    }

    public Path packs() {
        return root.resolve("packs");
    }

    public Path samples() {
        return root.resolve("samples");
    }

    /** The nearest {@code assets/packs} or {@code assets/samples} beside {@code start} or a folder above it. */
    static Optional<Path> above(Path start) {
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            AssetsFolder candidate = new AssetsFolder(folder.resolve("assets"));
            if (Files.isDirectory(candidate.packs()) || Files.isDirectory(candidate.samples())) {
                return Optional.of(candidate.root);
            }
        }
        return Optional.empty();
    }

    /** The jar or the class folder that this class was loaded from. */
    private static Optional<Path> ownCode() {
        CodeSource source = AssetsFolder.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            URI location = source.getLocation().toURI();
            return "file".equals(location.getScheme()) ? Optional.of(Path.of(location)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
