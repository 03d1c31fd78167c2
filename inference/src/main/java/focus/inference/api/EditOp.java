package focus.inference.api;

/** One operation on the masked region. Grows with the editor; every kind here is one that runs. */
public sealed interface EditOp {
    /** Take the object out and fill the hole. */
    record Remove() implements EditOp {}

    /** Lay pixels from elsewhere over the picture: the result's pixels, as opaque as its coverage. */
    record Paste() implements EditOp {}
}
