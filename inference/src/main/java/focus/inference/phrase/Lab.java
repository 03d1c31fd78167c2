package focus.inference.phrase;

/** A colour in CIELAB under D65; {@code l} 0..100. */
record Lab(double l, double a, double b) {
    private static final double WHITE_X = 0.950456;
    private static final double WHITE_Z = 1.088754;
    private static final double LINEAR_UNTIL = 0.008856;

    /** @param rgb {@code 0xRRGGBB}, sRGB */
    static Lab of(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double x = (0.412453 * red + 0.357580 * green + 0.180423 * blue) / WHITE_X;
        double y = 0.212671 * red + 0.715160 * green + 0.072169 * blue;
        double z = (0.019334 * red + 0.119193 * green + 0.950227 * blue) / WHITE_Z;
        double fy = root(y);
        double l = y > LINEAR_UNTIL ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
        return new Lab(l, 500 * (root(x) - fy), 200 * (fy - root(z)));
    }

    double squareDistance(Lab other) {
        double dl = l - other.l;
        double da = a - other.a;
        double db = b - other.b;
        return dl * dl + da * da + db * db;
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double root(double value) {
        return value > LINEAR_UNTIL ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
