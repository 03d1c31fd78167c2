package focus.app.cli;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

final class ImageIoPictures implements PictureFiles {
    @Override
    public Opened open(Path file, Feedback feedback) {
        BufferedImage image = TestPhoto.read(file);
        PixelBlock block = PixelBlock.allocate(image.getWidth(), image.getHeight(), PixelFormat.SRGB8);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int c = 0; c < 3; c++) {
                    block.bytes()[(y * image.getWidth() + x) * 3 + c] = (byte) (image.getRGB(x, y) >> (16 - 8 * c));
                }
            }
        }
        return new Opened(TiledRaster.of(block, SrgbConverter.PLAIN), List.of());
    }

    @Override
    public List<String> save(RasterSource p, Path source, Path target, boolean overwrite, Feedback feedback) {
        BufferedImage image = new BufferedImage(p.size().width(), p.size().height(), BufferedImage.TYPE_INT_RGB);
        PixelBlock block = p.read(p.size().bounds(), 0);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, block.sample(x, y, 0) << 16 | block.sample(x, y, 1) << 8 | block.sample(x, y, 2));
            }
        }
        TestPhoto.write(image, target, isLossless(target) ? "png" : "jpg");
        return List.of();
    }

    @Override
    public boolean isLossless(Path target) {
        return target.toString().endsWith(".png");
    }

    @Override
    public Mask openMask(Path file, ImageSize size) {
        BufferedImage image = TestPhoto.read(file);
        ImageSize own = new ImageSize(image.getWidth(), image.getHeight());
        if (!own.equals(size)) {
            throw new InputException(own + " for " + size);
        }
        return Mask.empty(size).paint(size.bounds(), (samples, area) -> {
            for (int i = 0; i < samples.length; i++) {
                samples[i] =
                        (byte) image.getRaster().getSample(area.x() + i % area.width(), area.y() + i / area.width(), 0);
            }
        });
    }

    @Override
    public void saveMask(Mask mask, Path target, boolean overwrite) {
        BufferedImage image =
                new BufferedImage(mask.size().width(), mask.size().height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, mask.at(x, y));
            }
        }
        TestPhoto.write(image, target, "png");
    }
}
