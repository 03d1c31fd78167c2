package focus.inference.image;

/** The windowed sinc with three lobes: sharp, with little ringing. */
final class Lanczos {
    /** Reaches so far to both sides. */
    static final int LOBES = 3;

    private Lanczos() {}

    /** @param x from the middle; 0 outside the lobes */
    static double at(double x) {
        if (Math.abs(x) < 1e-9) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }
}
