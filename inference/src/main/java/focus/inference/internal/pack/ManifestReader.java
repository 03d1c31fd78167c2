package focus.inference.internal.pack;

import focus.inference.api.error.ModelException;
import focus.inference.internal.json.JsonFields;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.Licence;
import focus.inference.pack.PackManifest.PackFile;
import focus.inference.pack.PackManifest.RoleEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code pack.json}, schema 1. Data only: no expressions, no file outside the pack's folder. */
final class ManifestReader {
    static final String FILE_NAME = "pack.json";
    private static final long SCHEMA = 1;
    private static final long MOST_BYTES = 1 << 20;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> COMMERCIAL = Set.of("yes", "no", "limited");

    private ManifestReader() {}

    /** @throws ModelException with file, expected and found, if the manifest cannot be used */
    static PackManifest read(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        JsonFields json = JsonFields.parse(file.toString(), textOf(file));
        if (json.whole("schema", 0, Integer.MAX_VALUE) != SCHEMA) {
            throw json.wrong("schema", "1", String.valueOf(json.whole("schema", 0, Integer.MAX_VALUE)));
        }
        List<PackFile> files = files(json);
        PackManifest manifest = new PackManifest(
                folder,
                id(json),
                json.text("version"),
                json.text("title"),
                licence(json.object("licence")),
                files,
                roles(json.object("roles"), files));
        json.finish();
        return manifest;
    }

    private static String textOf(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes > MOST_BYTES) {
                throw new ModelException(file + ": expected at most " + MOST_BYTES + " bytes, found " + bytes);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ModelException(file + ": cannot be read as UTF-8 text: " + e, e);
        }
    }

    private static String id(JsonFields json) {
        String id = json.text("id");
        if (!ID.matcher(id).matches()) {
            throw json.wrong("id", "small letters, digits and . _ - only", "\"" + id + "\"");
        }
        return id;
    }

    private static Licence licence(JsonFields json) {
        Licence licence = new Licence(
                json.text("spdx"), json.text("commercial"), json.anyText("attribution"), json.anyText("notes"));
        if (!COMMERCIAL.contains(licence.commercial())) {
            throw json.wrong("commercial", "yes, no or limited", "\"" + licence.commercial() + "\"");
        }
        json.finish();
        return licence;
    }

    private static List<PackFile> files(JsonFields json) {
        List<PackFile> files = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (JsonFields entry : json.objects("files")) {
            String sha256 = entry.text("sha256");
            if (!SHA256.matcher(sha256).matches()) {
                throw entry.wrong("sha256", "64 hexadecimal digits in small letters", "\"" + sha256 + "\"");
            }
            String path = insidePath(entry);
            if (!paths.add(path)) {
                throw entry.wrong("path", "each file once", "\"" + path + "\" again");
            }
            files.add(new PackFile(path, entry.whole("bytes", 0, Long.MAX_VALUE), sha256));
            entry.finish();
        }
        return files;
    }

    /** The same rule on every system, so that a pack made on one is judged alike on another. */
    private static String insidePath(JsonFields entry) {
        String path = entry.text("path");
        boolean plain = !path.contains("\\") && !path.contains(":") && path.indexOf('\0') < 0;
        for (String part : path.split("/", -1)) {
            plain &= !part.isEmpty() && !".".equals(part) && !"..".equals(part);
        }
        if (!plain) {
            throw entry.wrong("path", "a path inside the pack's folder, parts joined by /", "\"" + path + "\"");
        }
        return path;
    }

    private static Map<String, RoleEntry> roles(JsonFields json, List<PackFile> files) {
        Map<String, RoleEntry> roles = new LinkedHashMap<>();
        for (String name : json.names()) {
            JsonFields role = json.object(name);
            RoleEntry entry = new RoleEntry(role.text("driver"), role.texts("graphs"), role.rawObject("params"));
            for (String graph : entry.graphs().values()) {
                if (files.stream().noneMatch(file -> file.path().equals(graph))) {
                    throw role.wrong("graphs", "files named in \"files\"", "\"" + graph + "\"");
                }
            }
            role.finish();
            roles.put(name, entry);
        }
        return roles;
    }
}
