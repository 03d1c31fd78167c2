package focus.app.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/**
 * Bounds what networks keep in memory of documents that are out of sight: what was put aside first is freed first. Shared by
 * all documents; belongs to their stores' thread.
 */
public final class HiddenEncodings {
    private final int most;
    private final Deque<Holder> aside = new ArrayDeque<>(); // put aside first, first

    /** @param most documents out of sight whose pictures need not be looked at again */
    public HiddenEncodings(int most) {
        this.most = most;
    }

    /** Keeps encodings of one document. */
    interface Holder {
        /** Frees them all; false while they are in use. */
        boolean release();
    }

    /** {@code holder}'s document is out of sight. */
    void putAside(Holder holder) {
        aside.remove(holder);
        aside.addLast(holder);
        for (Holder oldest : new ArrayList<>(aside)) {
            if (aside.size() > most && oldest.release()) {
                aside.remove(oldest);
            }
        }
    }

    /** {@code holder}'s document is in sight again, or closed. */
    void takeBack(Holder holder) {
        aside.remove(holder);
    }
}
