package focus.app.cli;

import focus.app.format.PictureFormat;
import focus.app.io.MaskFile;
import focus.app.io.OpenedPicture;
import focus.app.io.PictureReader;
import focus.app.io.PictureWriter;
import focus.inference.api.Feedback;
import java.nio.file.Path;

/** What reads and writes the files of commands. */
public record PictureIo(PictureReader reader, PictureWriter writer, MaskFile masks) {
    /** With the usual limits. */
    public static PictureIo standard() {
        PictureReader reader = new PictureReader();
        return new PictureIo(reader, new PictureWriter(), new MaskFile(reader));
    }

    /** Opens a picture and says what its owner should know about it. */
    OpenedPicture open(Path file, Terminal terminal, Feedback feedback) {
        OpenedPicture opened = reader.read(file, feedback);
        opened.notes().forEach(note -> terminal.say(note.sentence()));
        return opened;
    }

    /** Whether a picture saved under this name keeps every pixel as it is. */
    static boolean isLossless(Path target, int quality) {
        return PictureFormat.of(target)
                .filter(format -> format.isLossless(quality))
                .isPresent();
    }
}
