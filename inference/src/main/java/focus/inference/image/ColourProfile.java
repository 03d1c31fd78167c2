package focus.inference.image;

import java.util.Arrays;
import java.util.Objects;

/**
 * The ICC profile of a picture as found in its file; sRGB when the file names none. Immutable. The engine never
 * converts between profiles: whoever opens a file does (see {@link RasterSource#readSrgb}).
 */
public final class ColourProfile {
    /** Plain sRGB, IEC 61966-2-1; carries no bytes. */
    public static final ColourProfile SRGB = new ColourProfile("sRGB", new byte[0]);

    private final String name;
    private final byte[] icc;

    private ColourProfile(String name, byte[] icc) {
        this.name = name;
        this.icc = icc;
    }

    /**
     * @param name for people, from the profile's description
     * @param icc the whole ICC profile, copied
     */
    public static ColourProfile ofIcc(String name, byte[] icc) {
        Objects.requireNonNull(name);
        if (icc.length == 0) {
            throw new IllegalArgumentException("an ICC profile is not empty");
        }
        return new ColourProfile(name, icc.clone());
    }

    public String name() {
        return name;
    }

    public boolean isSrgb() {
        return icc.length == 0;
    }

    /** A copy of the ICC bytes; empty for {@link #SRGB}. */
    public byte[] icc() {
        return icc.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColourProfile that && Arrays.equals(icc, that.icc);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(icc);
    }

    @Override
    public String toString() {
        return name;
    }
}
