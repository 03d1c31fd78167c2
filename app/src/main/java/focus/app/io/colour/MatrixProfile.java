package focus.app.io.colour;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ICC profiles for files that name their colour space by the numbers of ITU-T H.273. */
public final class MatrixProfile {
    private static final int UNSPECIFIED = 2;

    /** Curves that screens and photos take for the one of sRGB. */
    private static final Set<Integer> SRGB_CURVES = Set.of(1, UNSPECIFIED, 6, 13, 14, 15);

    private static final Map<Integer, Double> POWERS = Map.of(4, 2.2, 5, 2.8, 8, 1.0);
    private static final double[] D65 = {0.3127, 0.3290};
    private static final double[] D50 = {0.9642, 1, 0.8249};
    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    /** @param xy of red, green and blue; the white is D65 */
    private record Primaries(String name, List<Double> xy) {}

    private static Primaries primaries(String name, Double... xy) {
        return new Primaries(name, List.of(xy));
    }

    private static final Map<Integer, Primaries> PRIMARIES = Map.of(
            1, primaries("BT.709", 0.64, 0.33, 0.30, 0.60, 0.15, 0.06),
            5, primaries("BT.601, 625 lines", 0.64, 0.33, 0.29, 0.60, 0.15, 0.06),
            6, primaries("BT.601, 525 lines", 0.63, 0.34, 0.31, 0.595, 0.155, 0.07),
            7, primaries("BT.601, 525 lines", 0.63, 0.34, 0.31, 0.595, 0.155, 0.07),
            9, primaries("BT.2020", 0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
            12, primaries("Display P3", 0.68, 0.32, 0.265, 0.69, 0.15, 0.06));

    private MatrixProfile() {}

    /** Whether the numbers mean sRGB, or nothing else that is known. */
    public static boolean isSrgb(int primaries, int transfer) {
        return (primaries == 1 || primaries == UNSPECIFIED) && SRGB_CURVES.contains(transfer);
    }

    /**
     * @param primaries colour primaries
     * @param transfer transfer characteristics
     * @return a whole profile; empty for numbers that are not known here
     */
    public static Optional<byte[]> of(int primaries, int transfer) {
        Primaries known = PRIMARIES.get(primaries == UNSPECIFIED ? 1 : primaries);
        Double power = SRGB_CURVES.contains(transfer) ? Double.valueOf(0) : POWERS.get(transfer);
        if (known == null || power == null) {
            return Optional.empty();
        }
        String name = power == 0 ? known.name : known.name + ", gamma " + power;
        return Optional.of(profile(name, toD50(known.xy), curve(power)));
    }

    /** The columns: what red, green and blue are in XYZ under D50. */
    private static double[][] toD50(List<Double> xy) {
        double[][] columns = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] xyz = xyz(xy.get(2 * i), xy.get(2 * i + 1));
            for (int row = 0; row < 3; row++) {
                columns[row][i] = xyz[row];
            }
        }
        double[] white = xyz(D65[0], D65[1]);
        double[] amounts = times(inverse(columns), white);
        double[] from = times(BRADFORD, white);
        double[] to = times(BRADFORD, D50);
        double[][] back = inverse(BRADFORD);
        double[][] result = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] colour = {columns[0][i] * amounts[i], columns[1][i] * amounts[i], columns[2][i] * amounts[i]};
            double[] cones = times(BRADFORD, colour);
            for (int c = 0; c < 3; c++) {
                cones[c] *= to[c] / from[c];
            }
            result[i] = times(back, cones);
        }
        return result;
    }

    private static double[] xyz(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] out = new double[3];
        for (int row = 0; row < 3; row++) {
            out[row] = matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2];
        }
        return out;
    }

    private static double[][] inverse(double[][] m) {
        double[][] out = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * minor(m, 0, i);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                out[row][column] = minor(m, column, row) / determinant;
            }
        }
        return out;
    }

    /** With its sign: the indices go round. */
    private static double minor(double[][] m, int row, int column) {
        int r1 = (row + 1) % 3;
        int r2 = (row + 2) % 3;
        int c1 = (column + 1) % 3;
        int c2 = (column + 2) % 3;
        return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
    }

    /** @param power 0 for the curve of sRGB */
    private static byte[] curve(double power) {
        return power == 0
                ? tag("para", ints(3 << 16), fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
                : tag("para", ints(0), fixed(power));
    }

    private static byte[] profile(String name, double[][] colours, byte[] curve) {
        List<String> names = List.of("desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC");
        List<byte[]> tags = List.of(
                text(name),
                text("No copyright"),
                tag("XYZ ", fixed(D50)),
                tag("XYZ ", fixed(colours[0])),
                tag("XYZ ", fixed(colours[1])),
                tag("XYZ ", fixed(colours[2])),
                curve,
                curve,
                curve);
        int table = 128 + 4 + 12 * tags.size();
        byte[] icc = new byte
                [table + tags.stream().mapToInt(tag -> (tag.length + 3) & ~3).sum()];
        ByteBuffer out = ByteBuffer.wrap(icc).putInt(icc.length).putInt(0).putInt(0x0430_0000);
        out.put(ascii("mntrRGB XYZ "))
                .putShort((short) 2026)
                .putShort((short) 1)
                .putShort((short) 1);
        out.put(36, ascii("acsp")).put(68, fixed(D50)).position(128).putInt(tags.size());
        int at = table;
        for (int i = 0; i < tags.size(); i++) {
            byte[] tag = tags.get(i);
            out.put(ascii(names.get(i))).putInt(at).putInt(tag.length).put(at, tag);
            at += (tag.length + 3) & ~3;
        }
        return icc;
    }

    private static byte[] text(String text) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
        return tag("mluc", ints(1, 12), ascii("enUS"), ints(letters.length, 28), letters);
    }

    private static byte[] tag(String type, byte[]... content) {
        byte[] tag = new byte
                [8 + Arrays.stream(content).mapToInt(part -> part.length).sum()];
        ByteBuffer out = ByteBuffer.wrap(tag).put(ascii(type)).putInt(0);
        for (byte[] part : content) {
            out.put(part);
        }
        return tag;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] fixed(double... values) {
        return ints(Arrays.stream(values)
                .mapToInt(value -> (int) Math.round(value * 65_536))
                .toArray());
    }

    private static byte[] ints(int... numbers) {
        byte[] bytes = new byte[4 * numbers.length];
        ByteBuffer.wrap(bytes).asIntBuffer().put(numbers);
        return bytes;
    }
}
