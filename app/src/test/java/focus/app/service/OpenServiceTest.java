package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.OpenedPicture;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.project.OpenedProject;
import focus.app.io.project.RecoveryFolder;
import focus.app.io.project.WorkFolder;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.Project;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.task.BackgroundTaskRunner;
import focus.app.task.DirectTaskRunner;
import focus.app.task.HomeQueue;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenServiceTest {
    private static final Path FILE = Path.of("photo.png");

    private final EditorStore store = new EditorStore(EditorState.initial());
    private final Jobs jobs = new Jobs(store);

    @Test
    void anOpenedFileBecomesTheDocument() {
        PictureMetadata metadata = new PictureMetadata(Optional.empty());
        OpenService service = open(new OpenedPicture(Fakes.picture(7), metadata, List.of()));

        store.dispatch(new Action.OpenFile(FILE));

        Document document = store.state().document().orElseThrow();
        assertThat(document.file()).isEqualTo(FILE);
        assertThat(document.size()).isEqualTo(Fakes.SIZE);
        assertThat(service.metadata(document.id())).isSameAs(metadata);
        assertThat(service.metadata(document.id() + 1)).isSameAs(PictureMetadata.NONE);
        assertThat(store.state().job()).isEmpty();
        assertThat(store.state().notice()).isEmpty();
    }

    @Test
    void everyOpeningIsAnotherDocument() {
        open(new OpenedPicture(Fakes.picture(7), PictureMetadata.NONE, List.of()));
        store.dispatch(new Action.OpenFile(FILE));
        long first = store.state().document().orElseThrow().id();

        store.dispatch(new Action.OpenFile(FILE));

        assertThat(store.state().document().orElseThrow().id()).isNotEqualTo(first);
    }

    @Test
    void allThatThereIsToKnowAboutTheFileIsTold() {
        open(new OpenedPicture(
                Fakes.picture(7),
                PictureMetadata.NONE,
                List.of(
                        PictureNote.of(PictureNote.Kind.CMYK_PLAIN),
                        PictureNote.of(PictureNote.Kind.DAMAGED_FROM, "40"))));

        store.dispatch(new Action.OpenFile(FILE));

        Notice notice = store.state().notice().orElseThrow();
        assertThat(notice.key()).isEqualTo("picture.cmyk_plain");
        assertThat(notice.severity()).isEqualTo(Notice.Severity.WARNING);
        assertThat(notice.more()).containsExactly(Notice.warning("picture.damaged_from", "40"));
    }

    @Test
    void aFileThatCannotBeOpenedLeavesTheOldPicture() {
        new OpenService(
                store,
                jobs,
                new DirectTaskRunner(),
                (file, feedback) -> {
                    if (file.equals(FILE)) {
                        return new OpenedPicture(Fakes.picture(7), PictureMetadata.NONE, List.of());
                    }
                    throw new InputException("“" + file + "” is empty.");
                },
                new NoProjects());
        store.dispatch(new Action.OpenFile(FILE));
        EditorState before = store.state();

        store.dispatch(new Action.OpenFile(Path.of("empty.png")));

        assertThat(store.state()).isEqualTo(before.withNotice(Notice.error("notice.failed", "“empty.png” is empty.")));
    }

    @Test
    void theFileAskedForLastIsTheOneThatIsShown() throws InterruptedException {
        HomeQueue home = new HomeQueue();
        CountDownLatch begun = new CountDownLatch(1);
        try (BackgroundTaskRunner files = BackgroundTaskRunner.virtual("files", home, failure -> {})) {
            new OpenService(
                    store,
                    jobs,
                    files,
                    (file, feedback) -> {
                        if (file.equals(FILE)) {
                            begun.countDown();
                        }
                        return new OpenedPicture(Fakes.picture(7), PictureMetadata.NONE, List.of());
                    },
                    new NoProjects());
            store.dispatch(new Action.OpenFile(FILE));
            begun.await();
            assertThat(store.state().job().orElseThrow().kind()).isEqualTo(Job.Kind.OPEN);

            store.dispatch(new Action.OpenFile(Path.of("second.png")));
            home.runUntil(() -> store.state().job().isEmpty());
        }
        home.runArrived();

        assertThat(store.state().document().orElseThrow().title()).isEqualTo("second.png");
        assertThat(store.state().history().entries()).hasSize(1);
    }

    @Test
    void whatWasUnpackedForNobodyIsClearedAway() throws InterruptedException {
        HomeQueue home = new HomeQueue();
        CountDownLatch read = new CountDownLatch(1);
        List<WorkFolder> folders = new ArrayList<>();
        try (BackgroundTaskRunner files = BackgroundTaskRunner.virtual("files", home, failure -> {})) {
            new OpenService(
                    store,
                    jobs,
                    files,
                    (file, feedback) -> new OpenedPicture(Fakes.picture(7), PictureMetadata.NONE, List.of()),
                    new UnpackedProject(folders, read));
            store.dispatch(new Action.OpenFile(Path.of("dog.focus")));
            read.await();

            store.dispatch(new Action.CancelJob());
            home.runUntil(() -> store.state().job().isEmpty());
        }

        assertThat(store.state().document()).isEmpty();
        assertThat(folders)
                .singleElement()
                .satisfies(work -> assertThat(work.path()).doesNotExist());
    }

    /** Is through with its work when the user cancels. */
    private record UnpackedProject(List<WorkFolder> folders, CountDownLatch read) implements OpenService.ProjectOpener {
        @Override
        public OpenedProject read(Path file, long id, WorkFolder work, Feedback feedback) {
            folders.add(work);
            read.countDown();
            Document document = Document.opened(id, file, Clip.photo(Fakes.picture(7)));
            Project project = new Project(List.of(new Project.Version("history.open", document)), 0);
            return new OpenedProject(project, PictureMetadata.NONE, List.of(), Optional.empty(), List.of());
        }

        @Override
        public RecoveryFolder.Recovered recover(Path session, long id, WorkFolder work, Feedback feedback) {
            throw new AssertionError("nothing was left behind in " + session);
        }
    }

    @Test
    void thePictureThatIsLeftIsClosedWhenTheNextOneShows() {
        List<ClosablePicture> opened = new ArrayList<>();
        List<Boolean> closedWhenShown = new ArrayList<>();
        OpenService service = new OpenService(
                store,
                jobs,
                new DirectTaskRunner(),
                (file, feedback) -> {
                    opened.add(new ClosablePicture());
                    return new OpenedPicture(opened.getLast(), PictureMetadata.NONE, List.of());
                },
                new NoProjects());
        store.dispatch(new Action.OpenFile(FILE));
        store.observe((action, before, after) -> {
            if (action instanceof Action.DocumentOpened) {
                closedWhenShown.add(opened.getFirst().closed);
            }
        });

        store.dispatch(new Action.OpenFile(Path.of("second.png")));

        assertThat(closedWhenShown).containsExactly(false);
        assertThat(opened).extracting(picture -> picture.closed).containsExactly(true, false);
        service.close();
        assertThat(opened).extracting(picture -> picture.closed).containsExactly(true, true);
    }

    @Test
    void aPictureThatNobodyWaitsForIsClosed() throws InterruptedException {
        HomeQueue home = new HomeQueue();
        CountDownLatch read = new CountDownLatch(1);
        ClosablePicture picture = new ClosablePicture();
        try (BackgroundTaskRunner files = BackgroundTaskRunner.virtual("files", home, failure -> {})) {
            new OpenService(
                    store,
                    jobs,
                    files,
                    (file, feedback) -> {
                        read.countDown();
                        return new OpenedPicture(picture, PictureMetadata.NONE, List.of());
                    },
                    new NoProjects());
            store.dispatch(new Action.OpenFile(FILE));
            read.await();

            store.dispatch(new Action.CancelJob());
            home.runUntil(() -> store.state().job().isEmpty());
        }

        assertThat(store.state().document()).isEmpty();
        assertThat(picture.closed).isTrue();
    }

    @Test
    void aFirstLookIsShownUntilThePictureIsOpen() throws InterruptedException {
        HomeQueue home = new HomeQueue();
        CountDownLatch seen = new CountDownLatch(1);
        RasterSource preview = Fakes.picture(5);
        try (BackgroundTaskRunner files = BackgroundTaskRunner.virtual("files", home, failure -> {})) {
            new OpenService(store, jobs, files, new SlowReader(seen, preview), new NoProjects());
            store.dispatch(new Action.OpenFile(FILE));

            home.runUntil(() -> store.state().preview().isPresent());

            assertThat(store.state().preview()).containsSame(preview);
            assertThat(store.state().document()).isEmpty();
            seen.countDown();
            home.runUntil(() -> store.state().job().isEmpty());
        }
        assertThat(store.state().preview()).isEmpty();
        assertThat(store.state().document().orElseThrow().title()).isEqualTo("photo.png");
    }

    @Test
    void thePictureIsReadWhenThePreviewIsThere() throws InterruptedException {
        HomeQueue home = new HomeQueue();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (BackgroundTaskRunner files = BackgroundTaskRunner.virtual("files", home, failure -> {})) {
            new OpenService(
                    store,
                    jobs,
                    files,
                    new LookingReader(order, () -> LockSupport.parkNanos(50_000_000)),
                    new NoProjects());
            store.dispatch(new Action.OpenFile(FILE));

            home.runUntil(() -> store.state().document().isPresent());
        }
        assertThat(order).containsExactly("look", "looked", "read");
    }

    @Test
    void aJobIsCancelledWhileItWaitsForThePreview() throws InterruptedException {
        HomeQueue home = new HomeQueue();
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Runnable longLook = () -> {
            looking.countDown();
            try {
                end.await();
            } catch (InterruptedException given) {
                Thread.currentThread().interrupt();
            }
        };
        try (BackgroundTaskRunner files = BackgroundTaskRunner.virtual("files", home, failure -> {})) {
            new OpenService(store, jobs, files, new LookingReader(order, longLook), new NoProjects());
            store.dispatch(new Action.OpenFile(FILE));
            looking.await();

            store.dispatch(new Action.CancelJob());

            home.runUntil(() -> store.state().job().isEmpty());
            assertThat(order).containsExactly("look");
            end.countDown();
        }
    }

    /** @param meanwhile what a look takes */
    private record LookingReader(List<String> order, Runnable meanwhile) implements OpenService.Reader {
        @Override
        public OpenedPicture read(Path file, Feedback feedback) {
            order.add("read");
            return new OpenedPicture(Fakes.picture(7), PictureMetadata.NONE, List.of());
        }

        @Override
        public Optional<RasterSource> preview(Path file) {
            order.add("look");
            meanwhile.run();
            order.add("looked");
            return Optional.empty();
        }
    }

    /** Is through when somebody has seen the preview. */
    private record SlowReader(CountDownLatch seen, RasterSource coarse) implements OpenService.Reader {
        @Override
        public OpenedPicture read(Path file, Feedback feedback) {
            try {
                seen.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return new OpenedPicture(Fakes.picture(7), PictureMetadata.NONE, List.of());
        }

        @Override
        public Optional<RasterSource> preview(Path file) {
            return Optional.of(coarse);
        }
    }

    /** Knows whether it was closed. */
    private static final class ClosablePicture implements RasterSource {
        private final RasterSource pixels = Fakes.picture(7);
        private boolean closed;

        @Override
        public ImageSize size() {
            return pixels.size();
        }

        @Override
        public PixelFormat format() {
            return pixels.format();
        }

        @Override
        public PixelBlock read(ImageRect region, int level) {
            return pixels.read(region, level);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private OpenService open(OpenedPicture picture) {
        return new OpenService(store, jobs, new DirectTaskRunner(), (file, feedback) -> picture, new NoProjects());
    }

    private static final class NoProjects implements OpenService.ProjectOpener {
        @Override
        public OpenedProject read(Path file, long id, WorkFolder work, Feedback feedback) {
            throw new AssertionError(file + " is no project");
        }

        @Override
        public RecoveryFolder.Recovered recover(Path session, long id, WorkFolder work, Feedback feedback) {
            throw new AssertionError("nothing was left behind in " + session);
        }
    }
}
