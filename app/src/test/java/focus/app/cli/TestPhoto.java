package focus.app.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A grey picture of 60x40 with a red square at columns and rows 10..19 and a blue one at 30..39, 20..29. */
final class TestPhoto {
    static final String ON_RED = "12,14";
    static final String ON_BLUE = "35,25";

    private TestPhoto() {}

    static BufferedImage image() {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        fill(graphics, new Color(200, 200, 200), 0, 0, 60, 40);
        fill(graphics, Color.RED, 10, 10, 10, 10);
        fill(graphics, Color.BLUE, 30, 20, 10, 10);
        graphics.dispose();
        return image;
    }

    static Path png(Path folder) {
        return write(image(), folder.resolve("photo.png"), "png");
    }

    static Path jpeg(Path folder) {
        return write(image(), folder.resolve("photo.jpg"), "jpg");
    }

    /** A grey JPEG of 64x48, as stored, with a red square at columns and rows 16..31 and an EXIF turn. */
    static Path turned(Path folder, int orientation) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        fill(graphics, new Color(200, 200, 200), 0, 0, 64, 48);
        fill(graphics, Color.RED, 16, 16, 16, 16);
        graphics.dispose();
        byte[] plain = Files.readAllBytes(write(image, folder.resolve("plain.jpg"), "jpg"));
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            '*',
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(plain, 0, 2);
        turned.writeBytes(exif);
        turned.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve("turned.jpg"), turned.toByteArray());
    }

    /** White where {@code x, y, width, height} is, else black. */
    static Path mask(Path file, int x, int y, int width, int height) {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        fill(graphics, Color.WHITE, x, y, width, height);
        graphics.dispose();
        return write(image, file, "png");
    }

    static Path write(BufferedImage image, Path file, String format) {
        try {
            ImageIO.write(image, format, file.toFile());
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How many pixels of a greyscale picture have this value. */
    static int count(BufferedImage mask, int value) {
        int count = 0;
        for (int y = 0; y < mask.getHeight(); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                count += mask.getRaster().getSample(x, y, 0) == value ? 1 : 0;
            }
        }
        return count;
    }

    private static void fill(Graphics2D graphics, Color colour, int x, int y, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
    }
}
