package focus.inference.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImageSize;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.internal.tensor.FloatTensor;
import focus.inference.internal.tensor.Shape;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderInputTest {
    private final EncoderInput input = new EncoderInput(List.of(0.5f, 0.25f, 0f), List.of(0.5f, 1f, 2f));

    @Test
    void normalisesPlaneByPlaneAndPadsWithZeros() {
        PixelBlock pixels =
                PixelBlock.ofBytes(2, 1, PixelFormat.SRGB8, new byte[] {(byte) 255, 0, (byte) 255, 0, (byte) 255, 51});
        try (Arena arena = Arena.ofConfined()) {
            FloatTensor tensor = FloatTensor.allocate(arena, Shape.of(1, 3, 2, 3));
            input.write(pixels, tensor);

            assertThat(tensor.read(0, 6)).containsExactly(1, -1, 0, 0, 0, 0);
            assertThat(tensor.read(6, 6)).containsExactly(-0.25f, 0.75f, 0, 0, 0, 0);
            assertThat(tensor.read(12, 6)).containsExactly(0.5f, 0.1f, 0, 0, 0, 0);
        }
    }

    @Test
    void clearsWhatALargerPictureLeftBehind() {
        PixelBlock pixels = Pictures.uniform(1, 1, PixelFormat.SRGB8, 255, 255, 255);
        float[] rest = new float[12];
        Arrays.fill(rest, 9);
        try (Arena arena = Arena.ofConfined()) {
            FloatTensor tensor = FloatTensor.allocate(arena, Shape.of(1, 3, 2, 2));
            tensor.write(0, rest);
            input.write(pixels, tensor);

            assertThat(tensor.read(0, 12)).containsExactly(1, 0, 0, 0, 0.75f, 0, 0, 0, 0.5f, 0, 0, 0);
        }
    }

    @Test
    void transparentPixelsBecomeWhatTheNetworkSeesAsNothing() {
        PixelBlock pixels = PixelBlock.ofBytes(
                3, 1, Pictures.RGBA8, new byte[] {10, 20, 30, 0, 10, 20, 30, (byte) 255, 0, 0, (byte) 255, 51});

        PixelBlock opaque = input.opaque(pixels);

        assertThat(opaque.format()).isEqualTo(PixelFormat.SRGB8);
        assertThat(opaque.bytes()).containsExactly(128, 64, 0, 10, 20, 30, 102, 51, 51);
    }

    @Test
    void leavesAnOpaquePictureAlone() {
        PixelBlock pixels = Pictures.uniform(2, 2, PixelFormat.SRGB8, 1, 2, 3);

        assertThat(input.opaque(pixels)).isSameAs(pixels);
    }

    @Test
    void readsAPictureOfAnySizeAtTheNetworksSize() {
        RasterSource large = Pictures.raster(Pictures.uniform(300, 100, PixelFormat.SRGB8, 10, 20, 30));
        InputSize size = InputSize.of(new ImageSize(300, 100), 64, 16);

        PixelBlock pixels = input.read(large, size);

        assertThat(pixels.width()).isEqualTo(64);
        assertThat(pixels.height()).isEqualTo(21);
        assertThat(pixels.sample(63, 20, 2)).isEqualTo(30);
    }
}
