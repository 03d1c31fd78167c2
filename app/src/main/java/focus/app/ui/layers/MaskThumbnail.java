package focus.app.ui.layers;

import focus.app.model.EditLayer;
import focus.app.model.LayerMask;
import focus.app.ui.tile.TileImages;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.image.Image;

/** A small picture of what of an edit shows: white where it does, black where it is painted away, clear around it. */
final class MaskThumbnail {
    /** Long side at most, pixels: sharp at twice the size of layout. */
    private static final int SIDE = 64;

    private MaskThumbnail() {}

    /** Of the rectangle that the edit has changed. */
    static Image of(EditLayer layer) {
        ImageRect region = layer.edit().result().region();
        Mask coverage = layer.edit().result().coverage();
        int level = 0;
        while (Math.max(region.width(), region.height()) >> level > SIDE) {
            level++;
        }
        ImageRect part =
                region.toLevel(level).intersect(layer.size().atLevel(level).bounds());
        byte[] covered = coverage.read(part, level);
        byte[] shown = shown(layer.mask(), part, level);
        int[] argb = new int[covered.length];
        for (int i = 0; i < argb.length; i++) {
            int grey = shown[i] & 0xFF;
            argb[i] = TileImages.premultiplied(grey, grey, grey, covered[i] & 0xFF);
        }
        return TileImages.of(argb, part.width(), part.height());
    }

    private static byte[] shown(Optional<LayerMask> mask, ImageRect part, int level) {
        if (mask.isPresent()) {
            return mask.get().mask().read(part, level);
        }
        byte[] all = new byte[Math.toIntExact(part.area())];
        Arrays.fill(all, (byte) 255);
        return all;
    }
}
