package focus.inference.internal.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class FloatTensorTest {
    @Test
    void isDirectMemoryInNativeOrder() {
        try (Arena arena = Arena.ofConfined()) {
            FloatBuffer buffer = FloatTensor.allocate(arena, Shape.of(2, 3)).buffer();

            assertThat(buffer.isDirect()).isTrue();
            assertThat(buffer.order()).isEqualTo(ByteOrder.nativeOrder());
            assertThat(buffer.remaining()).isEqualTo(6);
            assertThat(buffer.get(5)).isZero();
        }
    }

    @Test
    void writesAndReadsParts() {
        try (Arena arena = Arena.ofConfined()) {
            FloatTensor tensor = FloatTensor.allocate(arena, Shape.of(5));
            tensor.write(2, new float[] {1, 2});

            assertThat(tensor.read(1, 4)).containsExactly(0, 1, 2, 0);
            assertThat(tensor.buffer().get(3)).isEqualTo(2);
            tensor.clear();
            assertThat(tensor.read(0, 5)).containsOnly(0);
            assertThatThrownBy(() -> tensor.write(4, new float[2])).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aViewSharesTheFirstElements() {
        try (Arena arena = Arena.ofConfined()) {
            FloatTensor large = FloatTensor.allocate(arena, Shape.of(1, 8));
            FloatTensor small = large.view(Shape.of(2, 2));
            small.write(3, new float[] {9});

            assertThat(large.read(3, 1)).containsExactly(9);
            assertThat(small.shape()).isEqualTo(Shape.of(2, 2));
            assertThatThrownBy(() -> large.view(Shape.of(9))).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void endsWithItsArena() {
        FloatTensor tensor;
        try (Arena arena = Arena.ofShared()) {
            tensor = FloatTensor.allocate(arena, Shape.of(1));
        }

        assertThatThrownBy(() -> tensor.read(0, 1)).isInstanceOf(IllegalStateException.class);
    }
}
