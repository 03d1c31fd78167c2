package focus.inference.pack;

import java.util.List;
import java.util.Optional;

/** The installed packs. */
public interface PackStore {
    /** Every pack whose {@code pack.json} could be read, in search order. */
    List<PackManifest> installed();

    /** Folders that look like packs but cannot be used, each with a sentence saying why. */
    List<String> problems();

    Optional<PackManifest> find(String id);

    /**
     * Compares every file's size and SHA-256 with the manifest; reads all bytes.
     *
     * @return one sentence (file, expected, found) for each file that differs; empty when the pack is whole
     */
    List<String> verify(PackManifest pack);
}
