package focus.app.io;

import focus.app.io.ora.OraEncoder;
import focus.app.io.ora.OraLayer;
import focus.app.io.picture.FileBlocks;
import focus.app.io.png.PngEncoder;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.error.InputException;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Files that are more or less than a picture: masks and layers. Written wholly or not at all. */
public final class ExportFile {
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * As 8-bit grey PNG, or as COCO run lengths where the name ends in {@code .json}.
     *
     * @throws InputException if the file may not or cannot be written
     */
    public void writeMask(Mask mask, Path target, boolean overwrite) {
        boolean coco = isCoco(target);
        TargetFile file = new TargetFile(target);
        file.check(overwrite, java.util.Optional.empty(), false);
        file.write(overwrite, out -> mask(mask, coco, out));
    }

    /** @return bytes of the file */
    public long measureMask(Mask mask, boolean coco) throws IOException {
        CountingOutput count = new CountingOutput();
        mask(mask, coco, count);
        return count.bytes();
    }

    private void mask(Mask mask, boolean coco, OutputStream out) throws IOException {
        if (coco) {
            line(CocoRle.annotation(mask), out);
        } else {
            PngEncoder.write(mask, out);
        }
    }

    /**
     * All objects: their numbers as grey values of a PNG, or one COCO annotation each where the name ends in {@code .json}.
     *
     * @param picture name of the picture's file
     * @param objects at least one
     * @throws InputException if the file may not or cannot be written, or a PNG cannot tell so many objects apart
     */
    public void writeObjects(String picture, List<NamedMask> objects, Path target, boolean overwrite) {
        boolean coco = isCoco(target);
        TargetFile file = new TargetFile(target);
        file.check(overwrite, java.util.Optional.empty(), false);
        requireFew(objects, coco);
        file.write(overwrite, out -> objects(picture, objects, coco, out));
    }

    /**
     * @return bytes of the file
     * @throws InputException as {@link #writeObjects}
     */
    public long measureObjects(String picture, List<NamedMask> objects, boolean coco) throws IOException {
        requireFew(objects, coco);
        CountingOutput count = new CountingOutput();
        objects(picture, objects, coco, count);
        return count.bytes();
    }

    private static void requireFew(List<NamedMask> objects, boolean coco) {
        if (!coco && objects.size() > ObjectMap.MOST) {
            throw new InputException("A PNG tells at most " + ObjectMap.MOST + " objects apart, and there are "
                    + objects.size() + ". Export them as COCO run lengths.");
        }
    }

    private void objects(String picture, List<NamedMask> objects, boolean coco, OutputStream out) throws IOException {
        if (coco) {
            line(CocoObjects.dataset(picture, objects), out);
        } else {
            PngEncoder.write(ObjectMap.of(objects), out);
        }
    }

    private void line(Object value, OutputStream out) throws IOException {
        out.write((json.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isCoco(Path target) {
        return switch (FileNames.ending(target)) {
            case "json" -> true;
            case "png" -> false;
            default ->
                throw new InputException(FileNames.quoted(target)
                        + ": masks are saved as PNG or JSON; let the name end in .png or .json.");
        };
    }

    /**
     * As layered OpenRaster.
     *
     * @param layers bottom first
     * @param merged all together
     * @throws InputException if the file may not or cannot be written
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled; nothing has changed then
     */
    public void writeLayers(
            List<OraLayer> layers, RasterSource merged, Path target, SaveOptions options, Feedback feedback) {
        if (!FileNames.ending(target).equals("ora")) {
            throw new InputException(
                    FileNames.quoted(target) + ": layers are saved as OpenRaster; let the name end in .ora.");
        }
        TargetFile file = new TargetFile(target);
        file.check(options.overwrite(), options.source(), options.overwriteSource());
        file.write(options.overwrite(), out -> layers(layers, merged, options, out, feedback));
    }

    /** @return bytes of the file */
    public long measureLayers(List<OraLayer> layers, RasterSource merged, SaveOptions options, Feedback feedback)
            throws IOException {
        CountingOutput count = new CountingOutput();
        layers(layers, merged, options, count, feedback);
        return count.bytes();
    }

    private static void layers(
            List<OraLayer> layers, RasterSource merged, SaveOptions options, OutputStream out, Feedback feedback)
            throws IOException {
        FileBlocks blocks = FileBlocks.forCopy(options.metadata(), merged.size(), options.label());
        OraEncoder.write(layers, merged, blocks, out, new OraEncoder.Progress(feedback, PictureWriter.STAGE));
    }
}
