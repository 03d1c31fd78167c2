package focus.app.task.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The way to the window's thread: runs what it is given there, later, in order. The only place that asks the toolkit for
 * this. What is given after the toolkit has stopped is dropped, for there is nobody left to hear it.
 */
public final class FxExecutor implements Executor {
    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }
}
