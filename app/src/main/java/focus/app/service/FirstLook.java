package focus.app.service;

import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import focus.inference.image.RasterSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A preview of a picture that is being opened: made beside the opening, on another thread, and first, since on few processor
 * cores the whole picture would keep it waiting for longer than it is kept by it. Belongs to the store's thread, but for
 * {@link #await}.
 */
final class FirstLook implements TaskRunner.Answer<Optional<RasterSource>> {
    private static final System.Logger LOG = System.getLogger(FirstLook.class.getName());

    /** A preview that takes longer is none; the first one may wait for native libraries. */
    private static final long LONGEST_MILLIS = 1500;

    private final EditorStore store;
    private final CountDownLatch through = new CountDownLatch(1);
    private long job;

    /** @param store hears of it */
    FirstLook(EditorStore store) {
        this.store = store;
    }

    /** Begins to look; whatever was looked at before at {@code place} is given up. */
    void start(LatestOnly place, TaskRunner runner, TaskRunner.Work<Optional<RasterSource>> look) {
        place.submit(
                runner,
                feedback -> {
                    try {
                        return look.run(feedback);
                    } finally {
                        through.countDown();
                    }
                },
                this);
    }

    /** @param id of the job that opens the picture */
    void of(long id) {
        job = id;
    }

    /**
     * Blocks until the preview is there, has failed or takes too long.
     *
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled, also meanwhile
     */
    void await(Feedback feedback) throws InterruptedException {
        try (Feedback.Registration _ = feedback.onCancel(through::countDown)) {
            boolean _ = through.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS); // what is late is not waited for
        }
        feedback.throwIfCancelled();
    }

    /** Comes to nothing when the job is through. */
    @Override
    public void done(Optional<RasterSource> preview) {
        preview.ifPresent(picture -> store.dispatch(new Action.JobPreviewed(job, picture)));
    }

    /** The picture itself follows in any case. */
    @Override
    public void failed(Throwable failure) {
        LOG.log(System.Logger.Level.WARNING, "no preview", failure);
    }

    /** Perhaps before it began. */
    @Override
    public void cancelled() {
        through.countDown();
    }
}
