package focus.app.ui.tabs;

import focus.app.state.Action;
import focus.app.state.Notice;
import focus.app.state.ToolSettings;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.EditorSwitch;
import focus.inference.image.PixelBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The open documents, one of which is shown. There is always one, be it empty; an empty one is used before another is made.
 * FX thread only; needs no toolkit.
 */
public final class DocumentTabs implements DocumentOpener, AutoCloseable {
    /** More open pictures than this are a mistake rather than a wish. */
    public static final int MOST = 20;

    private final Supplier<DocumentTab> maker;
    private final Executor later;
    private final List<DocumentTab> tabs = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<TabRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<DocumentTab> shown;
    private final EditorSwitch editor;
    private Optional<DocumentTab> before = Optional.empty();
    private Runnable leaving = () -> {};
    private Consumer<Runnable> unlessUnsaved = Runnable::run;

    /**
     * @param maker of places for documents
     * @param later runs things on this thread, later
     */
    public DocumentTabs(Supplier<DocumentTab> maker, Executor later) {
        this.maker = maker;
        this.later = later;
        DocumentTab first = maker.get();
        shown = new ReadOnlyObjectWrapper<>(this, "shown", first);
        editor = new EditorSwitch(first.store());
        add(first, 0);
    }

    /** Always that of the document shown. */
    public EditorPort editor() {
        return editor.port();
    }

    public DocumentTab shown() {
        return shown.get();
    }

    /** Changes before {@link #editor} does. */
    public ReadOnlyObjectProperty<DocumentTab> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** All tabs in their order; never empty. */
    public ReadOnlyObjectProperty<List<TabRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** @param settle has what is being typed taken up, before another document is shown */
    public void beforeLeaving(Runnable settle) {
        leaving = settle;
    }

    /** @param ask runs what it is given once the document shown may be left; see {@code FileFlow.unlessUnsaved} */
    public void askWith(Consumer<Runnable> ask) {
        unlessUnsaved = ask;
    }

    @Override
    public void open(List<Path> files) {
        Set<DocumentTab> asked = new LinkedHashSet<>();
        boolean already = false;
        int left = 0;
        for (Path file : new LinkedHashSet<>(files)) {
            Optional<DocumentTab> there = find(file);
            Optional<DocumentTab> place = there.or(this::place);
            already = there.isPresent();
            left += place.isPresent() ? 0 : 1;
            place.ifPresent(asked::add);
            if (there.isEmpty()) {
                place.ifPresent(tab -> begin(tab, Optional.of(file), new Action.OpenFile(file)));
            }
        }
        asked.stream().findFirst().ifPresent(this::show);
        if (left > 0) {
            tooMany(left);
        } else if (already && files.size() == 1) {
            tell(Notice.info("tabs.already", String.valueOf(files.getFirst().getFileName())));
        }
    }

    @Override
    public void paste(PixelBlock pixels) {
        inNewPlace(new Action.Paste(pixels));
    }

    @Override
    public void recover(Path session) {
        inNewPlace(new Action.Recover(session));
    }

    private void inNewPlace(Action action) {
        place().ifPresentOrElse(
                        tab -> {
                            show(tab);
                            begin(tab, Optional.empty(), action);
                        },
                        () -> tooMany(1));
    }

    private void begin(DocumentTab tab, Optional<Path> file, Action action) {
        tab.await(file);
        tab.store().dispatch(action);
        update(tab);
    }

    private void tooMany(int left) {
        tell(Notice.warning("tabs.full", Integer.toString(MOST), Integer.toString(left)));
    }

    private void tell(Notice notice) {
        shown().store().dispatch(new Action.Notify(notice));
    }

    private Optional<DocumentTab> find(Path file) {
        return tabs.stream()
                .filter(tab -> tab.file().filter(open -> same(open, file)).isPresent())
                .findFirst();
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.equals(other) || Files.isSameFile(one, other);
        } catch (IOException oneIsGone) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** The one shown if it is untouched, else a new one; empty when there are too many. */
    private Optional<DocumentTab> place() {
        if (shown().isUntouched()) {
            return Optional.of(shown());
        }
        if (tabs.size() >= MOST) {
            return Optional.empty();
        }
        DocumentTab made = maker.get();
        made.store().dispatch(new Action.PutAside());
        add(made, tabs.size());
        return Optional.of(made);
    }

    private void add(DocumentTab tab, int index) {
        tabs.add(index, tab);
        tab.watch(() -> update(tab), file -> turnTo(tab, file));
    }

    /** Instead of the picture that a tab shows; where another tab has the file already, that comes into sight. */
    private void turnTo(DocumentTab tab, Path file) {
        find(file)
                .filter(other -> !other.equals(tab))
                .ifPresentOrElse(this::show, () -> tab.store().dispatch(new Action.OpenFile(file)));
    }

    private void update(DocumentTab tab) {
        if (tab.cameToNothing()) {
            later.execute(() -> giveUp(tab));
        }
        List<TabRow> now = tabs.stream().map(TabRow::of).toList();
        if (!now.equals(rows.get())) {
            rows.set(now);
        }
    }

    /** What could not be opened leaves no empty tab behind, but what is to be said of it is said. */
    private void giveUp(DocumentTab tab) {
        if (!tabs.contains(tab) || !tab.cameToNothing()) {
            return;
        }
        tab.giveUp();
        if (tabs.size() > 1) {
            Optional<Notice> reason = tab.editor().now().notice();
            before.filter(one -> tab.equals(shown())).ifPresent(this::show);
            remove(tab);
            reason.ifPresent(this::tellToo);
        } else {
            update(tab);
        }
    }

    /** Beside an error that is still shown. */
    private void tellToo(Notice notice) {
        Optional<Notice> told = shown().editor().now().notice();
        tell(told.filter(one -> one.severity() == Notice.Severity.ERROR)
                .map(one -> one.and(List.of(notice)))
                .orElse(notice));
    }

    /** Brings a document into sight, with the tool that is in hand. */
    public void show(DocumentTab next) {
        DocumentTab last = shown();
        if (next.equals(last) || !tabs.contains(next)) {
            return;
        }
        leaving.run();
        next.store().dispatch(new Action.TakeUp(ToolSettings.of(last.store().state())));
        last.store().dispatch(new Action.PutAside());
        before = Optional.of(last);
        shown.set(next);
        editor.turnTo(next.store());
    }

    /** @param step 1 for the one on the right, -1 for that on the left; round the ends */
    public void step(int step) {
        show(tabs.get(Math.floorMod(tabs.indexOf(shown()) + step, tabs.size())));
    }

    /** Takes a tab to another place in the order. */
    public void move(DocumentTab tab, int index) {
        if (tabs.remove(tab)) {
            tabs.add(Math.clamp(index, 0, tabs.size()), tab);
            update(tab);
        }
    }

    /** Closes a document; one that is not saved is shown, and asked about. The last one leaves an empty place behind. */
    public void close(DocumentTab tab) {
        if (tab.editor().now().dirty()) {
            show(tab);
            unlessUnsaved.accept(() -> remove(tab));
        } else {
            remove(tab);
        }
    }

    /** Goes on once every document is saved or given up; shows and asks about one after the other. */
    public void leaveAll(Runnable then) {
        leaveAll(new HashSet<>(), then);
    }

    private void leaveAll(Set<DocumentTab> asked, Runnable then) {
        Optional<DocumentTab> next = tabs.stream()
                .filter(tab -> !asked.contains(tab) && tab.editor().now().dirty())
                .findFirst();
        if (next.isEmpty()) {
            then.run();
            return;
        }
        asked.add(next.get());
        show(next.get());
        unlessUnsaved.accept(() -> leaveAll(asked, then));
    }

    private void remove(DocumentTab tab) {
        int index = tabs.indexOf(tab);
        if (index < 0 || (tabs.size() == 1 && tab.isUntouched())) {
            return;
        }
        if (tabs.size() == 1) {
            add(maker.get(), 1);
        }
        if (tab.equals(shown())) {
            show(tabs.get(index + 1 < tabs.size() ? index + 1 : index - 1));
        }
        tabs.remove(tab);
        before = before.filter(tabs::contains);
        tab.close();
        update(shown());
    }

    /** Closes all without a question. */
    @Override
    public void close() {
        tabs.forEach(DocumentTab::close);
        tabs.clear();
    }
}
