package focus.app.io.project;

import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pixels of a project file, as PNG. */
record ZipParts(ZipContents zip, WorkFolder work, ProjectLimits limits) implements ProjectParts {
    @Override
    public List<byte[]> tiles(int count) throws IOException {
        if (count == 0) {
            return List.of();
        }
        Path file = work.file("tiles.png");
        zip.extract(ProjectFormat.TILES, file, limits.entry());
        List<byte[]> tiles = PngParts.readTiles(file, count);
        Files.deleteIfExists(file);
        return tiles;
    }

    @Override
    public PixelBlock patch(String name, ImageSize size, PixelFormat format) throws IOException {
        Path file = work.file("patch.png");
        zip.extract(name, file, limits.entry());
        PixelBlock pixels = PngParts.read(file, size, format);
        Files.deleteIfExists(file);
        return pixels;
    }
}
