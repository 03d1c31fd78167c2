package focus.app.model;

import java.nio.file.Path;

/** Pictures that came from the clipboard: they lie in temporary folders of their own and are gone with their document. */
public final class PastedPicture {
    /** What the names of their folders begin with. */
    public static final String FOLDER = "focus-paste-";

    private PastedPicture() {}

    public static boolean is(Path file) {
        Path folder = file.getParent();
        return folder != null && String.valueOf(folder.getFileName()).startsWith(FOLDER);
    }
}
