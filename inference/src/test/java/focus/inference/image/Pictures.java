package focus.inference.image;

import java.util.Random;

/** Pictures for tests. */
public final class Pictures {
    public static final PixelFormat RGBA8 = new PixelFormat(4, SampleType.U8, ColourProfile.SRGB);
    public static final PixelFormat RGB16 = new PixelFormat(3, SampleType.U16, ColourProfile.SRGB);
    public static final PixelFormat RGBA16 = new PixelFormat(4, SampleType.U16, ColourProfile.SRGB);

    private Pictures() {}

    /** Random samples over the whole range of the depth. */
    public static PixelBlock noise(int width, int height, PixelFormat format, long seed) {
        Random random = new Random(seed);
        PixelBlock block = PixelBlock.allocate(width, height, format);
        if (format.samples() == SampleType.U8) {
            random.nextBytes(block.bytes());
        } else {
            for (int i = 0; i < block.shorts().length; i++) {
                block.shorts()[i] = (short) random.nextInt();
            }
        }
        return block;
    }

    public static PixelBlock uniform(int width, int height, PixelFormat format, int... pixel) {
        PixelBlock block = PixelBlock.allocate(width, height, format);
        int[] row = new int[width * format.channels()];
        for (int i = 0; i < row.length; i++) {
            row[i] = pixel[i % format.channels()];
        }
        for (int y = 0; y < height; y++) {
            block.setRow(y, row);
        }
        return block;
    }

    public static TiledRaster raster(PixelBlock block) {
        return TiledRaster.of(block, SrgbConverter.PLAIN);
    }
}
