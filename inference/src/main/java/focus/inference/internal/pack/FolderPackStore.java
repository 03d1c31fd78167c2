package focus.inference.internal.pack;

import focus.inference.api.error.ModelException;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.PackFile;
import focus.inference.pack.PackManifest.RoleEntry;
import focus.inference.pack.PackStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Packs in folders: {@code <folder>/<id>/pack.json}. Looks at the disk on every call, so that a pack copied there while
 * the program runs is found. Safe for several threads.
 */
public final class FolderPackStore implements PackStore {
    private final List<Path> folders;

    /** @param folders searched in order; one that does not exist holds no pack */
    public FolderPackStore(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public List<PackManifest> installed() {
        List<PackManifest> packs = new ArrayList<>();
        scan(packs::add, problem -> {});
        return List.copyOf(packs);
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        scan(pack -> {}, problems::add);
        return List.copyOf(problems);
    }

    @Override
    public Optional<PackManifest> find(String id) {
        return installed().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    @Override
    public List<String> verify(PackManifest pack) {
        return pack.files().stream()
                .map(file -> FileCheck.problem(pack, file))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * A file that a role is about to read, checked. Manifests call all of them graphs.
     *
     * @param name that the role's driver gives to it
     * @throws ModelException if the role names no such file, or its size or SHA-256 is not the manifest's
     */
    public static Path roleFile(PackManifest pack, RoleEntry role, String name) {
        String path = role.graphs().get(name);
        if (path == null) {
            throw new ModelException(pack.folder().resolve(ManifestReader.FILE_NAME) + ": expected a graph \"" + name
                    + "\" for the driver " + role.driver() + ", found only "
                    + role.graphs().keySet());
        }
        return checkedFile(pack, path);
    }

    /**
     * A file that is about to be used, checked.
     *
     * @param path as the manifest names it
     * @throws ModelException if its size or SHA-256 is not the manifest's
     */
    public static Path checkedFile(PackManifest pack, String path) {
        PackFile file = pack.files().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ModelException(pack.folder().resolve(ManifestReader.FILE_NAME)
                        + ": expected a file " + path + ", found none"));
        FileCheck.problem(pack, file).ifPresent(problem -> {
            throw new ModelException(problem + " Install the pack \"" + pack.id() + "\" again.");
        });
        return pack.folder().resolve(path);
    }

    private void scan(Consumer<PackManifest> found, Consumer<String> problem) {
        for (Path folder : folders) {
            for (Path candidate : candidates(folder, problem)) {
                try {
                    found.accept(read(candidate));
                } catch (ModelException e) {
                    problem.accept(e.getMessage());
                }
            }
        }
    }

    private static PackManifest read(Path folder) {
        PackManifest pack = ManifestReader.read(folder);
        String name = String.valueOf(folder.getFileName());
        if (!pack.id().equals(name)) {
            throw new ModelException(folder.resolve(ManifestReader.FILE_NAME) + ": expected the id \"" + name
                    + "\", as the folder is named, found \"" + pack.id() + "\"");
        }
        return pack;
    }

    /** Folders with a {@code pack.json}, by name. */
    private static List<Path> candidates(Path folder, Consumer<String> problem) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve(ManifestReader.FILE_NAME)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problem.accept(folder + ": expected a readable folder of packs, found an error: " + e);
            return List.of();
        }
    }
}
