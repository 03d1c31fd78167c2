package focus.inference.internal.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The size of every dimension, outermost first; {@link #ANY} where a graph leaves it open. Immutable. */
public final class Shape {
    /** A dimension that a graph leaves open. */
    public static final long ANY = -1;

    private final long[] dims;

    private Shape(long[] dims) {
        this.dims = dims;
    }

    /** Copies {@code dims}; every negative one means {@link #ANY}. */
    public static Shape of(long... dims) {
        return new Shape(LongStream.of(dims).map(dim -> Math.max(ANY, dim)).toArray());
    }

    public int rank() {
        return dims.length;
    }

    public long dim(int index) {
        return dims[index];
    }

    /** A copy of all dimensions. */
    public long[] dims() {
        return dims.clone();
    }

    /**
     * How many elements a tensor of this shape has.
     *
     * @throws IllegalStateException if a dimension is open
     */
    public long elements() {
        long elements = 1;
        for (long dim : dims) {
            if (dim == ANY) {
                throw new IllegalStateException("an open shape has no number of elements: " + this);
            }
            elements = Math.multiplyExact(elements, dim);
        }
        return elements;
    }

    /** Whether a tensor can have both shapes: same rank, and equal wherever both say a number. */
    public boolean fits(Shape other) {
        if (dims.length != other.dims.length) {
            return false;
        }
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] != other.dims[i] && dims[i] != ANY && other.dims[i] != ANY) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that && Arrays.equals(dims, that.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    /** As people write it: {@code [1, 3, ?, ?]}. */
    @Override
    public String toString() {
        return LongStream.of(dims)
                .mapToObj(dim -> dim == ANY ? "?" : Long.toString(dim))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
