package focus.app.state;

/** How far the network is with the working picture. */
public enum Readiness {
    /** Nobody has looked at it yet, or the look is under way: a click waits. */
    PREPARING,
    /** Clicks answer at once. */
    READY,
    /** The network could not look at it; the next click tries again. */
    FAILED
}
