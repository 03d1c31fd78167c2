package focus.app.service;

import focus.app.state.Action;
import focus.app.task.TaskRunner;
import focus.inference.engine.DeviceReport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds out what runs the networks, once the window is there. */
public final class DeviceService {
    private final Consumer<Action> send;
    private final Supplier<DeviceReport> probe;
    private final TaskRunner runner;

    /**
     * @param send tells whoever is asked for at that time
     * @param probe takes up to seconds; called in the background
     */
    public DeviceService(Consumer<Action> send, Supplier<DeviceReport> probe, TaskRunner runner) {
        this.send = send;
        this.probe = probe;
        this.runner = runner;
    }

    /** Call on the store's thread after the window has shown, so that looking for a device never delays it. */
    public void start() {
        runner.submit(
                feedback -> probe.get(),
                Failures.told(
                        send,
                        report ->
                                send.accept(new Action.DeviceKnown(report.name(), String.join(" ", report.notes())))));
    }
}
