package focus.inference.engine;

import focus.inference.api.error.ModelException;
import focus.inference.internal.detect.DetectLoader;
import focus.inference.internal.llm.SmolLoader;
import focus.inference.internal.sam.Sam1Loader;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.RoleEntry;
import focus.inference.pack.PackStore;
import java.util.List;
import java.util.Optional;

/** Which pack answers a role. */
final class PackRoles {
    static final String SEGMENTER = "segmenter";
    static final String PLANNER = "planner";
    static final String GROUNDER = "grounder";

    private final PackStore packs;

    PackRoles(PackStore packs) {
        this.packs = packs;
    }

    /**
     * @param packId a certain pack, or empty for the first installed one that can do it
     * @throws ModelException saying what is there instead
     */
    PackManifest segmenterPack(Optional<String> packId) {
        if (packId.isPresent()) {
            PackManifest pack = packs.find(packId.get())
                    .orElseThrow(
                            () -> new ModelException("No pack \"" + packId.get() + "\" is installed. " + installed()));
            requireDriver(pack);
            return pack;
        }
        return packs.installed().stream()
                .filter(PackRoles::canSegment)
                .findFirst()
                .orElseThrow(() -> new ModelException("No pack that can segment is installed. " + installed()));
    }

    /** The first installed pack that can plan. */
    Optional<PackManifest> plannerPack() {
        return packs.installed().stream().filter(PackRoles::canPlan).findFirst();
    }

    /** The first installed pack that knows names. */
    Optional<PackManifest> grounderPack() {
        return packs.installed().stream()
                .filter(pack -> names(pack, GROUNDER, DetectLoader.DRIVER))
                .findFirst();
    }

    private static boolean canPlan(PackManifest pack) {
        return names(pack, PLANNER, SmolLoader.DRIVER);
    }

    private static boolean canSegment(PackManifest pack) {
        return names(pack, SEGMENTER, Sam1Loader.DRIVER);
    }

    private static boolean names(PackManifest pack, String role, String driver) {
        RoleEntry entry = pack.roles().get(role);
        return entry != null && driver.equals(entry.driver());
    }

    private static void requireDriver(PackManifest pack) {
        if (!canSegment(pack)) {
            RoleEntry role = pack.roles().get(SEGMENTER);
            throw new ModelException(pack.folder().resolve("pack.json") + ": expected the role \"" + SEGMENTER
                    + "\" with the driver \"" + Sam1Loader.DRIVER + "\", found "
                    + (role == null ? "no such role" : "the driver \"" + role.driver() + "\""));
        }
    }

    /** What there is, and what is wrong with the rest. */
    private String installed() {
        List<String> ids = packs.installed().stream().map(PackManifest::id).toList();
        String present = ids.isEmpty() ? "None is installed." : "Installed: " + String.join(", ", ids) + ".";
        List<String> problems = packs.problems();
        return problems.isEmpty() ? present : present + " Not usable: " + String.join("; ", problems);
    }
}
