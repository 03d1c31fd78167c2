package focus.app.model;

import java.util.stream.IntStream;

/** How far a canvas reaches beyond its picture on each side, in pixels; below 0 it cuts so much off. */
public record CanvasMargins(int left, int top, int right, int bottom) {
    /** Whether the fill is seen somewhere. */
    public boolean adds() {
        return sides().anyMatch(margin -> margin > 0);
    }

    /** Whether some of the picture is not seen. */
    public boolean cuts() {
        return sides().anyMatch(margin -> margin < 0);
    }

    private IntStream sides() {
        return IntStream.of(left, top, right, bottom);
    }
}
