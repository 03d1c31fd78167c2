package focus.inference.internal.sam;

import focus.inference.api.Feedback;
import focus.inference.image.PixelBlock;
import focus.inference.internal.input.EncoderInput;
import focus.inference.internal.ort.GraphRunner;
import focus.inference.internal.sam.Sam1Params.EncoderPorts;
import focus.inference.internal.tensor.FloatTensor;
import focus.inference.internal.tensor.GraphSpec;
import focus.inference.internal.tensor.PortSpec;
import focus.inference.internal.tensor.Shape;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encoder graph with the block of memory that it reads from, made on first use. One call at a time. */
final class Sam1Encoder implements AutoCloseable {
    private final GraphRunner graph;
    private final EncoderPorts ports;
    private final int longSide;
    private final EncoderInput input;
    private final SingleFlight flight = new SingleFlight();
    private final Arena arena = Arena.ofShared();
    private @Nullable FloatTensor largest;
    private boolean closed;

    /** @param graph taken over */
    Sam1Encoder(GraphRunner graph, Sam1Params params) {
        this.graph = graph;
        this.ports = params.encoder();
        this.longSide = params.longSide();
        this.input = new EncoderInput(params.mean(), params.std());
    }

    /** pixels [1, 3, H, W] -> embedding [1, C, h, w], and fine [1, F, 4h, 4w] where the network has one. */
    static GraphSpec spec(EncoderPorts ports) {
        Shape map = Shape.of(1, Shape.ANY, Shape.ANY, Shape.ANY);
        List<PortSpec> outputs = new ArrayList<>(List.of(new PortSpec(ports.embedding(), map)));
        ports.fine().ifPresent(fine -> outputs.add(new PortSpec(fine, map)));
        return new GraphSpec(List.of(new PortSpec(ports.pixels(), Shape.of(1, 3, Shape.ANY, Shape.ANY))), outputs);
    }

    EncoderInput input() {
        return input;
    }

    /**
     * @param pixels the resized picture, 8-bit RGB
     * @param features written
     */
    void encode(PixelBlock pixels, Geometry geometry, Sam1Features features, Feedback feedback) {
        flight.run(feedback, () -> {
            FloatTensor padded = block().view(Shape.of(
                    1,
                    3,
                    geometry.input().padded().height(),
                    geometry.input().padded().width()));
            input.write(pixels, padded);
            Map<String, FloatTensor> outputs = new HashMap<>(Map.of(ports.embedding(), features.embedding()));
            ports.fine().ifPresent(fine -> outputs.put(fine, features.fine().orElseThrow()));
            graph.run(Map.of(ports.pixels(), padded), outputs, feedback);
            return features;
        });
    }

    /** Large enough for every picture, so it is made once. */
    private FloatTensor block() {
        if (closed) {
            throw new IllegalStateException("the segmenter is closed");
        }
        FloatTensor block = largest;
        if (block == null) {
            block = FloatTensor.allocate(arena, Shape.of(1, 3, longSide, longSide));
            largest = block;
        }
        return block;
    }

    @Override
    public void close() {
        flight.runLast(() -> {
            if (!closed) {
                closed = true;
                try (arena) {
                    graph.close();
                }
            }
        });
    }
}
