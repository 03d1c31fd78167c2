package focus.app.io;

import focus.app.format.PictureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pictures of a folder in the order in which people count: {@code 2.jpg} before {@code 10.jpg}. */
public final class PictureFolder {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 18;

    private PictureFolder() {}

    /**
     * @param file need not be there any more
     * @param step how many pictures further; negative for back
     * @return empty where the folder ends, and where it cannot be read
     */
    public static Optional<Path> neighbour(Path file, int step) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        Comparator<Path> order = Comparator.comparing(PictureFolder::key).thenComparing(Path::toString);
        try (Stream<Path> files = Files.list(folder)) {
            Path absolute = file.toAbsolutePath();
            List<Path> others = files.filter(other -> PictureFormat.OPENABLE.contains(FileNames.ending(other)))
                    .filter(other -> !other.equals(absolute))
                    .sorted(order)
                    .toList();
            long before = others.stream()
                    .filter(other -> order.compare(other, absolute) < 0)
                    .count();
            long wanted = step > 0 ? before + step - 1 : before + step;
            return wanted < 0 || wanted >= others.size() ? Optional.empty() : Optional.of(others.get((int) wanted));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Numbers in it are written so long that letters sort them. */
    private static String key(Path file) {
        return NUMBER.matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }
}
