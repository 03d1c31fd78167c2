package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.error.ModelException;
import focus.inference.engine.DeviceReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceServiceTest {
    private final EditorStore store = new EditorStore(EditorState.initial());

    @Test
    void theDeviceIsNamedAndWhatDidNotWorkIsSaid() {
        DeviceReport report = new DeviceReport("CPU, 2 threads", false, List.of("No driver.", "So the CPU is used."));

        new DeviceService(store::dispatch, () -> report, new DirectTaskRunner()).start();

        assertThat(store.state().device()).isEqualTo("CPU, 2 threads");
        assertThat(store.state().notice()).contains(Notice.info("No driver. So the CPU is used."));
    }

    @Test
    void aProbeThatFailsIsTold() {
        new DeviceService(
                        store::dispatch,
                        () -> {
                            throw new ModelException("the driver hangs");
                        },
                        new DirectTaskRunner())
                .start();

        assertThat(store.state().notice()).contains(Notice.error("notice.failed", "the driver hangs"));
    }
}
