package focus.app.io.picture;

import java.io.IOException;
import java.util.List;

/**
 * One opened picture file of one kind: its header is read, its pixels not yet. For one thread. Everything that is
 * wrong with the content is a {@link PictureFormatException}; other {@link IOException}s come from the disk.
 */
public interface PictureDecoder extends AutoCloseable {
    PictureHeader header();

    /**
     * Gives all rows to {@code sink}; called once. What a damaged file lacks is filled with grey (transparent where
     * there is alpha) and told in {@link #notes()}.
     *
     * @throws PictureFormatException if there is nothing to show
     */
    void decode(StripSink sink) throws IOException;

    /** What the user should know; complete after {@link #decode}. */
    List<PictureNote> notes();

    @Override
    void close() throws IOException;
}
