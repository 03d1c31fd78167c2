package focus.inference.internal.pack;

import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Compares a pack's files with what its manifest says of them. Nothing is remembered: files may change at any time. */
final class FileCheck {
    private static final int BUFFER = 1 << 16;

    private FileCheck() {}

    /** One sentence with file, expected and found if the file differs; reads all its bytes. */
    static Optional<String> problem(PackManifest pack, PackFile file) {
        Path path = pack.folder().resolve(file.path());
        try {
            if (!Files.isRegularFile(path)) {
                return Optional.of(path + ": expected a file of " + file.bytes() + " bytes, found none.");
            }
            if (!path.toRealPath().startsWith(pack.folder().toRealPath())) {
                return Optional.of(path + ": expected a file inside the pack's folder, found a link to "
                        + path.toRealPath() + ".");
            }
            long bytes = Files.size(path);
            if (bytes != file.bytes()) {
                return Optional.of(path + ": expected " + file.bytes() + " bytes, found " + bytes + ".");
            }
            String sha256 = sha256(path);
            return sha256.equals(file.sha256())
                    ? Optional.empty()
                    : Optional.of(path + ": the file is damaged or was changed: expected SHA-256 " + file.sha256()
                            + ", found " + sha256 + ".");
        } catch (IOException e) {
            return Optional.of(path + ": expected a readable file, found an error: " + e + ".");
        }
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // the digest listens in
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
