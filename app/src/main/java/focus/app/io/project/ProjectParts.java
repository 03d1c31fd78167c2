package focus.app.io.project;

import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.io.IOException;
import java.util.List;

/** Where the pixels lie that a project's JSON speaks of. */
interface ProjectParts {
    /** @return {@code count} mask tiles of {@link focus.inference.api.Mask#TILE_SIDE} squared samples each */
    List<byte[]> tiles(int count) throws IOException;

    /** @param name as the JSON calls it */
    PixelBlock patch(String name, ImageSize size, PixelFormat format) throws IOException;
}
