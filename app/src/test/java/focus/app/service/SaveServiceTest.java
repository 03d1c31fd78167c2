package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveServiceTest {
    private static final PictureMetadata CAMERA = new PictureMetadata(Optional.empty());

    @TempDir
    Path folder;

    private final EditorStore store = new EditorStore(EditorState.initial());
    private final List<SaveService.Request> written = new ArrayList<>();
    private List<PictureNote> notes = List.of();

    @BeforeEach
    void open() throws IOException {
        new SaveService(store, new Jobs(store), new DirectTaskRunner(), this::write, id -> CAMERA);
        Path source = Files.writeString(folder.resolve("photo.png"), "the original");
        store.dispatch(new Action.DocumentOpened(Document.opened(1, source, Clip.photo(Fakes.picture(7)))));
    }

    @Test
    void writesTheWorkingPictureAndSaysWhere() {
        Path target = folder.resolve("out.png");

        store.dispatch(new Action.SaveAs(target, false));

        assertThat(written).singleElement().satisfies(request -> {
            assertThat(request.picture())
                    .isSameAs(store.state().document().orElseThrow().working());
            assertThat(request.metadata()).isSameAs(CAMERA);
            assertThat(request.target()).isEqualTo(target);
        });
        assertThat(store.state().savedTo()).contains(target);
        assertThat(store.state().notice()).contains(Notice.info("notice.saved", target.toString()));
        assertThat(store.state().job()).isEmpty();
    }

    @Test
    void thatAJpegEncodesAnewIsSaid() {
        notes = List.of(PictureNote.of(PictureNote.Kind.JPEG_REENCODED));

        store.dispatch(new Action.SaveAs(folder.resolve("out.jpg"), false));

        assertThat(store.state().notice().orElseThrow().more()).containsExactly(Notice.info("picture.jpeg_reencoded"));
    }

    @Test
    void theSourceIsNotReplacedUnlessAgreed() throws IOException {
        Path source = folder.resolve("photo.png");
        Path detour = folder.resolve("x").resolve("..").resolve("photo.png");
        Files.createDirectory(folder.resolve("x"));

        store.dispatch(new Action.SaveAs(source, false));
        assertThat(store.state().notice()).contains(Notice.warning("notice.save.source", source.toString()));
        store.dispatch(new Action.SaveAs(detour, false));
        assertThat(store.state().notice()).contains(Notice.warning("notice.save.source", detour.toString()));

        assertThat(source).hasContent("the original");
        assertThat(store.state().savedTo()).isEmpty();
        store.dispatch(new Action.SaveAs(source, true));
        assertThat(source).hasContent("written");
    }

    @Test
    void anotherFileIsNotReplacedUnlessAgreed() throws IOException {
        Path other = Files.writeString(folder.resolve("other.png"), "something else");

        store.dispatch(new Action.SaveAs(other, false));

        assertThat(store.state().notice()).contains(Notice.warning("notice.save.exists", other.toString()));
        assertThat(other).hasContent("something else");
        assertThat(written).isEmpty();
    }

    @Test
    void savingGoesOnToTheFileChosenBefore() {
        Path target = folder.resolve("out.png");
        store.dispatch(new Action.Save());
        assertThat(store.state().notice()).contains(Notice.warning("notice.save.unnamed"));
        store.dispatch(new Action.SaveAs(target, false));

        store.dispatch(new Action.Save());

        assertThat(written).hasSize(2);
        assertThat(written.getLast().target()).isEqualTo(target);
    }

    @Test
    void aFailureIsToldAndNothingCountsAsSaved() {
        store.dispatch(new Action.SaveAs(folder.resolve("missing").resolve("out.png"), false));

        assertThat(store.state().notice()).contains(Notice.error("notice.failed", "the folder is missing"));
        assertThat(store.state().savedTo()).isEmpty();
        assertThat(store.state().job()).isEmpty();
    }

    private List<PictureNote> write(SaveService.Request request, Feedback feedback) {
        if (!Files.isDirectory(request.target().getParent())) {
            throw new InputException("the folder is missing");
        }
        try {
            Files.writeString(request.target(), "written");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        written.add(request);
        return notes;
    }
}
