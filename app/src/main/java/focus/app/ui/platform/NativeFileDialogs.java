package focus.app.ui.platform;

import focus.app.format.PictureFormat;
import focus.app.model.ExportSpec;
import focus.app.ui.i18n.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The dialogs of the desktop, over the main window. */
public final class NativeFileDialogs implements FileDialogs {
    private static final String PROJECT = "focus";

    private final Window owner;
    private final Texts texts;

    public NativeFileDialogs(Window owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Path> choosePicture(Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("dialog.open.title"));
        begin(chooser, folder);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.get("file-type.openable"), patterns(openable())),
                        new ExtensionFilter(texts.get("file-type.pictures"), patterns(PictureFormat.OPENABLE)),
                        new ExtensionFilter(texts.get("file-type.project"), patterns(List.of(PROJECT))),
                        new ExtensionFilter(texts.get("file-type.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Target> chooseExport(Path suggestion, ExportSpec.Format format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("export.title"));
        begin(chooser, Optional.ofNullable(suggestion.getParent()));
        chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
        List<String> endings = format.endings();
        String key = "export.format." + format.name().toLowerCase(Locale.ROOT);
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get(key), patterns(endings)));
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .map(file -> {
                    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                    boolean complete = endings.stream().anyMatch(ending -> name.endsWith("." + ending));
                    Path completed =
                            complete ? file : file.resolveSibling(file.getFileName() + "." + endings.getFirst());
                    // The desktop asks about the name that was typed, not about one that we have completed.
                    return new Target(completed, complete);
                });
    }

    @Override
    public Optional<Target> chooseProject(Path suggestion) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("dialog.project.title"));
        begin(chooser, Optional.ofNullable(suggestion.getParent()));
        chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(texts.get("file-type.project"), patterns(List.of(PROJECT))));
        Map<ExtensionFilter, PictureFormat> types = offerPictures(chooser);
        return Optional.ofNullable(chooser.showSaveDialog(owner))
                .map(File::toPath)
                .map(file -> {
                    PictureFormat type = types.get(chooser.getSelectedExtensionFilter());
                    Path completed = type == null ? withProjectEnding(file) : type.completed(file);
                    return new Target(completed, completed.equals(file));
                });
    }

    private Map<ExtensionFilter, PictureFormat> offerPictures(FileChooser chooser) {
        Map<ExtensionFilter, PictureFormat> types = new HashMap<>();
        for (PictureFormat type : PictureFormat.values()) {
            ExtensionFilter filter = new ExtensionFilter(
                    texts.get("file-type." + type.name().toLowerCase(Locale.ROOT)), patterns(type.endings()));
            types.put(filter, type);
            chooser.getExtensionFilters().add(filter);
        }
        return types;
    }

    /** A name that ends as a picture's does is meant as it stands. */
    private static Path withProjectEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean complete = name.toLowerCase(Locale.ROOT).endsWith("." + PROJECT)
                || PictureFormat.of(file).isPresent();
        return complete ? file : file.resolveSibling(name + "." + PROJECT);
    }

    private static void begin(FileChooser chooser, Optional<Path> folder) {
        folder.filter(Files::isDirectory).ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
    }

    private static List<String> openable() {
        List<String> endings = new ArrayList<>(PictureFormat.OPENABLE);
        endings.add(PROJECT);
        return endings;
    }

    /** In both cases, because some desktops tell them apart. */
    private static List<String> patterns(List<String> endings) {
        List<String> patterns = new ArrayList<>();
        for (String ending : endings) {
            patterns.add("*." + ending);
            patterns.add("*." + ending.toUpperCase(Locale.ROOT));
        }
        return patterns;
    }
}
