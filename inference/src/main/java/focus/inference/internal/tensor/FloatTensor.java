package focus.inference.internal.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Float32 numbers in native memory and native byte order, row-major, as a network reads and writes them without a
 * copy. Lives as long as the {@link Arena} it was made in. Not synchronised: one owner at a time.
 */
public final class FloatTensor {
    private static final long ALIGNMENT = 64; // a cache line, and the widest vector registers

    private final MemorySegment memory;
    private final Shape shape;

    private FloatTensor(MemorySegment memory, Shape shape) {
        this.memory = memory;
        this.shape = shape;
    }

    /** All zeros. */
    public static FloatTensor allocate(Arena arena, Shape shape) {
        return new FloatTensor(arena.allocate(Math.multiplyExact(shape.elements(), Float.BYTES), ALIGNMENT), shape);
    }

    public Shape shape() {
        return shape;
    }

    /**
     * The first elements of the same memory under another shape, so that one large block serves pictures of any size.
     *
     * @throws IndexOutOfBoundsException if that shape has more elements than this tensor
     */
    public FloatTensor view(Shape smaller) {
        return new FloatTensor(memory.asSlice(0, Math.multiplyExact(smaller.elements(), Float.BYTES)), smaller);
    }

    /** A view of all elements: direct, native order, position 0. */
    public FloatBuffer buffer() {
        return memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** The same as bytes. */
    public ByteBuffer bytes() {
        return memory.asByteBuffer();
    }

    /** Copies {@code from.length} elements in, starting at element {@code offset}. */
    public void write(long offset, float[] from) {
        MemorySegment.copy(from, 0, memory, ValueLayout.JAVA_FLOAT, offset * Float.BYTES, from.length);
    }

    /** Copies {@code count} elements out, starting at element {@code offset}. */
    public float[] read(long offset, int count) {
        float[] to = new float[count];
        MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, offset * Float.BYTES, to, 0, count);
        return to;
    }

    /** Sets every element to 0. */
    public void clear() {
        memory.fill((byte) 0);
    }
}
