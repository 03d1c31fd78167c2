package focus.app.io;

import focus.app.io.png.PngEncoder;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.nio.file.Path;

/** Masks on the disk: written as 8-bit grey PNG, 255 where wholly selected; read from any picture by its brightness. */
public final class MaskFile {
    private final PictureReader reader;

    public MaskFile(PictureReader reader) {
        this.reader = reader;
    }

    /**
     * @param overwrite whether the user has agreed to replace a file that is there
     * @throws InputException if the file may not or cannot be written; nothing has changed then
     */
    public void write(Mask mask, Path target, boolean overwrite) {
        if (!FileNames.ending(target).equals("png")) {
            throw new InputException(FileNames.quoted(target) + ": masks are saved as PNG; let the name end in .png.");
        }
        TargetFile file = new TargetFile(target);
        file.check(overwrite, java.util.Optional.empty(), false);
        file.write(overwrite, out -> PngEncoder.write(mask, out));
    }

    /**
     * White selects, black does not; transparent counts as black.
     *
     * @param size of the picture that the mask is for
     * @throws InputException if the file cannot be opened or has another size
     */
    public Mask read(Path file, ImageSize size) {
        try (RasterSource picture = reader.read(file, Feedback.NONE).source()) {
            if (!picture.size().equals(size)) {
                throw new InputException(
                        "The mask %s has %s pixels, but the picture has %s. Use a mask of the picture's size."
                                .formatted(FileNames.quoted(file), picture.size(), size));
            }
            return Mask.empty(size).paint(size.bounds(), (samples, area) -> paint(picture, samples, area));
        }
    }

    private static void paint(RasterSource picture, byte[] samples, ImageRect area) {
        PixelBlock block = picture.readSrgb(area, 0);
        byte[] pixels = block.bytes();
        int channels = block.format().channels();
        for (int i = 0; i < samples.length; i++) {
            int from = i * channels;
            int grey = luma(pixels[from] & 0xFF, pixels[from + 1] & 0xFF, pixels[from + 2] & 0xFF);
            int opacity = channels == 4 ? pixels[from + 3] & 0xFF : 255;
            samples[i] = (byte) ((grey * opacity + 127) / 255);
        }
    }

    /** Brightness by the weights of BT.601, which leave a grey as it is. */
    private static int luma(int red, int green, int blue) {
        return (red * 19_595 + green * 38_470 + blue * 7_471 + (1 << 15)) >> 16;
    }
}
