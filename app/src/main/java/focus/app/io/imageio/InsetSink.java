package focus.app.io.imageio;

import focus.app.io.picture.StripSink;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;

/** Lays the strips of a small frame on its larger, transparent canvas. */
final class InsetSink implements StripSink {
    private final ImageSize canvas;
    private final ImageRect frame;
    private final PixelFormat format;
    private final StripSink sink;

    /** @param format with alpha */
    InsetSink(FileFacts facts, PixelFormat format, StripSink sink) {
        this.canvas = facts.canvas();
        this.frame = facts.frame();
        this.format = format;
        this.sink = sink;
    }

    @Override
    public void strip(int y, PixelBlock strip) {
        int top = y == 0 ? 0 : frame.y() + y;
        boolean last = y + strip.height() == frame.height();
        int bottom = last ? canvas.height() : frame.y() + y + strip.height();
        PixelBlock wide = PixelBlock.allocate(canvas.width(), bottom - top, format);
        wide.copyFrom(strip, 0, 0, frame.x(), frame.y() + y - top, new ImageSize(strip.width(), strip.height()));
        sink.strip(top, wide);
    }
}
