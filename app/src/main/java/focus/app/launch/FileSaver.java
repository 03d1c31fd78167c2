package focus.app.launch;

import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.app.io.picture.PictureNote;
import focus.app.service.SaveService;
import focus.inference.api.Feedback;
import java.util.List;

/** Lets the save service write with the picture writer. */
record FileSaver(PictureWriter writer) implements SaveService.Writer {
    @Override
    public List<PictureNote> write(SaveService.Request request, Feedback feedback) {
        // The window has asked about the opened photo too before it sends an overwrite.
        SaveOptions options = SaveOptions.NEW_FILE
                .withOverwrite(request.overwrite())
                .withOverwriteSource(request.overwrite())
                .withMetadata(request.metadata())
                .withLabel(request.label());
        return writer.write(request.picture(), request.target(), options, feedback);
    }
}
