package focus.inference.codec;

import focus.inference.image.CodedPicture;
import focus.inference.image.CodedPicture.Coding;
import focus.inference.image.ImageSize;
import focus.inference.internal.ffmpeg.VideoDecoder;
import java.util.Optional;

/**
 * Decodes single pictures of video codecs, as HEIC and AVIF files hold them, with FFmpeg. What stands around them (the
 * file's boxes, its colour profile, how parts are put together) is the caller's. The first one loads the native library (a
 * second or two). For one thread; a call cannot be interrupted. Whoever makes one closes it.
 */
public final class StillDecoder implements AutoCloseable {
    private final VideoDecoder decoder;

    /**
     * @param configuration content of the file's {@code hvcC} or {@code av1C} box
     * @param size of the pictures to come; larger ones are refused before memory is taken for them
     */
    public StillDecoder(Coding coding, byte[] configuration, ImageSize size) {
        decoder = new VideoDecoder(coding, configuration, size);
    }

    /**
     * @param data of one picture as it lies in the file
     * @return empty if it is damaged, of a kind that FFmpeg cannot decode, or much larger than announced
     */
    public Optional<CodedPicture> decode(byte[] data) {
        return decoder.decode(data);
    }

    /** A second call does nothing. */
    @Override
    public void close() {
        decoder.close();
    }
}
