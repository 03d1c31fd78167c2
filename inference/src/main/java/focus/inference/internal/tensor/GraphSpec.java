package focus.inference.internal.tensor;

import java.util.List;

/**
 * What a driver expects of a graph.
 *
 * @param inputs exactly these
 * @param outputs at least these
 */
public record GraphSpec(List<PortSpec> inputs, List<PortSpec> outputs) {
    public GraphSpec {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
