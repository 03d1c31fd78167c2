package focus.app.model;

import focus.app.format.PictureFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is to be written into a file, and how.
 *
 * @param quality 1..100, for JPEG and WebP, which is lossless at 100
 * @param eightBit whether a 16-bit picture is reduced where the format could keep it
 * @param trim whether a cut-out is cut to what is selected
 */
public record ExportSpec(Content content, Format format, int quality, boolean eightBit, boolean trim) {
    /** The picture as PNG, in full. */
    public static final ExportSpec DEFAULT = new ExportSpec(Content.PICTURE, Format.PNG, 92, false, false);

    /** The selection as grey PNG. */
    public static final ExportSpec MASK = DEFAULT.withContent(Content.MASK);

    /** The whole picture in this format, at the usual quality. */
    public static ExportSpec picture(PictureFormat format) {
        return DEFAULT.withFormat(Format.of(format));
    }

    /** What of the document. */
    public enum Content {
        /** As it is now. */
        PICTURE(false, List.of(Format.PNG, Format.JPEG, Format.TIFF, Format.WEBP)),
        /** What is selected, on nothing. */
        CUT_OUT(true, List.of(Format.PNG, Format.WEBP, Format.TIFF)),
        /** The selection itself. */
        MASK(true, List.of(Format.PNG, Format.COCO)),
        /** The masks of all objects that show. */
        OBJECTS(false, List.of(Format.COCO, Format.PNG)),
        /** The opened photo and each edit over it. */
        LAYERS(false, List.of(Format.ORA)),
        /** As it was and as it is, side by side. */
        BEFORE_AFTER(false, List.of(Format.PNG, Format.JPEG, Format.TIFF, Format.WEBP));

        private final boolean needsSelection;

        @SuppressWarnings("ImmutableEnumChecker") // made with List.of
        private final List<Format> formats;

        Content(boolean needsSelection, List<Format> formats) {
            this.needsSelection = needsSelection;
            this.formats = formats;
        }

        /** Whether there must be something selected. */
        public boolean needsSelection() {
            return needsSelection;
        }

        /** What it can be written as, the usual one first. */
        public List<Format> formats() {
            return formats;
        }
    }

    /** The kind of file. */
    public enum Format {
        PNG(PictureFormat.PNG),
        JPEG(PictureFormat.JPEG),
        TIFF(PictureFormat.TIFF),
        WEBP(PictureFormat.WEBP),
        /** OpenRaster. */
        ORA("ora"),
        /** Run lengths as the COCO data set has them. */
        COCO("json");

        @SuppressWarnings("ImmutableEnumChecker") // an enum in an Optional
        private final Optional<PictureFormat> picture;

        private final String ending;

        Format(PictureFormat picture) {
            this.picture = Optional.of(picture);
            this.ending = picture.endings().getFirst();
        }

        Format(String ending) {
            this.picture = Optional.empty();
            this.ending = ending;
        }

        public static Format of(PictureFormat picture) {
            return Arrays.stream(values())
                    .filter(format -> format.picture.equals(Optional.of(picture)))
                    .findFirst()
                    .orElseThrow();
        }

        /** What a plain picture is; empty for what holds more or less than one. */
        public Optional<PictureFormat> picture() {
            return picture;
        }

        /** Of the file's name, without the dot, the usual one first. */
        public List<String> endings() {
            return picture.map(PictureFormat::endings).orElse(List.of(ending));
        }

        /** Whether there is a quality to choose. */
        public boolean hasQuality() {
            return picture.filter(PictureFormat::hasQuality).isPresent();
        }

        /** Whether it can keep 16 bits a sample. */
        public boolean isDeep() {
            return picture.filter(PictureFormat::isDeep).isPresent();
        }
    }

    public ExportSpec {
        if (!content.formats().contains(format)) {
            throw new IllegalArgumentException(content + " cannot be written as " + format);
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality is 1..100, not " + quality);
        }
    }

    /** Keeps the format where the content can be written so. */
    public ExportSpec withContent(Content changed) {
        Format kept =
                changed.formats().contains(format) ? format : changed.formats().getFirst();
        return new ExportSpec(changed, kept, quality, eightBit, trim);
    }

    public ExportSpec withFormat(Format changed) {
        return new ExportSpec(content, changed, quality, eightBit, trim);
    }

    public ExportSpec withQuality(int changed) {
        return new ExportSpec(content, format, changed, eightBit, trim);
    }

    public ExportSpec withEightBit(boolean reduced) {
        return new ExportSpec(content, format, quality, reduced, trim);
    }

    public ExportSpec withTrim(boolean cut) {
        return new ExportSpec(content, format, quality, eightBit, cut);
    }
}
