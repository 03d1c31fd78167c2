package focus.app.service;

import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.task.TaskRunner;
import focus.inference.engine.DeviceReport;
import java.util.function.Supplier;

/** Finds out what runs the networks, once the window is there. */
public final class DeviceService {
    private final EditorStore store;
    private final Supplier<DeviceReport> probe;
    private final TaskRunner runner;

    /** @param probe takes up to seconds; called in the background */
    public DeviceService(EditorStore store, Supplier<DeviceReport> probe, TaskRunner runner) {
        this.store = store;
        this.probe = probe;
        this.runner = runner;
    }

    /** Call on the store's thread after the window has shown, so that looking for a device never delays it. */
    public void start() {
        runner.submit(
                feedback -> probe.get(),
                Failures.told(
                        store,
                        report -> store.dispatch(
                                new Action.DeviceKnown(report.name(), String.join(" ", report.notes())))));
    }
}
