package focus.app.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.Orientation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExifBlockTest {
    private static final String PREVIEW = "a small JPEG of the untouched photo";

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void copiesUprightWithItsNewSizeAndWithoutThePreview(String order) {
        ByteOrder bytes = order.equals("LITTLE_ENDIAN") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        byte[] tiff = withPreview(bytes);
        ExifBlock block = ExifBlock.parse(tiff).orElseThrow();
        assertThat(block.orientation()).isEqualTo(Orientation.TRANSVERSED);

        byte[] copy = block.forUprightCopy(1234, 99_999);
        assertThat(ExifBlock.parse(copy).orElseThrow().orientation()).isEqualTo(Orientation.UPRIGHT);
        ByteBuffer copied = ByteBuffer.wrap(copy).order(bytes);
        assertThat(copied.getShort(50 + 2 + 8)).as("width, a short").isEqualTo((short) 1234);
        assertThat(copied.getInt(50 + 2 + 12 + 8)).as("height, a long").isEqualTo(99_999);
        assertThat(copied.getInt(8 + 2 + 24)).as("link to the preview").isZero();
        assertThat(new String(tiff, StandardCharsets.US_ASCII)).contains(PREVIEW);
        assertThat(new String(copy, StandardCharsets.US_ASCII)).doesNotContain("small JPEG");
        assertThat(copy).hasSameSizeAs(tiff);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 12, 18})
    void isNoBlockWhenItsFirstFolderIsCutOff(int length) {
        byte[] cut = java.util.Arrays.copyOf(withPreview(ByteOrder.BIG_ENDIAN), length);
        assertThat(ExifBlock.parse(cut)).isEmpty();
    }

    @Test
    void isNoBlockWhenItPointsNowhere() {
        byte[] tiff = withPreview(ByteOrder.BIG_ENDIAN);
        ByteBuffer.wrap(tiff).putInt(4, Integer.MAX_VALUE);
        assertThat(ExifBlock.parse(tiff)).isEmpty();
        ByteBuffer.wrap(tiff).putInt(4, -8);
        assertThat(ExifBlock.parse(tiff)).isEmpty();
    }

    /** A first folder at 8 (orientation 7, link to the second), the EXIF folder at 50, the preview's folder at 90. */
    private static byte[] withPreview(ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(130 + PREVIEW.length()).order(order);
        tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 7);
        entry(tiff, 0x8769, 4, 50);
        tiff.putInt(90);
        tiff.position(50).putShort((short) 2);
        entry(tiff, 0xA002, 3, 4000);
        entry(tiff, 0xA003, 4, 3000);
        tiff.putInt(0);
        tiff.position(90).putShort((short) 2);
        entry(tiff, 0x0201, 4, 130);
        entry(tiff, 0x0202, 4, PREVIEW.length());
        tiff.putInt(0);
        tiff.position(130).put(PREVIEW.getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(1);
        if (type == 3) {
            tiff.putShort((short) value).putShort((short) 0);
        } else {
            tiff.putInt(value);
        }
    }
}
