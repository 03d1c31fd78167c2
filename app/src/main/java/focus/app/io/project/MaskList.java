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
    private final List<byte[]> squares;
    private final Map<Integer, byte[]> cropped = new HashMap<>();
    private final List<Mask> masks = new ArrayList<>();

    /**
     * @param photo the size of masks that do not say their own
     * @param squares the gathered tiles
     * @param budget how many tiles all masks together may have
     */
    MaskList(JsonInput json, ImageSize photo, List<byte[]> squares, long budget) throws ProjectFormatException {
        this.squares = squares;
        long left = budget;
        int[] references = new int[0];
        for (JsonInput entry : json.items()) {
            ImageSize size = entry.has("size") ? FrameJson.size(entry.get("size")) : photo;
            long tiles = tiles(size.width()) * tiles(size.height());
            left -= tiles;
            if (left < 0) {
                throw json.wrong("far more masks than any real project");
            }
            if (!entry.get("follows").bool()) {
                references = new int[(int) tiles];
                Arrays.fill(references, -1);
            } else if (references.length != tiles) {
                throw entry.get("follows").wrong("a mask that continues one of another size");
            }
            change(references, entry.get("tiles"));
            masks.add(mask(references, size));
        }
    }

    private static long tiles(int side) {
        return (side - 1L) / Mask.TILE_SIDE + 1;
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

    private Mask mask(int[] references, ImageSize size) {
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
