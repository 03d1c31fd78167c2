package focus.app.service;

import focus.app.io.project.Journal;
import focus.app.io.project.RecoveryFolder;
import focus.app.io.project.SourceFile;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes every finished step to a journal in the background, so that the end of the program by force loses none. The journal
 * begins with the first change to a document and goes when the document is left on purpose. Belongs to the store's thread.
 */
public final class AutosaveService implements AutoCloseable {
    private final EditorStore store;
    private final TaskRunner journals;
    private final RecoveryFolder recovery;
    private final LongFunction<Optional<SourceFile>> sources;
    private final EditorStore.Subscription subscription;
    private final Keeper keeper = new Keeper();
    private long followed = -1;
    private boolean troubled;

    /**
     * @param journals one thread, so that steps are written in order
     * @param sources the very bytes of a document's picture, by its id; called on the store's thread
     */
    public AutosaveService(
            EditorStore store,
            TaskRunner journals,
            RecoveryFolder recovery,
            LongFunction<Optional<SourceFile>> sources) {
        this.store = store;
        this.journals = journals;
        this.recovery = recovery;
        this.sources = sources;
        this.subscription = store.observe(this::follow);
    }

    /** A state of a document that is to be on the disk. */
    private record Wanted(EditorState state, Document document, Optional<SourceFile> source) {
        Journal.Entry entry() {
            boolean clean = state.projectFile().isPresent() && !state.dirty();
            return new Journal.Entry(ProjectService.project(state.history()), state.projectFile(), clean);
        }
    }

    private void follow(Action action, EditorState before, EditorState after) {
        Optional<Document> document = after.document();
        if (document.isEmpty()) {
            return;
        }
        boolean recovered = action instanceof Action.ProjectRecovered;
        if (document.get().id() != followed) {
            followed = document.get().id();
            if (!recovered) {
                long open = followed;
                submit(() -> keeper.discardAllBut(open));
                return;
            }
        }
        if (recovered || changed(before, after)) {
            write(new Wanted(after, document.get(), sources.apply(followed)));
        }
        if (action instanceof Action.ProjectRecovered(Path session, var file, var project)) {
            long open = followed;
            submit(() -> {
                if (keeper.keeps(open)) {
                    recovery.delete(session);
                }
            });
        }
    }

    @SuppressWarnings("ReferenceEquality") // states are immutable: only another object can say something new
    private static boolean changed(EditorState before, EditorState after) {
        return before.history() != after.history() || before.saved() != after.saved();
    }

    private void write(Wanted wanted) {
        if (keeper.want(wanted)) {
            submit(keeper::write);
        }
    }

    /** Something that is done with files. */
    private interface FileWork {
        void run() throws IOException;
    }

    private void submit(FileWork work) {
        TaskRunner.Work<Boolean> task = feedback -> {
            work.run();
            return true;
        };
        journals.submit(task, new TaskRunner.Answer<>() {
            @Override
            public void done(Boolean written) {
                troubled = false;
            }

            @Override
            public void failed(Throwable failure) {
                if (!troubled) {
                    troubled = true;
                    store.dispatch(new Action.Notify(
                            Notice.warning("notice.autosave.failed", String.valueOf(failure.getMessage()))));
                }
            }
        });
    }

    /** The work is saved, or given up: nothing is left to recover. */
    @Override
    public void close() {
        subscription.close();
        keeper.close();
    }

    /** The journal and the newest state that it has to hold; states between are left out. For several threads. */
    private final class Keeper {
        private final AtomicReference<@Nullable Wanted> next = new AtomicReference<>();
        private @Nullable Journal journal; // guarded by this
        private long documentId; // guarded by this
        private boolean closed; // guarded by this

        /** @return whether nobody is on the way to write already */
        boolean want(Wanted wanted) {
            return next.getAndSet(wanted) == null;
        }

        synchronized void write() throws IOException {
            Wanted wanted = next.getAndSet(null);
            if (wanted == null || closed) {
                return;
            }
            if (journal != null && documentId != wanted.document.id()) {
                discard();
            }
            if (journal == null) {
                documentId = wanted.document.id();
                journal = Journal.start(recovery.path(), wanted.entry(), wanted.source);
            } else {
                journal.append(wanted.entry());
            }
        }

        /** Whether the document's work lies in a journal of ours. */
        synchronized boolean keeps(long document) {
            return journal != null && documentId == document;
        }

        /** The open document's first step may have been written before its turn, in the place of an older one. */
        synchronized void discardAllBut(long document) throws IOException {
            if (documentId != document) {
                discard();
            }
        }

        private synchronized void discard() throws IOException {
            Journal old = journal;
            journal = null;
            if (old != null) {
                old.discard();
            }
        }

        synchronized void close() {
            closed = true;
            try {
                discard();
            } catch (IOException left) {
                System.getLogger(AutosaveService.class.getName())
                        .log(System.Logger.Level.WARNING, "a journal cannot be cleared away", left);
            }
        }
    }
}
