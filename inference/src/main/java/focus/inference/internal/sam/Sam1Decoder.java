package focus.inference.internal.sam;

import focus.inference.internal.ort.GraphRunner;
import focus.inference.internal.sam.Sam1Params.DecoderPorts;
import focus.inference.internal.tensor.GraphSpec;
import focus.inference.internal.tensor.PortSpec;
import focus.inference.internal.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The decoder graph and what is known of it.
 *
 * @param channels how many features the embedding has per place
 * @param fineChannels how many the fine map has, 0 where the network has none
 * @param candidates how many masks the graph answers
 * @param paddingLabel the label of the point that says that there is no box
 * @param rule the answer among the candidates
 */
record Sam1Decoder(
        GraphRunner graph,
        DecoderPorts ports,
        int channels,
        int fineChannels,
        int candidates,
        int paddingLabel,
        CandidateRule rule) {
    /**
     * embedding [1, C, h, w], fine [1, F, 4h, 4w] where the network has one, points [1, N, 2], labels [1, N], mask [1, 1, 4h, 4w], hasMask [1] -> masks [1, M, 4h, 4w]
     * logits, scores [1, M].
     */
    static GraphSpec spec(DecoderPorts ports) {
        List<PortSpec> inputs = new ArrayList<>(List.of(
                new PortSpec(ports.embedding(), Shape.of(1, Shape.ANY, Shape.ANY, Shape.ANY)),
                new PortSpec(ports.points(), Shape.of(1, Shape.ANY, 2)),
                new PortSpec(ports.labels(), Shape.of(1, Shape.ANY)),
                new PortSpec(ports.mask(), Shape.of(1, 1, Shape.ANY, Shape.ANY)),
                new PortSpec(ports.hasMask(), Shape.of(1))));
        ports.fine().ifPresent(fine -> inputs.add(new PortSpec(fine, Shape.of(1, Shape.ANY, Shape.ANY, Shape.ANY))));
        return new GraphSpec(
                inputs,
                List.of(
                        new PortSpec(ports.masks(), Shape.of(1, Shape.ANY, Shape.ANY, Shape.ANY)),
                        new PortSpec(ports.scores(), Shape.of(1, Shape.ANY))));
    }

    /**
     * @param graph loaded with {@link #spec}
     * @throws focus.inference.api.error.ModelException if the graph leaves a needed size open
     */
    static Sam1Decoder of(GraphRunner graph, Sam1Params params) {
        DecoderPorts ports = params.decoder();
        return new Sam1Decoder(
                graph,
                ports,
                graph.size(ports.embedding(), 1),
                ports.fine().map(fine -> graph.size(fine, 1)).orElse(0),
                graph.size(ports.scores(), 1),
                params.paddingLabel(),
                params.rule());
    }
}
