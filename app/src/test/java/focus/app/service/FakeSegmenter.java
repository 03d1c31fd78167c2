package focus.app.service;

import focus.inference.api.Feedback;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.api.error.ModelException;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what is opened and closed, answers like {@link Fakes.Head}, and can be held back or made to fail. */
final class FakeSegmenter implements Segmenter {
    final List<Encoded> opened = new CopyOnWriteArrayList<>();
    final AtomicInteger encodes = new AtomicInteger();
    final AtomicInteger heads = new AtomicInteger();

    /** Every encode takes one; none are held back unless drained. */
    final Semaphore encodePermits = new Semaphore(1_000_000);

    final Semaphore headPermits = new Semaphore(1_000_000);
    volatile boolean encodeFails;
    volatile boolean headFails;

    @Override
    public String packId() {
        return "fake 1";
    }

    @Override
    public EncodedPicture encode(RasterSource source, Feedback feedback) {
        encodes.incrementAndGet();
        take(encodePermits);
        if (encodeFails) {
            throw new ModelException("the pack is damaged");
        }
        Encoded encoded = new Encoded(source);
        opened.add(encoded);
        return encoded;
    }

    long alive() {
        return opened.stream().filter(encoded -> encoded.closes.get() == 0).count();
    }

    private static void take(Semaphore permits) {
        permits.acquireUninterruptibly();
    }

    final class Encoded implements EncodedPicture {
        final RasterSource source;
        final AtomicInteger closes = new AtomicInteger();
        final ReentrantLock oneAtATime = new ReentrantLock();

        Encoded(RasterSource source) {
            this.source = source;
        }

        @Override
        public MaskProposal segment(List<Prompt> prompts, Optional<MaskLogits> previous, Feedback feedback) {
            if (!oneAtATime.tryLock()) {
                throw new IllegalStateException("two calls at once");
            }
            try {
                heads.incrementAndGet();
                take(headPermits);
                if (closes.get() > 0) {
                    throw new IllegalStateException("closed while in use");
                }
                if (headFails) {
                    throw new ModelException("the network failed");
                }
                feedback.throwIfCancelled();
                return Fakes.leftColumns(prompts.size());
            } finally {
                oneAtATime.unlock();
            }
        }

        @Override
        public void close() {
            closes.incrementAndGet();
        }
    }
}
