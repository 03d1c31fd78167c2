package focus.app.io;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Kinds of file, told apart by how they begin, never by their name. */
enum PictureKind {
    JPEG("JPEG"),
    PNG("PNG"),
    GIF("GIF"),
    BMP("BMP"),
    TIFF("TIFF"),
    WEBP("WebP"),
    PSD("Photoshop"),
    HEIC("HEIC"),
    AVIF("AVIF"),
    JPEG_XL("JPEG XL"),
    JPEG_2000("JPEG 2000"),
    RAW("camera raw"),
    EXR("OpenEXR"),
    SVG("SVG"),
    PDF("PDF");

    private final String title;

    PictureKind(String title) {
        this.title = title;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** What to do with a file of a kind that cannot be opened: the end of a sentence. */
    String advice() {
        return switch (this) {
            case RAW -> "develop it in your raw converter and save it as 16-bit TIFF";
            case EXR -> "save it as 16-bit TIFF or PNG first";
            case SVG, PDF -> "draw it to PNG first, in the size that you want";
            case JPEG_XL, JPEG_2000 -> "convert it to PNG or JPEG first";
            case JPEG, PNG, GIF, BMP, TIFF, WEBP, PSD, HEIC, AVIF -> "open it";
        };
    }

    /** @param head the file's first bytes, 512 where it has them; empty for what is no known kind of picture */
    static Optional<PictureKind> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ftyp", 4) && text.length() >= 12) {
            return ofBrand(text.substring(8, 12));
        }
        return text.startsWith("II*\0")
                        || text.startsWith("MM\0*")
                        || text.startsWith("II+\0")
                        || text.startsWith("MM\0+")
                ? Optional.of(ofTiff(text))
                : bySignature(text);
    }

    private static Optional<PictureKind> bySignature(String text) {
        record Signature(String start, PictureKind kind) {}
        Signature[] signatures = {
            new Signature("\u00FF\u00D8\u00FF", JPEG),
            new Signature("\u0089PNG\r\n\u001A\n", PNG),
            new Signature("GIF87a", GIF),
            new Signature("GIF89a", GIF),
            new Signature("8BPS", PSD),
            new Signature("\u00FF\n", JPEG_XL),
            new Signature("\0\0\0\fJXL ", JPEG_XL),
            new Signature("\0\0\0\fjP  ", JPEG_2000),
            new Signature("v/1\u0001", EXR),
            new Signature("%PDF-", PDF),
            new Signature("FUJIFILMCCD-RAW", RAW),
            new Signature("IIRO", RAW),
            new Signature("IIU\0", RAW),
            new Signature("FOVb", RAW),
        };
        for (Signature signature : signatures) {
            if (text.startsWith(signature.start)) {
                return Optional.of(signature.kind);
            }
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("BM") && text.length() >= 18 && isBmpHeader(text.charAt(14))) {
            return Optional.of(BMP);
        }
        return text.stripLeading().startsWith("<svg") || text.contains("<svg ") ? Optional.of(SVG) : Optional.empty();
    }

    /** The size of the second header tells the versions of BMP; a text that begins with "BM" has none of these. */
    private static boolean isBmpHeader(char size) {
        return size == 12
                || size == 16
                || size == 40
                || size == 52
                || size == 56
                || size == 64
                || size == 108
                || size == 124;
    }

    private static Optional<PictureKind> ofBrand(String brand) {
        return switch (brand) {
            case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" -> Optional.of(HEIC);
            case "avif", "avis" -> Optional.of(AVIF);
            case "crx " -> Optional.of(RAW);
            default -> Optional.empty();
        };
    }

    /** Most cameras' raw files are TIFF inside; they name their maker or carry a mark at the start. */
    private static PictureKind ofTiff(String text) {
        boolean canon = text.startsWith("CR", 8);
        boolean named = text.contains("NIKON CORPORATION") || text.contains("SONY\0") || text.contains("PENTAX");
        return canon || named ? RAW : TIFF;
    }
}
