package focus.app.io;

import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.StripSink;
import focus.inference.api.Feedback;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.TiledRaster;

/** Turns the strips of a decoder upright and puts them together; tells how far it is, and stops when cancelled. */
final class PictureAssembler implements StripSink, AutoCloseable {
    private final PictureHeader header;
    private final Feedback feedback;
    private final TiledRaster.Builder builder;

    /** @param builder of {@code header}'s size; closed with this */
    PictureAssembler(PictureHeader header, TiledRaster.Builder builder, Feedback feedback) {
        this.header = header;
        this.feedback = feedback;
        this.builder = builder;
    }

    @Override
    public void strip(int y, PixelBlock strip) {
        feedback.throwIfCancelled();
        ImageRect stored = new ImageRect(0, y, strip.width(), strip.height());
        ImageRect place = header.orientation().upright(stored, header.stored());
        builder.block(place.x(), place.y(), header.orientation().turn(strip));
        feedback.progress(
                PictureReader.STAGE, (double) stored.bottom() / header.stored().height());
    }

    TiledRaster build() {
        return builder.build();
    }

    /** Frees what was put together if it was not built. */
    @Override
    public void close() {
        builder.close();
    }
}
