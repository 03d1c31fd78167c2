package focus.app.model;

import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.util.List;

/**
 * What was opened, untouched: one frame for a photo. All frames have the same size.
 *
 * @param frames at least one, in order of time
 */
public record Clip(List<RasterSource> frames) {
    public Clip {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a clip has at least one frame");
        }
    }

    /** A photo is a clip of one frame. */
    public static Clip photo(RasterSource source) {
        return new Clip(List.of(source));
    }

    public RasterSource frame(int index) {
        return frames.get(index);
    }

    public ImageSize size() {
        return frames.getFirst().size();
    }
}
