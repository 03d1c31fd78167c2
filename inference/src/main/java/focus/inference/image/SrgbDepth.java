package focus.inference.image;

/** Brings sRGB numbers of any depth to 8 bit. */
final class SrgbDepth {
    private SrgbDepth() {}

    static PixelBlock toEightBit(PixelBlock block) {
        PixelFormat format = block.format();
        if (!format.profile().isSrgb()) {
            throw new IllegalArgumentException("no conversion from " + format.profile() + " to sRGB was given");
        }
        if (format.samples() == SampleType.U8) {
            return block;
        }
        short[] deep = block.shorts();
        byte[] samples = new byte[deep.length];
        for (int i = 0; i < deep.length; i++) {
            samples[i] = (byte) (((deep[i] & 0xFFFF) + 128) / 257);
        }
        PixelFormat eight = new PixelFormat(format.channels(), SampleType.U8, ColourProfile.SRGB);
        return PixelBlock.ofBytes(block.width(), block.height(), eight, samples);
    }
}
