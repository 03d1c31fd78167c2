package focus.inference.internal.ort;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.ValueInfo;
import focus.inference.api.error.ModelException;
import focus.inference.internal.tensor.GraphSpec;
import focus.inference.internal.tensor.PortSpec;
import focus.inference.internal.tensor.Shape;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a graph's inputs and outputs with what a driver expects of it. */
final class PortCheck {
    private final Path file;

    PortCheck(Path file) {
        this.file = file;
    }

    /**
     * @return the shape of every port by name, open where the graph leaves it open
     * @throws ModelException at the first difference, with expected and found
     */
    Map<String, Shape> check(OrtSession session, GraphSpec spec) throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        Map<String, Shape> shapes = new HashMap<>();
        spec.inputs().forEach(port -> shapes.put(port.name(), checkPort("input", port, inputs)));
        spec.outputs().forEach(port -> shapes.put(port.name(), checkPort("output", port, outputs)));
        Set<String> known = spec.inputs().stream().map(PortSpec::name).collect(Collectors.toSet());
        if (!known.containsAll(inputs.keySet())) {
            throw new ModelException(
                    file + ": expected only the inputs " + list(known) + ", found " + list(inputs.keySet()));
        }
        return Map.copyOf(shapes);
    }

    private Shape checkPort(String kind, PortSpec port, Map<String, NodeInfo> found) {
        NodeInfo node = found.get(port.name());
        if (node == null) {
            throw new ModelException(
                    file + ": expected the " + kind + " \"" + port.name() + "\", found only " + list(found.keySet()));
        }
        String expected = file + ": expected the " + kind + " \"" + port.name() + "\" to be float32 " + port.shape();
        ValueInfo info = node.getInfo();
        if (!(info instanceof TensorInfo tensor)) {
            throw new ModelException(expected + ", found no tensor");
        }
        Shape shape = Shape.of(tensor.getShape());
        if (tensor.type != OnnxJavaType.FLOAT || !shape.fits(port.shape())) {
            throw new ModelException(expected + ", found " + typeName(tensor) + " " + shape);
        }
        return shape;
    }

    private static String typeName(TensorInfo tensor) {
        return tensor.type == OnnxJavaType.FLOAT
                ? "float32"
                : tensor.type.name().toLowerCase(Locale.ROOT);
    }

    private static String list(Set<String> names) {
        return List.copyOf(names).stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
