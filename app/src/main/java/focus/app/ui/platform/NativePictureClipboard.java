package focus.app.ui.platform;

import focus.app.ui.tile.TileImages;
import focus.inference.image.ColourProfile;
import focus.inference.image.PixelBlock;
import focus.inference.image.SampleType;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard as JavaFX offers it. */
public final class NativePictureClipboard implements PictureClipboard {
    @Override
    public void put(PixelBlock pixels) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(TileImages.of(pixels));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public List<Path> files() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasFiles()
                ? clipboard.getFiles().stream().map(File::toPath).toList()
                : List.of();
    }

    @Override
    public Optional<PixelBlock> picture() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        // What a program offers may turn out to be nothing once it is asked for.
        return clipboard.hasImage()
                ? Optional.ofNullable(clipboard.getImage())
                        .filter(image -> image.getWidth() >= 1 && image.getHeight() >= 1)
                        .map(NativePictureClipboard::pixels)
                : Optional.empty();
    }

    static PixelBlock pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[Math.multiplyExact(width, height)];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        int channels = 3;
        for (int pixel : argb) {
            if (pixel >>> 24 != 255) {
                channels = 4;
                break;
            }
        }
        byte[] samples = new byte[Math.multiplyExact(argb.length, channels)];
        for (int i = 0, at = 0; i < argb.length; i++, at += channels) {
            samples[at] = (byte) (argb[i] >> 16);
            samples[at + 1] = (byte) (argb[i] >> 8);
            samples[at + 2] = (byte) argb[i];
            if (channels == 4) {
                samples[at + 3] = (byte) (argb[i] >>> 24);
            }
        }
        return PixelBlock.ofBytes(
                width,
                height,
                new focus.inference.image.PixelFormat(channels, SampleType.U8, ColourProfile.SRGB),
                samples);
    }
}
