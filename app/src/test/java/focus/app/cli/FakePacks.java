package focus.app.cli;

import focus.inference.pack.PackManifest;
import focus.inference.pack.PackStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that holds what a test puts into it. */
public record FakePacks(List<PackManifest> installed, List<String> problems, Map<String, List<String>> damages)
        implements PackStore {
    public static FakePacks of(PackManifest... packs) {
        return new FakePacks(List.of(packs), List.of(), Map.of());
    }

    public static PackManifest pack(String id) {
        return new PackManifest(
                Path.of("packs", id),
                id,
                "1.2",
                "A pack for tests",
                new PackManifest.Licence("Apache-2.0", "yes", "by nobody", ""),
                List.of(new PackManifest.PackFile("encoder.onnx", 1_500_000, "ab".repeat(32))),
                Map.of("segmenter", new PackManifest.RoleEntry("sam1", Map.of("encoder", "encoder.onnx"), "{}")));
    }

    @Override
    public Optional<PackManifest> find(String id) {
        return installed.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    @Override
    public List<String> verify(PackManifest pack) {
        return damages.getOrDefault(pack.id(), List.of());
    }
}
