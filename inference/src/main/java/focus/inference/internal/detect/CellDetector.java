package focus.inference.internal.detect;

import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.Thing;
import focus.inference.api.Vocabulary;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import focus.inference.internal.input.EncoderInput;
import focus.inference.internal.input.InputSize;
import focus.inference.internal.ort.GraphRunner;
import focus.inference.internal.tensor.FloatTensor;
import focus.inference.internal.tensor.GraphSpec;
import focus.inference.internal.tensor.PortSpec;
import focus.inference.internal.tensor.Shape;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;

/**
 * The driver {@code cells1}: a detector without anchors whose every cell gives a box and a score per name. Safe for several
 * threads; holds no memory between calls but the graph's own.
 */
public final class CellDetector implements Grounder, AutoCloseable {
    private static final String PIXELS = "pixels";
    private static final String BOXES = "boxes";
    private static final String SCORES = "scores";
    private static final int EDGES = 4;

    private final String packId;
    private final Vocabulary vocabulary;
    private final DetectParams params;
    private final EncoderInput input;
    private final GraphRunner graph;

    /** @param graph taken over */
    CellDetector(String packId, Vocabulary vocabulary, DetectParams params, GraphRunner graph) {
        this.packId = packId;
        this.vocabulary = vocabulary;
        this.params = params;
        this.input = new EncoderInput(params.mean(), params.std());
        this.graph = graph;
    }

    /** pixels [1, 3, H, W] -> boxes [1, C, 4] (left, top, right, bottom in model pixels), scores [1, C, N] 0..1. */
    static GraphSpec spec(int names) {
        return new GraphSpec(
                List.of(new PortSpec(PIXELS, Shape.of(1, 3, Shape.ANY, Shape.ANY))),
                List.of(
                        new PortSpec(BOXES, Shape.of(1, Shape.ANY, EDGES)),
                        new PortSpec(SCORES, Shape.of(1, Shape.ANY, names))));
    }

    @Override
    public String packId() {
        return packId;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public List<Thing> look(RasterSource source, Feedback feedback) {
        InputSize size = InputSize.of(source.size(), params.longSide(), params.padMultiple());
        int names = vocabulary.names().size();
        int cells = cells(size.padded());
        try (Arena arena = Arena.ofConfined()) {
            FloatTensor pixels = FloatTensor.allocate(
                    arena, Shape.of(1, 3, size.padded().height(), size.padded().width()));
            FloatTensor boxes = FloatTensor.allocate(arena, Shape.of(1, cells, EDGES));
            FloatTensor scores = FloatTensor.allocate(arena, Shape.of(1, cells, names));
            input.write(input.read(source, size), pixels);
            graph.run(Map.of(PIXELS, pixels), Map.of(BOXES, boxes, SCORES, scores), feedback);
            return new BoxPicker(size, vocabulary.names(), params.faintest(), params.overlap())
                    .pick(boxes.read(0, cells * EDGES), scores.read(0, cells * names));
        }
    }

    private int cells(ImageSize padded) {
        return params.strides().stream()
                .mapToInt(stride -> (padded.width() / stride) * (padded.height() / stride))
                .sum();
    }

    /** Frees the graph once no call is in flight; a second call does nothing. */
    @Override
    public void close() {
        graph.close();
    }
}
