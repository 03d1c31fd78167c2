package focus.app.io.project;

import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of a journal put together: the same JSON as in a project file, and the pixels that it speaks of. */
final class JournalContents implements ProjectParts {
    private static final List<String> TABLES = List.of("edits", "layers", "stacks", "steps", "chains");

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ObjectNode json = mapper.createObjectNode();
    private final List<JsonNode> history = new ArrayList<>();
    private final List<byte[]> tiles = new ArrayList<>();
    private final Map<String, byte[]> patches = new HashMap<>();
    private String picture = "";
    private String file = "";
    private boolean clean = true;

    /** @param records at least one */
    static JournalContents of(List<byte[]> records) throws IOException {
        JournalContents contents = new JournalContents();
        for (String table : TABLES) {
            contents.json.putArray(table);
        }
        contents.json.putObject("masks").putArray("list");
        try {
            for (byte[] record : records) {
                contents.add(record);
            }
        } catch (JacksonException | ClassCastException damaged) {
            throw new ProjectFormatException("has a journal that cannot be read", damaged);
        }
        contents.json.putArray("history").addAll(contents.history);
        return contents;
    }

    private void add(byte[] record) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        JsonNode added = mapper.readTree(in.readNBytes(in.readInt()));
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
            ((ArrayNode) json.path(table)).addAll((ArrayNode) added.path(table));
        }
        ObjectNode masks = (ObjectNode) json.path("masks");
        ((ArrayNode) masks.path("list")).addAll((ArrayNode) added.path("masks").path("list"));
        masks.set("tiles", added.path("masks").path("tiles"));
        int count = checked.get("patches").integer(0, Integer.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            patches.put(ProjectFormat.patch(patches.size()), in.readNBytes(in.readInt()));
        }
        while (in.available() > 0) {
            tiles.add(in.readNBytes(in.readInt()));
        }
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
        for (byte[] tile : tiles) {
            unpacked.add(Blobs.unpack(tile, Mask.TILE_SIDE * Mask.TILE_SIDE));
        }
        return unpacked;
    }

    @Override
    public PixelBlock patch(String name, ImageSize size, PixelFormat format) throws IOException {
        byte[] packed = patches.get(name);
        if (packed == null) {
            throw new ProjectFormatException("lacks its part " + name);
        }
        return Blobs.unpack(packed, size, format);
    }
}
