package focus.app.state;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the editor's state and lets actions change it, one after the other. Belongs to the thread that made it (the
 * window's thread in the editor); every method throws {@link IllegalStateException} on any other. An action dispatched
 * while another is being handled waits until that one is through, so everybody sees the same states in the same order.
 */
public final class EditorStore {
    private final Thread owner = Thread.currentThread();
    private final Queue<Action> waiting = new ArrayDeque<>();
    private final List<Entry<Observer>> observers = new CopyOnWriteArrayList<>();
    private final List<Entry<Consumer<EditorState>>> subscribers = new CopyOnWriteArrayList<>();
    private EditorState state;
    private boolean handling;

    public EditorStore(EditorState initial) {
        this.state = initial;
    }

    /** Watches every action, for services. Called after the reducer and before the subscribers. */
    @FunctionalInterface
    public interface Observer {
        void onAction(Action action, EditorState before, EditorState after);
    }

    /** A listener's place in the store; closing it takes the listener out, a second close does nothing. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    public EditorState state() {
        requireOwner();
        return state;
    }

    /**
     * Reduces {@code action} and tells everybody. Returns when it and all that was dispatched meanwhile are handled; from
     * within a listener it returns at once and the action follows later. A listener that throws does not keep the others
     * from hearing; the first failure is thrown when all is handled, with later ones suppressed.
     */
    public void dispatch(Action action) {
        requireOwner();
        waiting.add(action);
        if (handling) {
            return;
        }
        handling = true;
        Failures failures = new Failures();
        try {
            for (Action next = waiting.poll(); next != null; next = waiting.poll()) {
                handle(next, failures);
            }
        } finally {
            handling = false;
        }
        failures.throwIfAny();
    }

    /** Calls {@code listener} at once with the present state, and again with every new one. */
    public Subscription subscribe(Consumer<EditorState> listener) {
        requireOwner();
        Subscription subscription = add(subscribers, listener);
        listener.accept(state);
        return subscription;
    }

    /** Calls {@code observer} for every action, also for those that change nothing. */
    public Subscription observe(Observer observer) {
        requireOwner();
        return add(observers, observer);
    }

    @SuppressWarnings("ReferenceEquality") // states are immutable: only another object can say something new
    private void handle(Action action, Failures failures) {
        EditorState before = state;
        EditorState after;
        try {
            after = Reducer.reduce(before, action);
        } catch (RuntimeException | Error failure) {
            failures.add(failure);
            return;
        }
        state = after;
        for (Entry<Observer> entry : observers) {
            failures.guard(() -> entry.tell(observer -> observer.onAction(action, before, after)));
        }
        if (after != before) {
            for (Entry<Consumer<EditorState>> entry : subscribers) {
                failures.guard(() -> entry.tell(subscriber -> subscriber.accept(after)));
            }
        }
    }

    private <L> Subscription add(List<Entry<L>> entries, L listener) {
        Entry<L> entry = new Entry<>(listener);
        entries.add(entry);
        return () -> {
            requireOwner();
            entry.closed = true;
            entries.remove(entry);
        };
    }

    private void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    "the store belongs to " + owner + ", not to " + Thread.currentThread() + "; hand the action over");
        }
    }

    /** A listener; once closed it hears nothing, even of a round that has begun. */
    private static final class Entry<L> {
        private final L listener;
        private boolean closed;

        Entry(L listener) {
            this.listener = listener;
        }

        void tell(Consumer<L> message) {
            if (!closed) {
                message.accept(listener);
            }
        }
    }

    /** Keeps what listeners throw until all have been told. */
    private static final class Failures {
        private @Nullable Throwable first;

        void guard(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException | Error failure) {
                add(failure);
            }
        }

        @SuppressWarnings("ReferenceEquality") // an exception cannot suppress itself
        void add(Throwable failure) {
            if (first == null) {
                first = failure;
            } else if (first != failure) {
                first.addSuppressed(failure);
            }
        }

        void throwIfAny() {
            switch (first) {
                case null -> {}
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(first);
            }
        }
    }
}
