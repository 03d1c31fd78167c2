package focus.inference.internal.sam;

import focus.inference.api.Feedback;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter.EncodedPicture;
import focus.inference.internal.sam.Sam1Params.DecoderPorts;
import focus.inference.internal.tensor.FloatTensor;
import focus.inference.internal.tensor.Shape;
import java.lang.foreign.Arena;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The features of one picture, and the memory that the decoder reads and writes for it on every call. */
final class Sam1Picture implements EncodedPicture {
    private final Sam1Decoder decoder;
    private final Geometry geometry;
    private final SingleFlight flight = new SingleFlight();
    private final Arena arena = Arena.ofShared();
    private final Sam1Features features;
    private final FloatTensor maskInput;
    private final FloatTensor hasMask;
    private final FloatTensor masks;
    private final FloatTensor scores;
    private boolean closed;

    Sam1Picture(Sam1Decoder decoder, Geometry geometry) {
        this.decoder = decoder;
        this.geometry = geometry;
        int height = geometry.gridHeight();
        int width = geometry.gridWidth();
        int candidates = decoder.candidates();
        features = Sam1Features.allocate(arena, decoder, geometry);
        maskInput = FloatTensor.allocate(arena, Shape.of(1, 1, height, width));
        hasMask = FloatTensor.allocate(arena, Shape.of(1));
        masks = FloatTensor.allocate(arena, Shape.of(1, candidates, height, width));
        scores = FloatTensor.allocate(arena, Shape.of(1, candidates));
    }

    /** For the encoder to fill. */
    Sam1Features features() {
        return features;
    }

    @Override
    public MaskProposal segment(List<Prompt> prompts, Optional<MaskLogits> previous, Feedback feedback) {
        DecoderPrompt prompt = DecoderPrompt.of(prompts, previous, geometry, decoder.paddingLabel());
        return flight.run(feedback, () -> {
            if (closed) {
                throw new IllegalStateException("the picture's features are closed");
            }
            decode(prompt, feedback);
            if (prompt.wantsSecondLook()) {
                decode(prompt.withMask(values(0)), feedback);
            }
            return proposal(prompt);
        });
    }

    private void decode(DecoderPrompt prompt, Feedback feedback) {
        hasMask.write(0, new float[] {prompt.mask().isPresent() ? 1 : 0});
        prompt.mask().ifPresentOrElse(logits -> maskInput.write(0, logits), maskInput::clear);
        int count = prompt.points().size();
        try (Arena call = Arena.ofConfined()) {
            FloatTensor points = FloatTensor.allocate(call, Shape.of(1, count, 2));
            FloatTensor labels = FloatTensor.allocate(call, Shape.of(1, count));
            points.write(0, prompt.points().coordinates());
            labels.write(0, prompt.points().labels());
            DecoderPorts ports = decoder.ports();
            Map<String, FloatTensor> inputs = new HashMap<>(Map.of(
                    ports.embedding(), features.embedding(),
                    ports.points(), points,
                    ports.labels(), labels,
                    ports.mask(), maskInput,
                    ports.hasMask(), hasMask));
            ports.fine().ifPresent(fine -> inputs.put(fine, features.fine().orElseThrow()));
            decoder.graph().run(inputs, Map.of(ports.masks(), masks, ports.scores(), scores), feedback);
        }
    }

    private MaskProposal proposal(DecoderPrompt prompt) {
        float[] quality = scores.read(0, decoder.candidates());
        int points = prompt.points().size();
        int clear = prompt.isClear() ? Math.max(points, CandidateRule.CLEAR) : points;
        return new MaskProposal(decoder.rule().order(quality, clear).stream()
                .map(index -> new MaskProposal.Candidate(logits(index, prompt), quality[index]))
                .toList());
    }

    private MaskLogits logits(int candidate, DecoderPrompt prompt) {
        float[] values = values(candidate);
        prompt.limit(values);
        return new MaskLogits(
                geometry.gridWidth(),
                geometry.gridHeight(),
                values,
                geometry.cellsPerPixelX(),
                geometry.cellsPerPixelY(),
                geometry.image());
    }

    /** The logits of a candidate, a copy. */
    private float[] values(int candidate) {
        int cells = geometry.gridWidth() * geometry.gridHeight();
        return masks.read((long) candidate * cells, cells);
    }

    @Override
    public void close() {
        flight.runLast(() -> {
            if (!closed) {
                closed = true;
                arena.close();
            }
        });
    }
}
