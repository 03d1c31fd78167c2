package focus.app.ui.tile;

/** Which mip level suits a zoom. */
public final class MipLevel {
    private MipLevel() {}

    /** The coarsest level that need not be enlarged: it is drawn at more than 50 % and at most 100 %. */
    public static int sharp(double scale, int levels) {
        return clamp(Math.floor(log2(1 / scale) + 1e-6), levels);
    }

    /** The level drawn nearest to 100 %, up to 141 %: for what is soft anyway, at less than half the work. */
    public static int near(double scale, int levels) {
        return clamp(Math.rint(log2(1 / scale)), levels);
    }

    private static int clamp(double level, int levels) {
        return (int) Math.clamp(level, 0, levels - 1.0);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
