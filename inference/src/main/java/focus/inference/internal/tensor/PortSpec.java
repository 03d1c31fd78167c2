package focus.inference.internal.tensor;

/**
 * One float32 input or output that a driver expects of a graph.
 *
 * @param shape the rank, and the sizes that must be so; {@link Shape#ANY} where the driver does not care
 */
public record PortSpec(String name, Shape shape) {}
