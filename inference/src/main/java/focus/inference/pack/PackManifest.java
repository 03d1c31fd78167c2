package focus.inference.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code pack.json}, checked: what a pack is, may be used for, and holds.
 *
 * @param folder where the pack lies
 * @param id folder-safe name, such as {@code sam-mini}
 * @param roles by role name ({@code "segmenter"})
 */
public record PackManifest(
        Path folder,
        String id,
        String version,
        String title,
        Licence licence,
        List<PackFile> files,
        Map<String, RoleEntry> roles) {
    /**
     * @param spdx SPDX identifier
     * @param commercial {@code yes}, {@code no} or {@code limited}
     */
    public record Licence(String spdx, String commercial, String attribution, String notes) {}

    /** @param path relative to the pack's folder, inside it */
    public record PackFile(String path, long bytes, String sha256) {}

    /**
     * @param driver the name of a driver that the engine knows
     * @param graphs file by the driver's own graph name
     * @param params JSON text of the role's parameters, read by the driver into its own typed record
     */
    public record RoleEntry(String driver, Map<String, String> graphs, String params) {}

    public PackManifest {
        files = List.copyOf(files);
        roles = Map.copyOf(roles);
    }

    public long totalBytes() {
        return files.stream().mapToLong(PackFile::bytes).sum();
    }
}
