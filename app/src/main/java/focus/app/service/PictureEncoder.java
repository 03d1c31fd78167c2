package focus.app.service;

import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Segmenter;
import focus.inference.image.RasterSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the network see the working picture in the background as soon as it is there, and keeps what it saw of this and
 * the previous one, so that stepping back and forth over an edit needs no second look. What no entry of the history can
 * reach any more is freed. Of a document out of sight nothing is looked at, and only the working picture is kept, until
 * others need the room. Belongs to the store's thread.
 */
final class PictureEncoder implements HiddenEncodings.Holder, AutoCloseable {
    private static final int KEPT = 2;

    private final EditorStore store;
    private final Supplier<Segmenter> segmenter;
    private final TaskRunner networks;
    private final HiddenEncodings hidden;
    private final LatestOnly latest = new LatestOnly();
    private final Deque<Encoding> kept = new ArrayDeque<>(); // latest used first
    private @Nullable Encoding pending;
    private @Nullable RasterSource failed;
    private boolean inSight = true;

    /**
     * @param segmenter loads the network on the first call; called in the background
     * @param networks where networks run
     * @param hidden bounds what is kept out of sight
     */
    PictureEncoder(EditorStore store, Supplier<Segmenter> segmenter, TaskRunner networks, HiddenEncodings hidden) {
        this.store = store;
        this.segmenter = segmenter;
        this.networks = networks;
        this.hidden = hidden;
    }

    /** The document goes out of sight; to be told before {@link #follow}. */
    void putAside(EditorState state) {
        inSight = false;
        abandonPending();
        kept.removeIf(encoding -> {
            boolean shown = state.document()
                    .filter(open -> open.working().equals(encoding.picture()))
                    .isPresent();
            if (!shown) {
                encoding.close();
            }
            return !shown;
        });
        if (!kept.isEmpty()) {
            hidden.putAside(this);
        }
    }

    /** The document comes into sight; to be told before {@link #follow}. */
    void takeUp() {
        inSight = true;
        hidden.takeBack(this);
    }

    /** Not while a job or an answer may be using them. */
    @Override
    public boolean release() {
        EditorState state = store.state();
        if (state.job().isPresent() || state.selecting()) {
            return false;
        }
        List<Encoding> freed = List.copyOf(kept);
        kept.clear();
        freed.forEach(Encoding::close);
        state.document().ifPresent(open -> store.dispatch(new Action.PictureForgotten(open.id(), open.working())));
        return true;
    }

    /**
     * Encodes the working picture unless that is done, under way, or has failed; frees what is out of reach. While the mask
     * of a layer is painted on, and the picture changes with every stroke, it waits for the last of them.
     */
    void follow(EditorState state) {
        freeUnreachable(state);
        Optional<Document> document = state.document();
        if (document.isEmpty()) {
            abandonPending();
            return;
        }
        RasterSource picture = document.get().working();
        Optional<Encoding> known = find(picture);
        if (known.isPresent()) {
            abandonPending();
            kept.remove(known.get());
            kept.addFirst(known.get());
            if (!state.ready()) {
                store.dispatch(new Action.PictureReady(document.get().id(), picture));
            }
        } else if (inSight
                && !isPending(picture)
                && !hasFailed(picture)
                && state.masking().isEmpty()) {
            start(document.get());
        }
    }

    /** The features of {@code picture} if they are there. */
    Optional<Encoding> find(RasterSource picture) {
        return kept.stream()
                .filter(encoding -> encoding.picture().equals(picture))
                .findFirst();
    }

    /** Whether the last try with {@code picture} went wrong; {@link #follow} leaves it alone then. */
    boolean hasFailed(RasterSource picture) {
        return picture.equals(failed);
    }

    /** Lets {@link #follow} try again. */
    void forgetFailure() {
        failed = null;
    }

    @Override
    public void close() {
        hidden.takeBack(this);
        abandonPending();
        kept.forEach(Encoding::close);
        kept.clear();
    }

    private void start(Document document) {
        abandonPending();
        failed = null;
        Encoding encoding = new Encoding(document.working());
        pending = encoding;
        latest.submit(
                networks,
                feedback -> {
                    encoding.encode(segmenter.get(), feedback);
                    return encoding;
                },
                new EncodingAnswer(document.id(), encoding));
    }

    private boolean isPending(RasterSource picture) {
        return pending != null && pending.picture().equals(picture);
    }

    private void abandonPending() {
        latest.cancel();
        if (pending != null) {
            pending.close();
            pending = null;
        }
    }

    private void keep(Encoding encoding) {
        kept.addFirst(encoding);
        while (kept.size() > KEPT) {
            kept.removeLast().close();
        }
    }

    private void freeUnreachable(EditorState state) {
        kept.removeIf(encoding -> {
            boolean reachable = state.history().entries().stream()
                    .anyMatch(entry -> entry.document().shows(encoding.picture()));
            if (!reachable) {
                encoding.close();
            }
            return !reachable;
        });
    }

    /** Not heard when the encoding was abandoned: then it has been closed already. */
    private final class EncodingAnswer implements TaskRunner.Answer<Encoding> {
        private final long documentId;
        private final Encoding encoding;

        EncodingAnswer(long documentId, Encoding encoding) {
            this.documentId = documentId;
            this.encoding = encoding;
        }

        @Override
        public void done(Encoding made) {
            pending = null;
            keep(made);
            store.dispatch(new Action.PictureReady(documentId, made.picture()));
        }

        @Override
        public void failed(Throwable failure) {
            pending = null;
            encoding.close();
            failed = encoding.picture();
            store.dispatch(new Action.PictureFailed(documentId, encoding.picture()));
            store.dispatch(new Action.Notify(Failures.notice(failure)));
        }
    }
}
