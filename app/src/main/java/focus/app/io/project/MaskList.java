package focus.app.io.project;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads back the masks that a {@link MaskTable} has numbered; tiles that they share are shared again. */
final class MaskList {
    private final ImageSize size;
    private final List<byte[]> squares;
    private final Map<Integer, byte[]> cropped = new HashMap<>();
    private final List<Mask> masks = new ArrayList<>();

    /**
     * @param squares the gathered tiles
     * @param budget how many tiles all masks together may have
     */
    MaskList(JsonInput json, ImageSize size, List<byte[]> squares, long budget) throws ProjectFormatException {
        this.size = size;
        this.squares = squares;
        int across = (size.width() + Mask.TILE_SIDE - 1) / Mask.TILE_SIDE;
        int down = (size.height() + Mask.TILE_SIDE - 1) / Mask.TILE_SIDE;
        int[] references = new int[across * down];
        List<JsonInput> entries = json.items();
        if ((long) entries.size() * references.length > budget) {
            throw json.wrong("far more masks than any real project");
        }
        for (JsonInput entry : entries) {
            if (!entry.get("follows").bool()) {
                Arrays.fill(references, -1);
            }
            change(references, entry.get("tiles"));
            masks.add(mask(references));
        }
    }

    private void change(int[] references, JsonInput json) throws ProjectFormatException {
        List<JsonInput> changes = json.items();
        if (changes.size() % 2 != 0) {
            throw json.wrong("half a pair");
        }
        for (int i = 0; i < changes.size(); i += 2) {
            int index = changes.get(i).integer(0, references.length - 1);
            references[index] = changes.get(i + 1).integer(-256, squares.size() - 1);
        }
    }

    private Mask mask(int[] references) {
        return Mask.ofTiles(size, (index, area) -> {
            int reference = references[index];
            return reference < 0 ? new byte[] {(byte) (-1 - reference)} : tile(reference, area);
        });
    }

    private byte[] tile(int reference, ImageRect area) {
        byte[] known = cropped.get(reference);
        if (known != null && known.length == area.area()) {
            return known;
        }
        byte[] made = MaskTable.crop(squares.get(reference), area.width(), area.height());
        cropped.put(reference, made);
        return made;
    }

    Mask mask(JsonInput id) throws ProjectFormatException {
        return masks.get(id.integer(0, masks.size() - 1));
    }
}
