package focus.inference.internal.ort;

import java.util.List;

/**
 * What runs the networks.
 *
 * @param cuda an NVIDIA GPU that was tried and works
 * @param name for people: the GPU's name, or {@code "CPU"}
 * @param notes one plain sentence for each thing that does not work
 */
public record Device(boolean cuda, String name, List<String> notes) {
    public Device {
        notes = List.copyOf(notes);
    }

    /** The CPU, with the reasons why it is not a GPU. */
    public static Device cpu(String... notes) {
        return new Device(false, "CPU", List.of(notes));
    }
}
