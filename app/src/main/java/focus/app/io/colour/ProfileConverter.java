package focus.app.io.colour;

import focus.inference.image.ColourProfile;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;

/** From one RGB profile to 8-bit sRGB. Blocks that are sRGB already (as edits may bring) pass. */
final class ProfileConverter implements SrgbConverter {
    private final ColourProfile profile;
    private final CmmTransform transform;
    /** Most profiles in photos are sRGB under some name: then there is nothing to convert but the depth. */
    private final boolean srgbByName;

    ProfileConverter(ColourProfile profile, CmmTransform transform) {
        this.profile = profile;
        this.transform = transform;
        this.srgbByName = isSrgb(transform);
    }

    @Override
    public PixelBlock convert(PixelBlock block) {
        PixelFormat format = block.format();
        if (format.profile().isSrgb()) {
            return SrgbConverter.PLAIN.convert(block);
        }
        if (!format.profile().equals(profile)) {
            throw new IllegalArgumentException("converts " + profile + ", not " + format.profile());
        }
        return srgbByName ? SrgbConverter.PLAIN.convert(relabelled(block)) : converted(block);
    }

    private PixelBlock converted(PixelBlock block) {
        PixelFormat format = block.format();
        int pixels = block.width() * block.height();
        byte[] rgb = new byte[pixels * 3];
        if (format.samples() == SampleType.U8) {
            transform.toRgb(format.hasAlpha() ? colours(block.bytes(), pixels) : block.bytes(), rgb, pixels);
        } else {
            transform.toRgb(format.hasAlpha() ? colours(block.shorts(), pixels) : block.shorts(), rgb, pixels);
        }
        PixelFormat srgb = new PixelFormat(format.channels(), SampleType.U8, ColourProfile.SRGB);
        return PixelBlock.ofBytes(
                block.width(), block.height(), srgb, format.hasAlpha() ? withAlpha(rgb, block, pixels) : rgb);
    }

    private static byte[] colours(byte[] rgba, int pixels) {
        byte[] rgb = new byte[pixels * 3];
        for (int from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
            rgb[to] = rgba[from];
            rgb[to + 1] = rgba[from + 1];
            rgb[to + 2] = rgba[from + 2];
        }
        return rgb;
    }

    private static short[] colours(short[] rgba, int pixels) {
        short[] rgb = new short[pixels * 3];
        for (int from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
            rgb[to] = rgba[from];
            rgb[to + 1] = rgba[from + 1];
            rgb[to + 2] = rgba[from + 2];
        }
        return rgb;
    }

    private static byte[] withAlpha(byte[] rgb, PixelBlock block, int pixels) {
        boolean deep = block.format().samples() == SampleType.U16;
        byte[] rgba = new byte[pixels * 4];
        for (int from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
            rgba[to] = rgb[from];
            rgba[to + 1] = rgb[from + 1];
            rgba[to + 2] = rgb[from + 2];
            rgba[to + 3] = deep ? (byte) (((block.shorts()[to + 3] & 0xFFFF) + 128) / 257) : block.bytes()[to + 3];
        }
        return rgba;
    }

    /** The same numbers, called sRGB; shares the samples. */
    private static PixelBlock relabelled(PixelBlock block) {
        PixelFormat format = block.format();
        PixelFormat srgb = new PixelFormat(format.channels(), format.samples(), ColourProfile.SRGB);
        return format.samples() == SampleType.U8
                ? PixelBlock.ofBytes(block.width(), block.height(), srgb, block.bytes())
                : PixelBlock.ofShorts(block.width(), block.height(), srgb, block.shorts());
    }

    /** Whether a grid of colours comes back within one step of 255, which no eye sees and rounding alone may cause. */
    private static boolean isSrgb(CmmTransform transform) {
        int steps = 8;
        byte[] grid = new byte[steps * steps * steps * 3];
        for (int i = 0; i < steps * steps * steps; i++) {
            grid[3 * i] = (byte) (i % steps * 255 / (steps - 1));
            grid[3 * i + 1] = (byte) (i / steps % steps * 255 / (steps - 1));
            grid[3 * i + 2] = (byte) (i / steps / steps * 255 / (steps - 1));
        }
        byte[] converted = new byte[grid.length];
        transform.toRgb(grid, converted, grid.length / 3);
        for (int i = 0; i < grid.length; i++) {
            if (Math.abs((grid[i] & 0xFF) - (converted[i] & 0xFF)) > 1) {
                return false;
            }
        }
        return true;
    }
}
