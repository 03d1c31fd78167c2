package focus.inference.internal.ort;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import focus.inference.api.Feedback;
import focus.inference.api.error.ModelException;
import focus.inference.internal.tensor.FloatTensor;
import focus.inference.internal.tensor.GraphSpec;
import focus.inference.internal.tensor.Shape;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * One loaded network: named float32 tensors in, named float32 tensors out. Runs on several threads at once if asked to;
 * {@link #close} waits for the runs in flight.
 */
public final class GraphRunner implements AutoCloseable {
    private final Path file;
    private final OrtEnvironment environment;
    private final LoadedSession loaded;
    private final Map<String, Shape> shapes;
    private final ReadWriteLock lifetime = new ReentrantReadWriteLock();
    private boolean closed;

    private GraphRunner(Path file, OrtEnvironment environment, LoadedSession loaded, Map<String, Shape> shapes) {
        this.file = file;
        this.environment = environment;
        this.loaded = loaded;
        this.shapes = shapes;
    }

    /**
     * Loads the graph and compares its inputs and outputs with {@code spec}.
     *
     * @param options taken over, and closed with the runner or when loading fails
     * @throws ModelException if the file is no network or its names, types or shapes are others than expected
     */
    static GraphRunner open(OrtEnvironment environment, Path file, GraphSpec spec, SessionOptions options) {
        try (LoadedSession loading = new LoadedSession(options)) {
            OrtSession session = loading.load(environment, file);
            Map<String, Shape> shapes = new PortCheck(file).check(session, spec);
            return new GraphRunner(file, environment, loading.release(), shapes);
        } catch (OrtException e) {
            throw new ModelException(
                    file + ": expected an ONNX network that this version can run, found that it" + " cannot be loaded: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * A size that the graph states of an input or output named in the spec.
     *
     * @throws ModelException if the graph leaves it open
     */
    public int size(String port, int dimension) {
        Shape shape = Objects.requireNonNull(shapes.get(port), port);
        if (shape.dim(dimension) == Shape.ANY) {
            throw new ModelException(file + ": expected \"" + port + "\" to state the size of dimension " + dimension
                    + ", found " + shape);
        }
        return Math.toIntExact(shape.dim(dimension));
    }

    /**
     * Runs the network once and returns when the numbers are in {@code outputs}.
     *
     * @param inputs one tensor for every input, read in place; not to be changed meanwhile
     * @param outputs a tensor of exactly the coming shape for each output that is wanted, written in place; its contents
     *     are undefined after an exception
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled; noticed between operations
     * @throws ModelException if the network fails
     * @throws IllegalStateException after {@link #close}
     */
    public void run(Map<String, FloatTensor> inputs, Map<String, FloatTensor> outputs, Feedback feedback) {
        Lock running = lifetime.readLock();
        running.lock();
        try {
            if (closed) {
                throw new IllegalStateException(file + " is closed");
            }
            feedback.throwIfCancelled();
            runLoaded(inputs, outputs, feedback);
            feedback.throwIfCancelled();
        } catch (OrtException e) {
            feedback.throwIfCancelled();
            throw new ModelException(file + ": the network failed in running: " + e.getMessage(), e);
        } finally {
            running.unlock();
        }
    }

    private void runLoaded(Map<String, FloatTensor> inputs, Map<String, FloatTensor> outputs, Feedback feedback)
            throws OrtException {
        try (TensorScope tensors = new TensorScope(environment);
                TerminateSwitch stop = new TerminateSwitch();
                Feedback.Registration _ = feedback.onCancel(stop::pull);
                OrtSession.Result _ =
                        loaded.session().run(tensors.wrap(inputs), Set.of(), tensors.wrap(outputs), stop.options())) {
            // the numbers are where they are wanted; the result owns nothing
        }
    }

    /** Frees the network once no run is in flight; a second call does nothing. */
    @Override
    public void close() {
        Lock alone = lifetime.writeLock();
        alone.lock();
        try {
            if (!closed) {
                closed = true;
                loaded.close();
            }
        } catch (OrtException e) {
            throw new ModelException(file + ": the network cannot be closed: " + e.getMessage(), e);
        } finally {
            alone.unlock();
        }
    }
}
