package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.jpeg.JpegPreview;
import focus.inference.api.Feedback;
import focus.inference.image.ColourProfile;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegPreviewTest {
    /** An eighth on each side. */
    private static final int LEVEL = 3;

    private final PictureReader reader = new PictureReader();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void showsThePictureThatIsOpenedLaterTurnedLikeIt(int orientation) throws IOException {
        Path photo = photo(orientation);

        RasterSource preview = JpegPreview.read(photo, 0).orElseThrow();

        try (OpenedPicture opened = reader.read(photo, Feedback.NONE)) {
            RasterSource picture = opened.source();
            assertThat(preview.size()).isEqualTo(picture.size());
            assertThat(preview.levels()).isEqualTo(picture.levels());
            assertThat(preview.format()).isEqualTo(picture.format());
            ImageRect all = picture.size().atLevel(LEVEL).bounds();
            Pixels.assertNear(Pixels.of(preview.readSrgb(all, LEVEL)), Pixels.of(picture.readSrgb(all, LEVEL)), 6);
            // Between its pixels it is made up, but it is the same picture.
            ImageRect middle = new ImageRect(900, 700, 40, 40);
            Pixels.assertNear(Pixels.of(preview.readSrgb(middle, 0)), Pixels.of(picture.readSrgb(middle, 0)), 24);
        }
    }

    @Test
    void hasTheColoursOfTheFile() throws IOException {
        Path wide = Fixtures.path("wide.jpg");

        RasterSource preview = JpegPreview.read(wide, 0).orElseThrow();

        try (OpenedPicture opened = reader.read(wide, Feedback.NONE)) {
            assertThat(preview.format().profile())
                    .isEqualTo(opened.source().format().profile());
            assertThat(preview.format().profile().isSrgb()).isFalse();
            int[] stored = Pixels.of(preview);
            assertThat(Pixels.srgbOf(preview)).hasSameSizeAs(stored).isNotEqualTo(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "grey.jpg", "progressive.jpg", "cut_off_at_scan.jpg"})
    void isLeftOutWhereItWouldShowOtherColoursOrTakeLong(String file) throws IOException {
        assertThat(JpegPreview.read(Fixtures.path(file), 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.jpg", "rgb_8.png", "no such file.jpg"})
    void isLeftOutForWhatIsOpenAsSoonOrNotAtAll(String file) {
        assertThat(reader.preview(Fixtures.path("plain.jpg").resolveSibling(file)))
                .isEmpty();
    }

    /** Brighter to the right and to the bottom, with a camera's word on how it was held. */
    private Path photo(int orientation) throws IOException {
        RasterSource slope = Pixels.picture(2400, 1600, 3, SampleType.U8, ColourProfile.SRGB);
        Path plain = folder.resolve("plain.jpg");
        new PictureWriter().write(slope, plain, SaveOptions.NEW_FILE, Feedback.NONE);
        byte[] jpeg = Files.readAllBytes(plain);
        ByteBuffer turned = ByteBuffer.allocate(jpeg.length + 36).order(ByteOrder.BIG_ENDIAN);
        turned.put(jpeg, 0, 2);
        turned.putShort((short) 0xFFE1).putShort((short) 34);
        turned.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1);
        turned.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        turned.putShort((short) orientation).putShort((short) 0).putInt(0);
        turned.put(jpeg, 2, jpeg.length - 2);
        return Files.write(folder.resolve("turned.jpg"), turned.array());
    }
}
