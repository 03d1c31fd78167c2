package focus.app.cli;

import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A photo of 12 megapixels in a temporary folder: the sample, repeated side by side. */
record LargeJpeg(Path file) implements AutoCloseable {
    private static final ImageSize SIZE = new ImageSize(4000, 3000);

    /** @throws InputException if it cannot be written */
    static LargeJpeg write(RasterSource sample, PictureWriter writer) {
        PixelBlock tile = sample.readSrgb(sample.size().bounds(), 0);
        PixelBlock whole = PixelBlock.allocate(SIZE.width(), SIZE.height(), PixelFormat.SRGB8);
        for (int y = 0; y < SIZE.height(); y += tile.height()) {
            for (int x = 0; x < SIZE.width(); x += tile.width()) {
                int columns = Math.min(tile.width(), SIZE.width() - x);
                int rows = Math.min(tile.height(), SIZE.height() - y);
                whole.copyFrom(tile, 0, 0, x, y, new ImageSize(columns, rows));
            }
        }
        try {
            Path folder = Files.createTempDirectory("focus-bench");
            LargeJpeg jpeg = new LargeJpeg(folder.resolve("twelve-megapixels.jpg"));
            writer.write(TiledRaster.of(whole, SrgbConverter.PLAIN), jpeg.file, SaveOptions.NEW_FILE, Feedback.NONE);
            return jpeg;
        } catch (IOException e) {
            throw new InputException("no temporary folder could be made: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
