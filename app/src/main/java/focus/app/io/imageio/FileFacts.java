package focus.app.io.imageio;

import focus.app.io.picture.PictureNote;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a GIF, BMP or TIFF file tells beside its pixels.
 *
 * @param canvas the picture's size as stored
 * @param frame where the stored pixels lie in it; a GIF's first frame may cover a part only
 * @param orientation as in EXIF, 1 for upright
 * @param icc the embedded profile
 * @param notes that there is more in the file than one picture
 */
record FileFacts(ImageSize canvas, ImageRect frame, int orientation, Optional<byte[]> icc, List<PictureNote> notes) {
    static FileFacts of(ImageReader reader, ImageSize frame) throws IOException {
        return switch (reader.getFormatName().toLowerCase(java.util.Locale.ROOT)) {
            case "gif" -> gif(reader, frame);
            case "tif", "tiff" -> tiff(reader, frame);
            default -> new FileFacts(frame, frame.bounds(), 1, Optional.empty(), List.of());
        };
    }

    /** Whether the stored pixels leave a part of the canvas free. */
    boolean isInset() {
        return !frame.equals(canvas.bounds());
    }

    private static FileFacts gif(ImageReader reader, ImageSize size) throws IOException {
        Element place = child(tree(reader.getImageMetadata(0)), "ImageDescriptor");
        Element screen = child(tree(reader.getStreamMetadata()), "LogicalScreenDescriptor");
        ImageRect frame = new ImageRect(
                number(place, "imageLeftPosition"), number(place, "imageTopPosition"), size.width(), size.height());
        ImageSize canvas = new ImageSize(
                Math.max(number(screen, "logicalScreenWidth"), frame.right()),
                Math.max(number(screen, "logicalScreenHeight"), frame.bottom()));
        boolean animated = count(reader) > 1;
        return new FileFacts(
                canvas,
                frame,
                1,
                Optional.empty(),
                animated ? List.of(PictureNote.of(PictureNote.Kind.ANIMATED)) : List.of());
    }

    private static FileFacts tiff(ImageReader reader, ImageSize size) throws IOException {
        TIFFDirectory directory = directory(reader.getImageMetadata(0));
        TIFFField orientation = directory.getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
        TIFFField profile = directory.getTIFFField(BaselineTIFFTagSet.TAG_ICC_PROFILE);
        int pages = count(reader);
        return new FileFacts(
                size,
                size.bounds(),
                orientation == null ? 1 : orientation.getAsInt(0),
                profile == null ? Optional.empty() : Optional.of(profile.getAsBytes()),
                pages > 1 ? List.of(PictureNote.of(PictureNote.Kind.PAGES, Integer.toString(pages))) : List.of());
    }

    private static TIFFDirectory directory(IIOMetadata metadata) throws IOException {
        try {
            return TIFFDirectory.createFromMetadata(metadata);
        } catch (IIOInvalidTreeException damaged) {
            throw new IOException(damaged);
        }
    }

    /** A file whose end is damaged still has its first picture. */
    private static int count(ImageReader reader) {
        try {
            return reader.getNumImages(true);
        } catch (IOException | RuntimeException damaged) {
            return 1;
        }
    }

    private static Node tree(IIOMetadata metadata) {
        return metadata.getAsTree(metadata.getNativeMetadataFormatName());
    }

    private static Element child(Node tree, String name) throws IOException {
        for (Node node = tree.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getNodeName().equals(name)) {
                return element;
            }
        }
        throw new IOException("no " + name);
    }

    private static int number(Element element, String attribute) throws IOException {
        try {
            return Integer.parseInt(element.getAttribute(attribute));
        } catch (NumberFormatException damaged) {
            throw new IOException(damaged);
        }
    }
}
