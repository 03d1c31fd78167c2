package focus.app.state;

import focus.inference.image.RasterSource;
import java.util.Optional;

/**
 * Work going on in the background, as the status bar shows it. At most one at a time; encoding is not a job.
 *
 * @param id unique in this run
 * @param kind what is being done
 * @param stage key of the stage ({@code Feedback.progress}), empty before the first report
 * @param fraction 0..1, negative when it cannot be told
 * @param preview while a picture is opened, what is shown of it in the place of the open document; of its full size
 */
public record Job(long id, Kind kind, String stage, double fraction, Optional<RasterSource> preview) {
    /** Without a preview. */
    public Job(long id, Kind kind, String stage, double fraction) {
        this(id, kind, stage, fraction, Optional.empty());
    }

    Job at(String reached, double share) {
        return new Job(id, kind, reached, share, preview);
    }

    Job withPreview(RasterSource picture) {
        return new Job(id, kind, stage, fraction, Optional.of(picture));
    }

    /** What a job does. */
    public enum Kind {
        OPEN,
        EDIT,
        /** All objects of the picture are looked for. */
        FIND,
        SAVE
    }
}
