package focus.app.service;

import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import java.util.function.Consumer;

/**
 * Runs the editor's jobs and tells the store of their start, progress and end. One at a time: a new one cancels what
 * runs, which only opening may do ({@link focus.app.state.Refusals}). Belongs to the store's thread.
 */
public final class Jobs implements AutoCloseable {
    private final EditorStore store;
    private final EditorStore.Subscription subscription;
    private final LatestOnly latest = new LatestOnly();
    private long lastId;

    public Jobs(EditorStore store) {
        this.store = store;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.CancelJob) {
                latest.cancel();
            }
        });
    }

    /**
     * Starts a job. It ends in the store when the work has really stopped, also after a cancel.
     *
     * @param outcome what to tell the store of the result, before the job ends; failures become notices
     * @return the job's id
     */
    <T> long start(Job.Kind kind, TaskRunner runner, TaskRunner.Work<T> work, Consumer<T> outcome) {
        return start(kind, runner, work, outcome, result -> {});
    }

    /** @param dropped frees a result that came when the job had been cancelled */
    <T> long start(
            Job.Kind kind, TaskRunner runner, TaskRunner.Work<T> work, Consumer<T> outcome, Consumer<T> dropped) {
        long id = ++lastId;
        store.dispatch(new Action.JobStarted(new Job(id, kind, "", -1)));
        latest.submit(runner, work, new TaskRunner.Answer<>() {
            @Override
            public void progressed(String stage, double fraction) {
                store.dispatch(new Action.JobProgressed(id, stage, fraction));
            }

            @Override
            public void done(T result) {
                try {
                    outcome.accept(result);
                } finally {
                    store.dispatch(new Action.JobEnded(id));
                }
            }

            @Override
            public void failed(Throwable failure) {
                store.dispatch(new Action.JobEnded(id));
                store.dispatch(new Action.Notify(Failures.notice(failure)));
            }

            @Override
            public void dropped(T result) {
                dropped.accept(result);
            }

            @Override
            public void cancelled() {
                store.dispatch(new Action.JobEnded(id));
            }
        });
        return id;
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
    }
}
