package focus.inference.internal.ort;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;

/**
 * The options of one run, through which another thread can stop it. They stay open until the run has returned; pulling
 * the switch later does nothing. The network notices between two of its operations.
 */
final class TerminateSwitch implements AutoCloseable {
    private final RunOptions options;
    private boolean closed;

    TerminateSwitch() throws OrtException {
        options = new RunOptions();
    }

    RunOptions options() {
        return options;
    }

    /** Any thread. */
    synchronized void pull() {
        if (closed) {
            return;
        }
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            throw new IllegalStateException("the run cannot be stopped", e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            options.close();
        }
    }
}
