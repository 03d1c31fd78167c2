package focus.app.ui.platform;

import focus.app.model.ExportSpec;
import java.nio.file.Path;
import java.util.Optional;

/** The computer's own file dialogs. Calls block until the user has chosen; FX thread only. */
public interface FileDialogs {
    /**
     * @param folder where to begin
     * @return empty when the user thinks better of it
     */
    Optional<Path> choosePicture(Optional<Path> folder);

    /**
     * Where to export to.
     *
     * @param suggestion folder and name to begin with
     * @param format the only one offered; its ending is added where the name lacks it
     * @return empty when the user thinks better of it
     */
    Optional<Target> chooseExport(Path suggestion, ExportSpec.Format format);

    /**
     * Where to save a project; pictures are offered as well, for whoever looks for them there.
     *
     * @param suggestion folder and name to begin with
     * @return empty when the user thinks better of it
     */
    Optional<Target> chooseProject(Path suggestion);

    /**
     * Where to save.
     *
     * @param replaceAgreed whether the dialog has asked about replacing an existing file and the user agreed
     */
    record Target(Path file, boolean replaceAgreed) {}
}
