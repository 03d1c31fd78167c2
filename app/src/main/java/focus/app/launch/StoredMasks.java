package focus.app.launch;

import focus.app.io.MaskFile;
import focus.app.service.MaskFileService;
import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import java.nio.file.Path;

/** Masks in files, as the service wants them. */
record StoredMasks(MaskFile files) implements MaskFileService.MaskFiles {
    @Override
    public Mask read(Path file, ImageSize size) {
        return files.read(file, size);
    }

    @Override
    public void write(Mask mask, Path target, boolean overwrite) {
        files.write(mask, target, overwrite);
    }
}
