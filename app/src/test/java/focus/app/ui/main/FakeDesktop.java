package focus.app.ui.main;

import focus.app.model.ExportSpec;
import focus.app.state.SelectionView;
import focus.app.ui.platform.Desktop;
import focus.app.ui.platform.FileDialogs;
import focus.app.ui.platform.FileDrops;
import focus.app.ui.platform.PictureClipboard;
import focus.app.ui.platform.PictureDrags;
import focus.app.ui.platform.Preferences;
import focus.app.ui.theme.ThemeChoice;
import focus.inference.image.PixelBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A desktop whose user answers at once, with what the test says. */
public final class FakeDesktop implements FileDialogs, FileDrops, Preferences, PictureClipboard, PictureDrags {
    /** What was copied elsewhere. */
    public List<Path> copiedFiles = List.of();

    public Optional<PixelBlock> copied = Optional.empty();

    /** What the user chooses in the next open dialog. */
    public Optional<Path> toOpen = Optional.empty();

    /** What the user chooses in the next save dialog. */
    public Optional<FileDialogs.Target> target = Optional.empty();

    /** What the user chooses in the next dialog for a project. */
    public Optional<FileDialogs.Target> project = Optional.empty();

    /** What the save dialog was opened with, last one last. */
    public final List<Path> suggestions = new ArrayList<>();

    public final List<Path> recent = new ArrayList<>();

    /** By what pictures can be dragged away. */
    public final List<Node> handles = new ArrayList<>();

    private ThemeChoice theme = ThemeChoice.DARK;
    private @Nullable Path folder;
    private boolean history = true;
    private boolean firstSteps;
    private Optional<String> language = Optional.empty();

    /** How the selection was looked at when the program was last used. */
    public SelectionView view = SelectionView.DEFAULT;

    private Consumer<List<Path>> dropped = files -> {};

    public Desktop desktop() {
        return new Desktop(this, this, this, this, this);
    }

    /** The user lets go of files over the window. */
    public void drop(List<Path> files) {
        dropped.accept(files);
    }

    @Override
    public Optional<Path> choosePicture(Optional<Path> from) {
        return toOpen;
    }

    @Override
    public Optional<FileDialogs.Target> chooseExport(Path suggestion, ExportSpec.Format format) {
        suggestions.add(suggestion);
        return target;
    }

    @Override
    public Optional<FileDialogs.Target> chooseProject(Path suggestion) {
        suggestions.add(suggestion);
        return project;
    }

    @Override
    public void put(PixelBlock pixels) {
        copied = Optional.of(pixels);
    }

    @Override
    public List<Path> files() {
        return copiedFiles;
    }

    @Override
    public Optional<PixelBlock> picture() {
        return copied;
    }

    @Override
    public void offer(Node handle) {
        handles.add(handle);
    }

    @Override
    public void listen(Node node, Consumer<Boolean> hovering, Consumer<List<Path>> listener) {
        dropped = listener;
    }

    @Override
    public ThemeChoice theme() {
        return theme;
    }

    @Override
    public void setTheme(ThemeChoice chosen) {
        theme = chosen;
    }

    @Override
    public List<Path> recentFiles() {
        return recent;
    }

    @Override
    public Optional<Path> openFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFolder() {
        return Optional.ofNullable(folder);
    }

    @Override
    public void setSaveFolder(Path chosen) {
        folder = chosen;
    }

    @Override
    public boolean firstSteps() {
        return firstSteps;
    }

    @Override
    public void setFirstSteps(boolean shown) {
        firstSteps = shown;
    }

    @Override
    public Optional<String> language() {
        return language;
    }

    @Override
    public void setLanguage(Optional<String> tag) {
        language = tag;
    }

    @Override
    public boolean historyShown() {
        return history;
    }

    @Override
    public void setHistoryShown(boolean shown) {
        history = shown;
    }

    @Override
    public SelectionView selectionView() {
        return view;
    }

    @Override
    public void setSelectionView(SelectionView chosen) {
        view = chosen;
    }
}
