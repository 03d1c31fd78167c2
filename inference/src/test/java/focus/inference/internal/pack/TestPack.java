package focus.inference.internal.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes packs for tests: files with their true hashes, and a manifest whose parts a test may change. */
public final class TestPack {
    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String roles = "{}";

    /** A pack {@code <packs>/<id>}. */
    public TestPack(Path packs, String id) {
        this.folder = packs.resolve(id);
    }

    public TestPack file(String path, byte[] content) {
        files.put(path, content.clone());
        return this;
    }

    /** @param json the whole roles object */
    public TestPack roles(String json) {
        this.roles = json;
        return this;
    }

    /** The manifest's text with the files' true sizes and hashes. */
    public String manifest() {
        String list = files.entrySet().stream()
                .map(entry -> "{\"path\": \"%s\", \"bytes\": %d, \"sha256\": \"%s\"}"
                        .formatted(entry.getKey(), entry.getValue().length, sha256(entry.getValue())))
                .collect(Collectors.joining(", "));
        return """
                {"schema": 1, "id": "%s", "version": "1.0", "title": "A test pack",
                 "licence": {"spdx": "MIT", "commercial": "yes", "attribution": "nobody", "notes": ""},
                 "files": [%s],
                 "roles": %s}""".formatted(folder.getFileName(), list, roles);
    }

    /** @return the pack's folder */
    public Path write() throws IOException {
        return write(manifest());
    }

    /** Writes the files with another manifest. */
    public Path write(String manifest) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> entry : files.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        Files.writeString(folder.resolve("pack.json"), manifest, StandardCharsets.UTF_8);
        return folder;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
