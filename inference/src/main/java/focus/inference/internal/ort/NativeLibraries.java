package focus.inference.internal.ort;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks the runtime's native libraries once to a fixed folder. Left alone, the runtime copies them (24 MB; 300 MB
 * with CUDA) to a new temporary folder at every start and leaves them behind when the program is killed.
 */
final class NativeLibraries {
    private static final List<String> ALWAYS =
            List.of("onnxruntime", "onnxruntime4j_jni", "onnxruntime_providers_shared");
    private static final String CUDA = "onnxruntime_providers_cuda";

    private NativeLibraries() {}

    /** One library inside the runtime's jar. */
    record Entry(String name, URL url, long bytes, long crc) {}

    /**
     * Makes sure that the libraries lie in one folder below {@code cache}. Safe when several processes do so at once:
     * each file appears whole or not at all.
     *
     * @param cuda also the large library that drives an NVIDIA GPU, if the jar holds it
     * @return that folder, named by the libraries' own checksums, so that another version never meets these files
     * @throws IOException if the folder cannot be written or the jar holds no libraries for this computer
     */
    static Path unpack(Path cache, boolean cuda) throws IOException {
        List<Entry> entries = entries(cuda);
        Path folder = cache.resolve(folderName(entries));
        Files.createDirectories(folder);
        for (Entry entry : entries) {
            unpack(entry, folder.resolve(entry.name()));
        }
        return folder;
    }

    static List<Entry> entries(boolean cuda) throws IOException {
        List<String> names = new ArrayList<>(ALWAYS);
        if (cuda) {
            names.add(CUDA);
        }
        List<Entry> entries = new ArrayList<>();
        for (String name : names) {
            String file = System.mapLibraryName(name);
            URL url = OrtException.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
            if (url != null && url.openConnection() instanceof JarURLConnection jar) {
                entries.add(new Entry(
                        file,
                        url,
                        jar.getJarEntry().getSize(),
                        jar.getJarEntry().getCrc()));
            }
        }
        if (entries.isEmpty()) {
            throw new IOException("the ONNX Runtime jar holds no libraries for " + platform());
        }
        return entries;
    }

    /** By the first library alone, the runtime itself: the CPU and the GPU build of one version differ in it. */
    private static String folderName(List<Entry> entries) {
        return String.format(
                Locale.ROOT,
                "onnxruntime-%s-%08x",
                platform(),
                entries.getFirst().crc());
    }

    /** Written beside its place, then moved there in one step; a file that is already there whole is kept. */
    static void unpack(Entry entry, Path file) throws IOException {
        if (isWhole(entry, file)) {
            return;
        }
        Path part = Files.createTempFile(file.getParent(), entry.name(), ".part");
        try (InputStream in = entry.url().openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (!isWhole(entry, file)) { // Windows refuses to replace a library that another process has just loaded
                throw e;
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean isWhole(Entry entry, Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == entry.bytes();
    }

    /** The folder name that the runtime's jar uses for this computer. */
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        return system + "-" + (arch.contains("aarch64") || arch.contains("arm64") ? "aarch64" : "x64");
    }
}
