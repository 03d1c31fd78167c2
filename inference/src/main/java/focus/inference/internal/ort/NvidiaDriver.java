package focus.inference.internal.ort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an NVIDIA driver is installed, told by its files: cheap, and without loading anything.
 *
 * @param files any one of these means that there is one
 * @param cards one folder per card, holding a file {@code information} with its name; may not exist
 */
public record NvidiaDriver(List<Path> files, Path cards) {
    public NvidiaDriver {
        files = List.copyOf(files);
    }

    /** Where Linux, WSL and Windows keep it. */
    public static NvidiaDriver ofThisComputer() {
        String windows = System.getenv().getOrDefault("SystemRoot", "C:\\Windows");
        return new NvidiaDriver(
                List.of(
                        Path.of("/proc/driver/nvidia/version"),
                        Path.of("/usr/lib/wsl/lib/libcuda.so.1"),
                        Path.of(windows, "System32", "nvcuda.dll")),
                Path.of("/proc/driver/nvidia/gpus"));
    }

    public boolean isPresent() {
        return files.stream().anyMatch(Files::exists);
    }

    /** The first card's name where the driver tells it in a file. */
    Optional<String> cardName() {
        if (!Files.isDirectory(cards)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(cards)) {
            return folders.sorted()
                    .map(folder -> folder.resolve("information"))
                    .filter(Files::isReadable)
                    .flatMap(NvidiaDriver::lines)
                    .filter(line -> line.startsWith("Model:"))
                    .map(line -> line.substring("Model:".length()).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty(); // the name is a nicety; the GPU works without it
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
