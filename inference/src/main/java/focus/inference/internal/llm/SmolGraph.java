package focus.inference.internal.llm;

import focus.inference.api.Feedback;
import focus.inference.internal.ort.GraphRunner;
import focus.inference.internal.tensor.FloatTensor;
import focus.inference.internal.tensor.GraphSpec;
import focus.inference.internal.tensor.PortSpec;
import focus.inference.internal.tensor.Shape;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The network: new tokens, candidates and caches to the candidates' scores and longer caches. All ports are float32, ids
 * too.
 */
record SmolGraph(GraphRunner graph, SmolParams params) implements AutoCloseable {
    private static final String IDS = "ids";
    private static final String CANDIDATES = "candidates";
    private static final String SCORES = "scores";

    /**
     * ids [1, L], candidates [K], past.{i}.key and .value [1, heads, P, size] -> scores [K] of the last position,
     * present.{i}.key and .value [1, heads, P + L, size].
     */
    static GraphSpec spec(SmolParams params) {
        List<PortSpec> inputs = new ArrayList<>();
        List<PortSpec> outputs = new ArrayList<>();
        inputs.add(new PortSpec(IDS, Shape.of(1, Shape.ANY)));
        inputs.add(new PortSpec(CANDIDATES, Shape.of(Shape.ANY)));
        outputs.add(new PortSpec(SCORES, Shape.of(Shape.ANY)));
        for (String cache : caches(params)) {
            Shape shape = Shape.of(1, params.kvHeads(), Shape.ANY, params.headSize());
            inputs.add(new PortSpec("past." + cache, shape));
            outputs.add(new PortSpec("present." + cache, shape));
        }
        return new GraphSpec(inputs, outputs);
    }

    private static List<String> caches(SmolParams params) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < params.layers(); i++) {
            names.add(i + ".key");
            names.add(i + ".value");
        }
        return names;
    }

    /** One sentence's run. */
    Run start(Arena arena) {
        return new Run(arena);
    }

    @Override
    public void close() {
        graph.close();
    }

    /** The caches of one sentence. One thread; lives as long as its arena. */
    final class Run {
        private final Arena arena;
        private final List<String> names = caches(params);
        private Map<String, FloatTensor> caches = new HashMap<>();
        private int length;

        private Run(Arena arena) {
            this.arena = arena;
            names.forEach(name -> caches.put(name, cache(0)));
        }

        private FloatTensor cache(int tokens) {
            return FloatTensor.allocate(arena, Shape.of(1, params.kvHeads(), tokens, params.headSize()));
        }

        /**
         * @param tokens what follows the tokens given before; at least one
         * @param candidates at least one
         * @return a score for each candidate to come next
         */
        float[] score(List<Integer> tokens, List<Integer> candidates) {
            FloatTensor scores = FloatTensor.allocate(arena, Shape.of(candidates.size()));
            Map<String, FloatTensor> inputs = new HashMap<>();
            Map<String, FloatTensor> outputs = new HashMap<>();
            Map<String, FloatTensor> longer = new HashMap<>();
            inputs.put(IDS, whole(tokens, Shape.of(1, tokens.size())));
            inputs.put(CANDIDATES, whole(candidates, Shape.of(candidates.size())));
            outputs.put(SCORES, scores);
            length += tokens.size();
            caches.forEach((name, past) -> {
                FloatTensor present = cache(length);
                longer.put(name, present);
                inputs.put("past." + name, past);
                outputs.put("present." + name, present);
            });
            graph.run(inputs, outputs, Feedback.NONE);
            caches = longer;
            return scores.read(0, candidates.size());
        }

        private FloatTensor whole(List<Integer> numbers, Shape shape) {
            float[] values = new float[numbers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers.get(i);
            }
            FloatTensor tensor = FloatTensor.allocate(arena, shape);
            tensor.write(0, values);
            return tensor;
        }
    }
}
