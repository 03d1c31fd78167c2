package focus.app.cli;

import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.PackFile;
import focus.inference.pack.PackManifest.RoleEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Packs as text for people and as fields for scripts. */
final class PackText {
    private PackText() {}

    static List<String> table(List<PackManifest> packs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "VERSION", "SIZE", "LICENCE", "COMMERCIAL", "ROLES", "TITLE"));
        for (PackManifest pack : packs) {
            rows.add(List.of(
                    pack.id(),
                    pack.version(),
                    megabytes(pack.totalBytes()),
                    pack.licence().spdx(),
                    pack.licence().commercial(),
                    String.join(",", new TreeMap<>(pack.roles()).keySet()),
                    pack.title()));
        }
        return aligned(rows);
    }

    static List<String> description(PackManifest pack) {
        List<String> lines = new ArrayList<>();
        lines.add(pack.id() + " " + pack.version() + ": " + pack.title());
        lines.add("folder:      " + pack.folder());
        lines.add("licence:     " + pack.licence().spdx() + " (commercial use: "
                + pack.licence().commercial() + ")");
        addUnlessBlank(lines, "attribution: ", pack.licence().attribution());
        addUnlessBlank(lines, "notes:       ", pack.licence().notes());
        new TreeMap<>(pack.roles())
                .forEach((name, role) -> lines.add("role:        " + name + " (driver " + role.driver() + ", graphs "
                        + String.join(", ", new TreeMap<>(role.graphs()).keySet()) + ")"));
        for (PackFile file : pack.files()) {
            lines.add("file:        " + file.path() + "  " + file.bytes() + " bytes  sha256 " + file.sha256());
        }
        return lines;
    }

    /** The fields of the JSON object. */
    static Map<String, Object> fields(PackManifest pack) {
        Map<String, Object> fields = identity(pack);
        fields.put("title", pack.title());
        fields.put("folder", pack.folder().toString());
        fields.put("bytes", pack.totalBytes());
        fields.put("licence", pack.licence().spdx());
        fields.put("commercial", pack.licence().commercial());
        fields.put("attribution", pack.licence().attribution());
        Map<String, Object> roles = new TreeMap<>();
        for (Map.Entry<String, RoleEntry> role : pack.roles().entrySet()) {
            roles.put(role.getKey(), role.getValue().driver());
        }
        fields.put("roles", roles);
        return fields;
    }

    /** Id, version and the hash of every file: enough to say exactly what made a result. */
    static Map<String, Object> identity(PackManifest pack) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", pack.id());
        fields.put("version", pack.version());
        Map<String, Object> hashes = new TreeMap<>();
        pack.files().forEach(file -> hashes.put(file.path(), file.sha256()));
        fields.put("sha256", hashes);
        return fields;
    }

    static String ids(List<PackManifest> packs) {
        return packs.isEmpty() ? "none" : packs.stream().map(PackManifest::id).collect(Collectors.joining(", "));
    }

    private static void addUnlessBlank(List<String> lines, String label, String text) {
        if (!text.isBlank()) {
            lines.add(label + text);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static List<String> aligned(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
