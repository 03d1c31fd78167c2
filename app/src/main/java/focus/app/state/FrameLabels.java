package focus.app.state;

import focus.app.model.FrameStep;
import focus.inference.image.Orientation;

/** What frame steps are called in the history and among the layers. */
public final class FrameLabels {
    private FrameLabels() {}

    /** Bundle key such as {@code history.crop}. */
    public static String of(FrameStep step) {
        return switch (step) {
            case FrameStep.Turn(Orientation how) -> of(how);
            case FrameStep.Crop _ -> "history.crop";
            case FrameStep.Straighten _ -> "history.straighten";
            case FrameStep.Resize _ -> "history.image-size";
            case FrameStep.Canvas _ -> "history.canvas-size";
        };
    }

    private static String of(Orientation how) {
        return switch (how) {
            case QUARTER_TURN_RIGHT -> "history.rotate-right";
            case QUARTER_TURN_LEFT -> "history.rotate-left";
            case HALF_TURN -> "history.rotate-half";
            case MIRRORED -> "history.flip-horizontal";
            case FLIPPED -> "history.flip-vertical";
            case UPRIGHT, TRANSPOSED, TRANSVERSED -> "history.turn";
        };
    }
}
