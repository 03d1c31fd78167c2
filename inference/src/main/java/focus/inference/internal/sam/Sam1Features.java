package focus.inference.internal.sam;

import focus.inference.internal.tensor.FloatTensor;
import focus.inference.internal.tensor.Shape;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the encoder makes of one picture.
 *
 * @param embedding [1, C, h, w]
 * @param fine [1, F, 4h, 4w], where the network has one
 */
record Sam1Features(FloatTensor embedding, Optional<FloatTensor> fine) {
    /** Room for one picture, in the caller's arena. */
    static Sam1Features allocate(Arena arena, Sam1Decoder decoder, Geometry geometry) {
        Shape coarse = Shape.of(1, decoder.channels(), geometry.embeddingHeight(), geometry.embeddingWidth());
        Optional<FloatTensor> fine = decoder.ports()
                .fine()
                .map(_ -> FloatTensor.allocate(
                        arena, Shape.of(1, decoder.fineChannels(), geometry.gridHeight(), geometry.gridWidth())));
        return new Sam1Features(FloatTensor.allocate(arena, coarse), fine);
    }

    /** All numbers as they lie in memory. */
    List<ByteBuffer> bytes() {
        return Stream.concat(Stream.of(embedding), fine.stream())
                .map(FloatTensor::bytes)
                .toList();
    }
}
