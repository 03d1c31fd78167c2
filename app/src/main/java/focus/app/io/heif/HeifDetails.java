package focus.app.io.heif;

import focus.app.io.picture.PictureMetadata;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a HEIF file holds beside its picture. */
final class HeifDetails {
    private static final Set<String> ALPHA =
            Set.of("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1");
    private static final Set<String> SEQUENCES = Set.of("msf1", "hevc", "hevx", "avis");

    private HeifDetails() {}

    static boolean isSequence(HeifFile file) {
        return SEQUENCES.contains(file.brand());
    }

    /** The picture whose brightness is another's opacity. */
    static Optional<HeifItem> alpha(HeifFile file, HeifItem picture) {
        return file.about("auxl", picture.number()).stream()
                .filter(item -> item.property("auxC").map(HeifDetails::isAlpha).orElse(false))
                .findFirst();
    }

    private static boolean isAlpha(HeifBox kind) {
        byte[] bytes = kind.bytes();
        int end = 4;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return end > 4 && ALPHA.contains(new String(bytes, 4, end - 4, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    /** The camera's data and notes; damaged ones are left out. */
    static PictureMetadata metadata(HeifFile file, HeifItem picture) {
        Optional<byte[]> exif = Optional.empty();
        Optional<byte[]> xmp = Optional.empty();
        for (HeifItem item : file.about("cdsc", picture.number())) {
            if (item.type().equals("Exif")) {
                exif = exif.or(() -> data(file, item)).flatMap(HeifDetails::tiff);
            } else if (item.contentType().equals("application/rdf+xml")) {
                xmp = xmp.or(() -> data(file, item));
            }
        }
        return PictureMetadata.of(exif, xmp);
    }

    private static Optional<byte[]> data(HeifFile file, HeifItem item) {
        try {
            return Optional.of(file.data(item));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Before the block stands how many bytes lie before its byte-order mark. */
    private static Optional<byte[]> tiff(byte[] data) {
        if (data.length < 8) {
            return Optional.empty();
        }
        long start = 4 + (ByteBuffer.wrap(data).getInt() & 0xFFFFFFFFL);
        return start > data.length - 4
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(data, (int) start, data.length));
    }
}
