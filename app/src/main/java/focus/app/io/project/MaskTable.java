package focus.app.io.project;

import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Numbers the masks of a project. Their tiles, of which neighbours in a history share most, are gathered once each in one
 * greyscale picture; a mask is the list of what differs from the mask before it.
 */
final class MaskTable {
    private final IdentityHashMap<Mask, Integer> ids = new IdentityHashMap<>();
    private final List<Mask> masks = new ArrayList<>();
    private final IdentityHashMap<byte[], Integer> tileIds = new IdentityHashMap<>();
    private final List<byte[]> tiles = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private int[] before = new int[0];
    private int written;

    int id(Mask mask) {
        return ids.computeIfAbsent(mask, added -> {
            masks.add(added);
            return masks.size() - 1;
        });
    }

    /**
     * Writes the masks that have got their number since the last call.
     *
     * @param photo a mask of another size says its own
     */
    void writeNew(ArrayNode json, @Nullable ImageSize photo) {
        for (Mask mask : masks.subList(written, masks.size())) {
            int[] now = references(mask);
            ObjectNode entry = json.addObject();
            if (!mask.size().equals(photo)) {
                entry.putArray("size").add(mask.size().width()).add(mask.size().height());
            }
            boolean follows = before.length == now.length;
            entry.put("follows", follows);
            ArrayNode changes = entry.putArray("tiles");
            for (int i = 0; i < now.length; i++) {
                if (now[i] != (follows ? before[i] : -1)) {
                    changes.add(i).add(now[i]);
                }
            }
            before = now;
        }
        written = masks.size();
    }

    /** For each tile its number among the gathered ones, or -1 minus its uniform coverage. */
    private int[] references(Mask mask) {
        List<Integer> references = new ArrayList<>();
        int columns = (mask.size().width() + Mask.TILE_SIDE - 1) / Mask.TILE_SIDE;
        mask.visitTiles((index, fill, samples) -> {
            int left = index % columns * Mask.TILE_SIDE;
            int width = Math.min(Mask.TILE_SIDE, mask.size().width() - left);
            references.add(samples == null ? -1 - fill : tile(samples, width));
        });
        return references.stream().mapToInt(Integer::intValue).toArray();
    }

    private int tile(byte[] samples, int width) {
        return tileIds.computeIfAbsent(samples, added -> {
            tiles.add(added);
            widths.add(width);
            return tiles.size() - 1;
        });
    }

    int tileCount() {
        return tiles.size();
    }

    /** All gathered tiles, one below the other, each in the top-left of its square. Not empty. */
    Mask atlas() {
        ImageSize size = new ImageSize(Mask.TILE_SIDE, Math.multiplyExact(Mask.TILE_SIDE, tiles.size()));
        return Mask.ofTiles(size, (index, area) -> square(index));
    }

    private static byte[] square(byte[] samples, int width) {
        byte[] square = new byte[Mask.TILE_SIDE * Mask.TILE_SIDE];
        for (int from = 0, to = 0; from < samples.length; from += width, to += Mask.TILE_SIDE) {
            System.arraycopy(samples, from, square, to, Math.min(width, samples.length - from));
        }
        return square;
    }

    /** A gathered tile in the top-left of a square of {@link Mask#TILE_SIDE} pixels a side. */
    byte[] square(int tile) {
        return square(tiles.get(tile), widths.get(tile));
    }

    static byte[] crop(byte[] square, int width, int height) {
        if (width == Mask.TILE_SIDE && height == Mask.TILE_SIDE) {
            return square;
        }
        byte[] samples = new byte[width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(square, row * Mask.TILE_SIDE, samples, row * width, width);
        }
        return samples;
    }
}
