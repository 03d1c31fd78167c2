package focus.app.io;

import focus.app.io.heif.HeifDecoder;
import focus.app.io.imageio.ImageIoDecoder;
import focus.app.io.jpeg.JpegDecoder;
import focus.app.io.jpeg.JpegPreview;
import focus.app.io.picture.PictureDecoder;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.png.PngDecoder;
import focus.app.io.psd.PsdDecoder;
import focus.app.io.tiff.TiffDecoder;
import focus.app.io.webp.WebpDecoder;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.codec.ReducedJpeg;
import focus.inference.image.RasterSource;
import focus.inference.image.TileFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens JPEG, PNG, HEIC, AVIF, GIF, BMP, TIFF, WebP and Photoshop files, told apart by content. Blocks for up to seconds; safe for use by several
 * threads at once. A damaged or cut-off file is opened as far as it goes, with a note: what is there may be all that its
 * owner has left.
 */
public final class PictureReader {
    /** The stage that {@link Feedback#progress} is told. */
    public static final String STAGE = "open";

    private static final int HEAD_BYTES = 512;

    /** Smaller pictures are open about as soon as a preview of them. */
    private static final long LEAST_PREVIEWED = 24_000_000;

    private static final String READABLE =
            "JPEG, PNG, HEIC, AVIF, GIF, BMP, TIFF, WebP and Photoshop (PSD) can be opened";

    private final PictureLimits limits;

    public PictureReader() {
        this(PictureLimits.usual());
    }

    public PictureReader(PictureLimits limits) {
        this.limits = limits;
    }

    /**
     * @return to be closed by the caller
     * @throws InputException if the file is missing, unreadable, no picture, too large, or nothing of it can be shown;
     *     the message names the file, what is wrong and what to do
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public OpenedPicture read(Path file, Feedback feedback) {
        String name = FileNames.quoted(file);
        try (PictureDecoder decoder = open(file, name)) {
            return read(decoder, name, feedback);
        } catch (PictureFormatException wrong) {
            throw new InputException(name + " " + wrong.getMessage() + ". " + READABLE + ".", wrong);
        } catch (NoSuchFileException missing) {
            throw new InputException(
                    name + " was not found. Check the name and the folder: " + file.toAbsolutePath(), missing);
        } catch (AccessDeniedException denied) {
            throw new InputException(name + " may not be read. Check the file's permissions.", denied);
        } catch (IOException disk) {
            throw new InputException(name + " cannot be read: " + reason(disk) + ".", disk);
        } catch (TileFileException full) {
            throw new InputException(limits.noRoom(name, String.valueOf(full.getCause())), full);
        } catch (OutOfMemoryError full) {
            throw new InputException(
                    name + " does not fit into memory. Close other pictures, or give the program more memory"
                            + " (java option -Xmx).",
                    full);
        }
    }

    /** Loads what {@link #preview} needs, so that the first one is not late; blocks for up to a second. */
    public void preparePreviews() {
        ReducedJpeg.load();
    }

    /**
     * What can be shown of a picture long before it is open; blocks for a fraction of a second.
     *
     * @return of the full size, upright and in its colours, but coarse; empty where there is none, or the file is such that
     *     {@link #read} will tell what is wrong with it
     */
    public Optional<RasterSource> preview(Path file) {
        try {
            boolean jpeg =
                    PictureKind.of(head(file)).filter(PictureKind.JPEG::equals).isPresent();
            return jpeg ? JpegPreview.read(file, LEAST_PREVIEWED) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private OpenedPicture read(PictureDecoder decoder, String name, Feedback feedback) throws IOException {
        PictureHeader header = decoder.header();
        limits.check(name, header);
        try (PictureAssembler assembler = new PictureAssembler(header, limits.start(header), feedback)) {
            decoder.decode(assembler);
            return new OpenedPicture(assembler.build(), header.metadata(), decoder.notes());
        }
    }

    /**
     * The camera's data alone, for saving a copy of a photo that was opened before.
     *
     * @return none where there are none, or the file is gone or damaged
     */
    public PictureMetadata readMetadata(Path file) {
        try (PictureDecoder decoder = open(file, FileNames.quoted(file))) {
            return decoder.header().metadata();
        } catch (IOException | InputException unreadable) {
            return PictureMetadata.NONE;
        }
    }

    private static PictureDecoder open(Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputException(name + " is a folder. Choose a picture in it.");
        }
        byte[] head = head(file);
        if (head.length == 0) {
            throw new PictureFormatException("is empty (0 bytes)");
        }
        PictureKind kind = PictureKind.of(head).orElseThrow(() -> new InputException(name + noPicture(head)));
        return switch (kind) {
            case JPEG -> JpegDecoder.open(file);
            case PNG -> PngDecoder.open(file);
            case GIF -> ImageIoDecoder.open(file, "gif");
            case BMP -> ImageIoDecoder.open(file, "bmp");
            case TIFF -> TiffDecoder.open(file);
            case WEBP -> WebpDecoder.open(file);
            case PSD -> PsdDecoder.open(file);
            case HEIC, AVIF -> HeifDecoder.open(file);
            case JPEG_XL, JPEG_2000, RAW, EXR, SVG, PDF ->
                throw new PictureFormatException(
                        "is a " + kind.title() + " file, which cannot be opened yet; " + kind.advice());
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static String noPicture(byte[] head) {
        return (isText(head) ? " is a text file, not a picture. " : " is not a picture of a known kind. ") + READABLE
                + ".";
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        try {
            // The last character may be cut in two.
            int whole = head.length < HEAD_BYTES ? head.length : HEAD_BYTES - 4;
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(java.nio.ByteBuffer.wrap(head, 0, whole));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }

    private static String reason(IOException problem) {
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }
}
