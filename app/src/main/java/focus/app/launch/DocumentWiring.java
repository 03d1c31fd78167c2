package focus.app.launch;

import focus.app.io.ExportFile;
import focus.app.io.MaskFile;
import focus.app.io.PictureWriter;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.ProjectWriter;
import focus.app.service.AutosaveService;
import focus.app.service.ClipboardService;
import focus.app.service.EditRunner;
import focus.app.service.EditService;
import focus.app.service.ExportRunner;
import focus.app.service.ExportService;
import focus.app.service.FolderService;
import focus.app.service.HoverService;
import focus.app.service.InstalledPacks;
import focus.app.service.Jobs;
import focus.app.service.LayerService;
import focus.app.service.MaskFileService;
import focus.app.service.ObjectService;
import focus.app.service.OpenService;
import focus.app.service.PhraseService;
import focus.app.service.PictureFiles;
import focus.app.service.PlanService;
import focus.app.service.ProjectFiles;
import focus.app.service.ProjectService;
import focus.app.service.RecipeRunner;
import focus.app.service.SegmentService;
import focus.app.service.SubjectService;
import focus.app.service.TrialService;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.ui.platform.NativePictureClipboard;
import focus.inference.api.Segmenter;
import focus.inference.engine.Engine;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** All that works for one document: its store and its services, which share what {@link Wiring} has. */
final class DocumentWiring implements AutoCloseable {
    private final Closing closing = new Closing();
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final OpenService opening;
    private final ExportService exports;
    private final ClipboardService clipboard;

    DocumentWiring(Wiring.Shared shared) {
        Engine engine = shared.engine();
        Wiring.Runners on = shared.runners();
        Jobs jobs = closing.own(new Jobs(store));
        opening = closing.own(new OpenService(
                store,
                jobs,
                on.opening(),
                new PictureFiles(shared.reader()),
                new ProjectFiles(new ProjectReader(shared.reader()), shared.recovery())));
        ExportRunner writing = new ExportRunner(new PictureWriter(), new ExportFile());
        exports = closing.own(new ExportService(store, jobs, on.files(), writing, opening::metadata));
        closing.own(new FolderService(store, on.files()));
        clipboard = closing.own(
                new ClipboardService(store, on.files(), new NativePictureClipboard()::put, shared.dragged()));
        ProjectService.Origins origins = new ProjectService.Origins(
                opening::metadata, opening::source, () -> InstalledPacks.segmenters(engine.packs()));
        closing.own(new ProjectService(store, jobs, on.files(), new ProjectWriter(), origins));
        closing.own(new AutosaveService(store, on.journals(), shared.recovery(), opening::source));
        Supplier<Segmenter> segmenter = () -> engine.segmenter(Optional.empty());
        SegmentService segments =
                closing.own(new SegmentService(store, segmenter, on.networks(), on.pixels(), shared.hidden()));
        closing.own(new HoverService(store, segments::head, on.networks()));
        closing.own(new ObjectService(store, jobs, segments::head, engine::grounder, on.networks()));
        closing.own(new SubjectService(store, segments, engine::grounder, on.networks()));
        closing.own(new MaskFileService(store, on.files(), new MaskFile(shared.reader())::read));
        closing.own(new TrialService(store, on.pixels()));
        EditRunner edits = new EditRunner(engine.remover());
        LongSupplier seeds = ThreadLocalRandom.current()::nextLong;
        closing.own(new EditService(store, jobs, on.pixels(), edits, seeds));
        closing.own(new LayerService(store, jobs, on.networks(), new RecipeRunner(segmenter, edits), seeds));
        PhraseService phrases = closing.own(new PhraseService(store, engine::grounder, segments::head, on.networks()));
        closing.own(new PlanService(store, engine.planner(), on.words(), phrases));
    }

    EditorStore store() {
        return store;
    }

    /** Loads what opening the first picture needs; call once the window shows. */
    void prepareOpening() {
        opening.prepare();
    }

    ExportService exports() {
        return exports;
    }

    ClipboardService clipboard() {
        return clipboard;
    }

    @Override
    public void close() {
        closing.close();
    }
}
