package focus.app.model;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import java.util.Arrays;
import java.util.BitSet;

/** Selects what is unselected but shut in by what is selected, with the anti-aliased edge around it. */
final class HoleFiller {
    private HoleFiller() {}

    static Mask fill(Mask mask, Feedback feedback) {
        ImageRect bounds = mask.bounds();
        if (bounds.isEmpty()) {
            return mask;
        }
        Outside outside = Outside.of(mask, bounds.grow(1), feedback);
        return mask.paint(bounds, (samples, area) -> {
            for (int i = 0; i < samples.length; i++) {
                int x = area.x() + i % area.width();
                int y = area.y() + i / area.width();
                if (outside.isAtHole(x, y)) {
                    samples[i] = (byte) 255;
                }
            }
        });
    }

    /** The pixels less than half selected that hang together, side by side, with the surroundings of all selected. */
    private static final class Outside {
        private final ImageRect area;
        private final BitSet reached;
        private final BitSet free;

        private Outside(ImageRect area) {
            this.area = area;
            reached = new BitSet(Math.toIntExact(area.area()));
            free = new BitSet(Math.toIntExact(area.area()));
        }

        /** @param area with an unselected margin of one pixel */
        static Outside of(Mask mask, ImageRect area, Feedback feedback) {
            Outside outside = new Outside(area);
            for (int row = 0; row < area.height(); row++) {
                byte[] samples = mask.read(new ImageRect(area.x(), area.y() + row, area.width(), 1), 0);
                for (int x = 0; x < samples.length; x++) {
                    if (samples[x] >= 0) { // 0..127 as a signed byte
                        outside.free.set(row * area.width() + x);
                    }
                }
            }
            feedback.throwIfCancelled();
            outside.flood(feedback);
            return outside;
        }

        /** Whole stretches of rows at a time, from the top-left corner of the margin on. */
        private void flood(Feedback feedback) {
            IntStack starts = new IntStack();
            starts.push(0);
            int taken = 0;
            while (!starts.isEmpty()) {
                int at = starts.pop();
                if (reached.get(at) || !free.get(at)) {
                    continue;
                }
                if (++taken % 4096 == 0) {
                    feedback.throwIfCancelled();
                }
                int row = at / area.width() * area.width();
                int from = Math.max(row, free.previousClearBit(at) + 1);
                int to = Math.min(row + area.width(), free.nextClearBit(at));
                reached.set(from, to);
                offer(from - area.width(), to - area.width(), starts);
                offer(from + area.width(), to + area.width(), starts);
            }
        }

        /** One place of every free stretch that begins here and was not reached. */
        private void offer(int from, int to, IntStack starts) {
            if (from < 0 || to > area.area()) {
                return;
            }
            int at = free.nextSetBit(from);
            while (at >= 0 && at < to) {
                if (!reached.get(at)) {
                    starts.push(at);
                }
                at = free.nextSetBit(free.nextClearBit(at));
            }
        }

        /** Whether a pixel or one beside it belongs to a hole. */
        boolean isAtHole(int x, int y) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int at = (y + dy - area.y()) * area.width() + x + dx - area.x();
                    if (free.get(at) && !reached.get(at)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Whole numbers, the last one first. */
    private static final class IntStack {
        private int[] values = new int[64];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        void push(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int pop() {
            return values[--size];
        }
    }
}
