package focus.app.model;

/** Why a picture cannot be of a size. */
public enum SizeProblem {
    /** A side of no length. */
    EMPTY,
    /** More pixels than {@link focus.inference.image.ImageSize#LARGEST_AREA}. */
    TOO_LARGE
}
