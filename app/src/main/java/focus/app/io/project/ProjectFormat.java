package focus.app.io.project;

import java.nio.file.Path;
import java.util.Locale;

/** Names and numbers that writer and reader of project files share. */
public final class ProjectFormat {
    /** Ending of a project file's name, with the dot. */
    public static final String ENDING = ".focus";

    static final String FORMAT = "focus-project";

    /**
     * Of the files that are written; older ones are read as well. 1: every edit shows, and lies in the order made. 2: layers.
     * 3: several objects; frame steps among the layers, and masks that say their size where it is not the photo's. 4: refined
     * edges among the steps of masks. 5: masks of layers.
     */
    static final int SCHEMA = 5;

    static final String JSON = "project.json";
    static final String ORIGINAL = "source/original";
    static final String LOSSLESS = "source/picture.png";
    static final String TILES = "masks/tiles.png";

    private ProjectFormat() {}

    /** Whether a file's name says that it is a project. */
    public static boolean isProject(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    static String patch(int edit) {
        return "patches/" + edit + ".png";
    }
}
