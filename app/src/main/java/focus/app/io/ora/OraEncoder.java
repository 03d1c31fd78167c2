package focus.app.io.ora;

import focus.app.io.file.UnclosedOutput;
import focus.app.io.picture.FileBlocks;
import focus.app.io.png.PngEncoder;
import focus.inference.api.Feedback;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Layered OpenRaster files, as Krita, GIMP and MyPaint open them: a ZIP of PNGs. Pictures keep their depth and profile.
 * PNG is packed already, so every entry is stored as it is or deflated at no effort.
 */
public final class OraEncoder {
    private static final String MIME_TYPE = "image/openraster";
    private static final String VERSION = "0.0.5";

    private OraEncoder() {}

    /**
     * @param layers bottom first, at least one
     * @param merged all layers together
     * @param blocks for the merged picture
     * @throws java.util.concurrent.CancellationException if the feedback was cancelled
     */
    public static void write(
            List<OraLayer> layers, RasterSource merged, FileBlocks blocks, OutputStream out, Progress progress)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        stored(zip, "mimetype", MIME_TYPE.getBytes(StandardCharsets.US_ASCII));
        zip.setLevel(1);
        entry(zip, "stack.xml", stack(layers, merged.size()).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < layers.size(); i++) {
            picture(zip, file(i), layers.get(i).pixels(), FileBlocks.NONE, progress);
        }
        picture(zip, "mergedimage.png", merged, blocks, progress);
        picture(zip, "Thumbnails/thumbnail.png", thumbnail(merged), FileBlocks.NONE, progress);
        zip.finish();
    }

    /**
     * Whom to tell.
     *
     * @param stage told to {@code feedback}
     */
    public record Progress(Feedback feedback, String stage) {}

    /** The first entry must be readable at a fixed place: its size stands before it, and it is not packed. */
    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        // A date that ZIP itself can hold (its first one means none): any other would bring an extra field between name
        // and content.
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void picture(
            ZipOutputStream zip, String name, RasterSource picture, FileBlocks blocks, Progress progress)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        PngEncoder.write(picture, blocks, new UnclosedOutput(zip), progress.feedback, progress.stage);
        zip.closeEntry();
    }

    /** At most 256 pixels a side, 8-bit sRGB. */
    private static RasterSource thumbnail(RasterSource merged) {
        int level = merged.levels() - 1;
        PixelBlock small = merged.readSrgb(merged.size().atLevel(level).bounds(), level);
        return TiledRaster.of(small, SrgbConverter.PLAIN);
    }

    /** The topmost layer stands first. */
    private static String stack(List<OraLayer> layers, ImageSize size) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(
                "<image version=\"%s\" w=\"%d\" h=\"%d\">\n<stack>\n".formatted(VERSION, size.width(), size.height()));
        for (int i = layers.size() - 1; i >= 0; i--) {
            OraLayer layer = layers.get(i);
            xml.append("<layer name=\"%s\" src=\"%s\" x=\"%d\" y=\"%d\""
                    .formatted(escaped(layer.name()), file(i), layer.x(), layer.y()));
            xml.append(" opacity=\"").append(layer.opacity() / 100.0).append('"');
            xml.append(layer.visible() ? " visibility=\"visible\"" : " visibility=\"hidden\"")
                    .append(" composite-op=\"svg:src-over\"/>\n");
        }
        return xml.append("</stack>\n</image>\n").toString();
    }

    private static String file(int index) {
        return "data/layer%03d.png".formatted(index);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x1F]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
