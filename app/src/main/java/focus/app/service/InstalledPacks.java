package focus.app.service;

import focus.app.io.project.PackIdentity;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names packs in projects by what is in them, so that a project can tell whether it meets the same ones again. */
public final class InstalledPacks {
    private InstalledPacks() {}

    /** The packs that can make masks, best first. Reads their manifests. */
    public static List<PackIdentity> segmenters(PackStore packs) {
        return packs.installed().stream()
                .filter(pack -> pack.roles().containsKey("segmenter"))
                .map(InstalledPacks::identity)
                .toList();
    }

    static PackIdentity identity(PackManifest pack) {
        MessageDigest digest = sha256();
        pack.files().stream()
                .map(file -> file.path() + "\0" + file.sha256() + "\n")
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return new PackIdentity(pack.id(), pack.version(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
