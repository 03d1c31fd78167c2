package focus.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PixelBlockTest {
    @Test
    void samplesAreInterleavedUnsignedRows() {
        byte[] samples = new byte[2 * 2 * 3];
        samples[(1 * 2 + 1) * 3 + 2] = (byte) 200;
        PixelBlock block = PixelBlock.ofBytes(2, 2, PixelFormat.SRGB8, samples);

        assertThat(block.sample(1, 1, 2)).isEqualTo(200);
        assertThat(block.bytes()).isSameAs(samples);
        PixelBlock deep = PixelBlock.ofShorts(1, 1, Pictures.RGB16, new short[] {0, -1, 1});
        assertThat(deep.sample(0, 0, 1)).isEqualTo(65_535);
    }

    @Test
    void rowsComeAndGoAsNumbers() {
        PixelBlock block = PixelBlock.allocate(2, 2, Pictures.RGB16);
        block.setRow(1, new int[] {0, 1, 65_535, 40_000, 5, 6});
        int[] row = new int[6];
        block.getRow(1, row);

        assertThat(row).containsExactly(0, 1, 65_535, 40_000, 5, 6);
        assertThat(block.sample(0, 0, 0)).isZero();
        assertThat(block.sample(1, 1, 0)).isEqualTo(40_000);
    }

    @Test
    void copyingMovesARectangle() {
        PixelBlock from = Pictures.noise(5, 4, Pictures.RGBA16, 1);
        PixelBlock to = PixelBlock.allocate(3, 3, Pictures.RGBA16);

        to.copyFrom(from, 2, 1, 1, 0, new ImageSize(2, 3));

        assertThat(to.sample(1, 0, 3)).isEqualTo(from.sample(2, 1, 3));
        assertThat(to.sample(2, 2, 0)).isEqualTo(from.sample(3, 3, 0));
        assertThat(to.sample(0, 0, 0)).isZero();
    }

    @Test
    void copyingRefusesWhatLeavesABlock() {
        PixelBlock block = PixelBlock.allocate(3, 3, PixelFormat.SRGB8);
        PixelBlock other = PixelBlock.allocate(5, 5, PixelFormat.SRGB8);

        // Without a check, columns past the right edge would silently wrap into the next row.
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> block.copyFrom(other, 0, 0, 2, 0, new ImageSize(2, 1)));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> block.copyFrom(other, 4, 0, 0, 0, new ImageSize(2, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        block.copyFrom(PixelBlock.allocate(3, 3, Pictures.RGBA8), 0, 0, 0, 0, new ImageSize(1, 1)));
    }

    @Test
    void refusesTheWrongArrays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PixelBlock.ofBytes(2, 2, PixelFormat.SRGB8, new byte[11]));
        assertThatIllegalArgumentException().isThrownBy(() -> PixelBlock.ofBytes(1, 1, Pictures.RGB16, new byte[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PixelBlock.ofShorts(1, 1, PixelFormat.SRGB8, new short[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> PixelBlock.allocate(0, 1, PixelFormat.SRGB8));
        assertThatIllegalStateException()
                .isThrownBy(() -> PixelBlock.allocate(1, 1, PixelFormat.SRGB8).shorts());
        assertThatIllegalStateException()
                .isThrownBy(() -> PixelBlock.allocate(1, 1, Pictures.RGB16).bytes());
    }

    @Test
    void formatsTellTheirSizeAndProfile() {
        assertThat(PixelFormat.SRGB8.bytesPerPixel()).isEqualTo(3);
        assertThat(Pictures.RGBA16.bytesPerPixel()).isEqualTo(8);
        assertThat(Pictures.RGBA16.hasAlpha()).isTrue();
        assertThat(PixelFormat.SRGB8.hasAlpha()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PixelFormat(1, SampleType.U8, ColourProfile.SRGB));
    }

    @Test
    void profilesAreTheirBytes() {
        byte[] icc = {1, 2, 3};
        ColourProfile profile = ColourProfile.ofIcc("Wide", icc);
        icc[0] = 9;
        profile.icc()[1] = 9;

        assertThat(profile.icc()).containsExactly(1, 2, 3);
        assertThat(profile).isEqualTo(ColourProfile.ofIcc("Other name", new byte[] {1, 2, 3}));
        assertThat(profile).hasSameHashCodeAs(ColourProfile.ofIcc("Other name", new byte[] {1, 2, 3}));
        assertThat(profile).isNotEqualTo(ColourProfile.SRGB);
        assertThat(profile.isSrgb()).isFalse();
        assertThat(ColourProfile.SRGB.isSrgb()).isTrue();
        assertThat(profile).hasToString("Wide");
        assertThatIllegalArgumentException().isThrownBy(() -> ColourProfile.ofIcc("Empty", new byte[0]));
    }
}
