package focus.app.settings;

/**
 * How the selection is looked at.
 *
 * @param colour {@code 0xRRGGBB}
 * @param opacity per cent
 * @param ants whether dashes show instead of a colour
 * @param still whether these stand still
 * @param hover whether what a click would select is outlined
 */
public record OverlaySetting(int colour, int opacity, boolean ants, boolean still, boolean hover) {
    /** What a new user finds. */
    public static final OverlaySetting DEFAULT = new OverlaySetting(0x3D7EFF, 45, false, false, true);
}
