package focus.app.service;

import focus.app.io.OpenedPicture;
import focus.app.io.PictureReader;
import focus.inference.api.Feedback;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.Optional;

/** Pictures from their files. */
public record PictureFiles(PictureReader reader) implements OpenService.Reader {
    @Override
    public OpenedPicture read(Path file, Feedback feedback) {
        return reader.read(file, feedback);
    }

    @Override
    public void prepare() {
        reader.preparePreviews();
    }

    @Override
    public Optional<RasterSource> preview(Path file) {
        return reader.preview(file);
    }
}
