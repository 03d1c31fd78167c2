package focus.inference.internal.sam;

import focus.inference.api.Feedback;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.feature.FeatureStore;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The driver {@code sam1}: an encoder and a decoder of the Segment Anything family. Safe for several threads. */
public final class Sam1Segmenter implements Segmenter, AutoCloseable {
    private static final String STAGE = "encode";

    /** A click of no meaning: the first one of a process takes three times as long, so that one is not the user's. */
    private static final List<Prompt> ANYWHERE = List.of(new Prompt.Click(ImagePoint.centreOf(0, 0), true));

    private final String packId;
    private final Sam1Params params;
    private final Sam1Encoder encoder;
    private final Sam1Decoder decoder;
    private final FeatureStore kept;
    private final FeatureKey key;
    private final AtomicBoolean warm = new AtomicBoolean();

    /**
     * Takes over both graphs.
     *
     * @param kept what earlier runs have seen, by {@code key}
     */
    Sam1Segmenter(
            String packId,
            Sam1Params params,
            Sam1Encoder encoder,
            Sam1Decoder decoder,
            FeatureStore kept,
            FeatureKey key) {
        this.packId = packId;
        this.params = params;
        this.encoder = encoder;
        this.decoder = decoder;
        this.kept = kept;
        this.key = key;
    }

    @Override
    public String packId() {
        return packId;
    }

    @Override
    public EncodedPicture encode(RasterSource source, Feedback feedback) {
        feedback.throwIfCancelled();
        feedback.progress(STAGE, 0);
        Geometry geometry = Geometry.of(source.size(), params);
        PixelBlock pixels = encoder.input().read(source, geometry.input());
        Sam1Picture picture = new Sam1Picture(decoder, geometry);
        try {
            see(pixels, geometry, picture.features(), feedback);
            if (!warm.getAndSet(true)) {
                picture.segment(ANYWHERE, Optional.empty(), feedback);
            }
        } catch (RuntimeException e) {
            picture.close();
            throw e;
        }
        feedback.progress(STAGE, 1);
        return picture;
    }

    /** @param features written: as they were kept, or made anew and kept */
    private void see(PixelBlock pixels, Geometry geometry, Sam1Features features, Feedback feedback) {
        String name = key.of(pixels);
        if (!kept.load(name, features.bytes())) {
            encoder.encode(pixels, geometry, features, feedback);
            kept.save(name, features.bytes());
        }
    }

    /** Frees both graphs once no call is in flight; a second call does nothing. */
    @Override
    public void close() {
        try (encoder) {
            decoder.graph().close();
        }
    }
}
