package focus.app.task.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FxExecutorTest {
    @Test
    void runsThingsOnTheWindowsThreadInTheirOrder() throws TimeoutException, InterruptedException {
        FxToolkit.registerPrimaryStage();
        List<String> ran = new CopyOnWriteArrayList<>();
        CountDownLatch through = new CountDownLatch(1);
        FxExecutor executor = new FxExecutor();

        executor.execute(() -> {
            executor.execute(() -> ran.add("from within"));
            ran.add("first " + Platform.isFxApplicationThread());
        });
        executor.execute(() -> ran.add("second"));
        executor.execute(() -> executor.execute(through::countDown));
        through.await();

        assertThat(ran)
                .as("later, not at once, even on that thread")
                .startsWith("first true")
                .containsExactlyInAnyOrder("first true", "second", "from within");
    }
}
