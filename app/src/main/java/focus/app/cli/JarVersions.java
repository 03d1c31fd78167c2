package focus.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Versions of the libraries in use, read from the names of their jars: not all of them know their own. */
record JarVersions(List<String> jars) {
    JarVersions {
        jars = List.copyOf(jars);
    }

    /** The jars of the module path and of the class path of this process. */
    static JarVersions ofThisProcess() {
        return new JarVersions(Stream.of("jdk.module.path", "java.class.path")
                .map(property -> System.getProperty(property, ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(entry -> !entry.isBlank())
                .flatMap(entry -> jarsAt(Path.of(entry)))
                .toList());
    }

    /**
     * @param artifact such as {@code "opencv"}
     * @return such as {@code "4.13.0-1.5.13"}
     */
    Optional<String> of(String artifact) {
        Pattern name = Pattern.compile(
                Pattern.quote(artifact) + "-(\\d[\\d.]*(?:-[\\d.]+)?(?:-SNAPSHOT)?)(?:-[a-z].*)?\\.jar");
        return jars.stream()
                .map(name::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst();
    }

    private static Stream<String> jarsAt(Path entry) {
        if (!Files.isDirectory(entry)) {
            return Stream.of(String.valueOf(entry.getFileName()));
        }
        try (Stream<Path> files = Files.list(entry)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
