package focus.app.io.project;

import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of a journal put together: the same JSON as in a project file, and the pixels that it speaks of. */
final class JournalContents implements ProjectParts {
    private static final List<String> TABLES =
            List.of("edits", "layers", "stacks", "steps", "chains", "objects", "groups");

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ObjectNode json = mapper.createObjectNode();
    private final List<JsonNode> history = new ArrayList<>();
    private final List<JournalFrames.Part> tiles = new ArrayList<>();
    private final Map<String, JournalFrames.Part> patches = new HashMap<>();
    private final Path journal;
    private String picture = "";
    private String file = "";
    private boolean clean = true;

    private JournalContents(Path journal) {
        this.journal = journal;
    }

    /**
     * Reads the texts; pixels stay in the file, which must not change, until they are asked for.
     *
     * @return empty if there is no whole record
     */
    static Optional<JournalContents> of(Path journal) throws IOException {
        JournalContents contents = new JournalContents(journal);
        for (String table : TABLES) {
            contents.json.putArray(table);
        }
        contents.json.putObject("masks").putArray("list");
        List<JournalFrames.Entry> entries;
        try (FileChannel channel = FileChannel.open(journal)) {
            entries = JournalFrames.read(channel);
            for (JournalFrames.Entry entry : entries) {
                contents.add(contents.mapper.readTree(entry.text().read(channel)), entry.parts());
            }
        } catch (JacksonException | ClassCastException damaged) {
            throw new ProjectFormatException("has a journal that cannot be read", damaged);
        }
        contents.json.putArray("history").addAll(contents.history);
        return entries.isEmpty() ? Optional.empty() : Optional.of(contents);
    }

    private void add(JsonNode added, List<JournalFrames.Part> parts) throws IOException {
        JsonInput checked = JsonInput.root(added);
        if (checked.has("format")) {
            picture = checked.get("picture").text();
        }
        int dropped = checked.get("drop").integer(0, history.size());
        history.subList(0, dropped).clear();
        int kept = checked.get("keep").integer(0, history.size());
        history.subList(kept, history.size()).clear();
        added.path("history").forEach(history::add);
        json.set("position", added.path("position"));
        file = checked.get("file").text();
        clean = checked.get("clean").bool();
        for (String table : TABLES) {
            if (added.has(table)) { // an older program's journal has fewer
                ((ArrayNode) json.path(table)).addAll((ArrayNode) added.path(table));
            }
        }
        ObjectNode masks = (ObjectNode) json.path("masks");
        ((ArrayNode) masks.path("list")).addAll((ArrayNode) added.path("masks").path("list"));
        masks.set("tiles", added.path("masks").path("tiles"));
        int count = checked.get("patches").integer(0, parts.size());
        for (JournalFrames.Part part : parts.subList(0, count)) {
            patches.put(ProjectFormat.patch(patches.size()), part);
        }
        tiles.addAll(parts.subList(count, parts.size()));
    }

    JsonInput json() {
        return JsonInput.root(json);
    }

    int steps() {
        return Math.max(0, history.size() - 1);
    }

    /** The picture's path when it was opened. */
    String picture() {
        return picture;
    }

    /** The project file's path; empty if there is none. */
    String file() {
        return file;
    }

    /** Whether that file holds everything. */
    boolean clean() {
        return clean;
    }

    @Override
    public List<byte[]> tiles(int count) throws IOException {
        if (count != tiles.size()) {
            throw new ProjectFormatException("has " + tiles.size() + " mask tiles instead of " + count);
        }
        List<byte[]> unpacked = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(journal)) {
            for (JournalFrames.Part tile : tiles) {
                unpacked.add(Blobs.unpack(tile.read(channel), Mask.TILE_SIDE * Mask.TILE_SIDE));
            }
        }
        return unpacked;
    }

    @Override
    public PixelBlock patch(String name, ImageSize size, PixelFormat format) throws IOException {
        JournalFrames.Part packed = patches.get(name);
        if (packed == null) {
            throw new ProjectFormatException("lacks its part " + name);
        }
        try (FileChannel channel = FileChannel.open(journal)) {
            return Blobs.unpack(packed.read(channel), size, format);
        }
    }
}
