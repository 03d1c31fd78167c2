package focus.inference.engine;

import java.util.List;

/**
 * What runs the networks, and why.
 *
 * @param name for people, such as {@code "CPU, 2 threads"}
 * @param accelerated whether a GPU is used
 * @param notes one plain sentence for each thing that was tried and did not work; empty when there is nothing to say
 */
public record DeviceReport(String name, boolean accelerated, List<String> notes) {
    public DeviceReport {
        notes = List.copyOf(notes);
    }
}
