package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClipboardServiceTest {
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final List<PixelBlock> copied = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private final DraggedFiles dragged = new DraggedFiles();
    private final ClipboardService service = new ClipboardService(store, new DirectTaskRunner(), copied::add, dragged);

    ClipboardServiceTest() {
        store.observe((action, before, after) -> {
            if (action instanceof Action.OpenFile(Path file)) {
                opened.add(file);
            }
        });
    }

    @AfterEach
    void close() {
        service.close();
        dragged.close();
    }

    @Test
    void copiesTheWholePictureWhenNothingIsSelected() {
        open(Path.of("dog.png"));
        store.dispatch(new Action.CopyPixels());
        assertThat(copied).singleElement().satisfies(block -> {
            assertThat(block.width()).isEqualTo(16);
            assertThat(block.format().hasAlpha()).isFalse();
            assertThat(block.sample(3, 3, 1)).isEqualTo(7);
        });
    }

    @Test
    void copiesTheSelectionAloneWithItsSoftEdge() {
        Document document = open(Path.of("dog.png"));
        MaskStep step = new MaskStep.InvertStep();
        store.dispatch(new Action.AddMaskStep(step));
        Mask mask = Mask.empty(Fakes.SIZE).paint(new ImageRect(5, 2, 2, 1), (samples, area) -> {
            samples[0] = (byte) 255;
            samples[1] = (byte) 100;
        });
        store.dispatch(new Action.SelectionComputed(
                document.id(), document.working(), new Selection(List.of(step), Optional.empty(), mask, true)));
        store.dispatch(new Action.CopyPixels());
        assertThat(copied).singleElement().satisfies(block -> {
            assertThat(block.width()).isEqualTo(2);
            assertThat(block.height()).isEqualTo(1);
            assertThat(block.bytes()).containsExactly(7, 7, 7, 255, 7, 7, 7, 100);
        });
        assertThat(store.state().notice()).contains(Notice.info("notice.copy.selection"));
    }

    @Test
    void cutsWhatIsSelectedIntoAFileOnceAndClearsItAwayAtTheEnd() {
        Document document = open(Path.of("dog.jpg"));
        List<ClipboardService.CutOutFile> made = new ArrayList<>();
        service.cutOut(made::add);
        assertThat(made).as("nothing is selected").isEmpty();
        MaskStep step = new MaskStep.InvertStep();
        store.dispatch(new Action.AddMaskStep(step));
        Mask mask = Mask.empty(Fakes.SIZE).paint(new ImageRect(5, 2, 2, 1), (samples, area) -> {
            samples[0] = (byte) 255;
            samples[1] = (byte) 100;
        });
        store.dispatch(new Action.SelectionComputed(
                document.id(), document.working(), new Selection(List.of(step), Optional.empty(), mask, true)));
        service.cutOut(made::add);
        service.cutOut(made::add);
        assertThat(made).hasSize(2);
        assertThat(made.getLast()).isSameAs(made.getFirst());
        Path file = made.getFirst().file();
        assertThat(String.valueOf(file.getFileName())).isEqualTo("dog-cut-out.png");
        RasterSource read = new PictureReader().read(file, Feedback.NONE).source();
        byte[] expected = {7, 7, 7, (byte) 255, 7, 7, 7, 100};
        assertThat(read.read(read.size().bounds(), 0).bytes()).isEqualTo(expected);
        assertThat(made.getFirst().pixels().orElseThrow().bytes()).isEqualTo(expected);
        service.close();
        assertThat(file).as("other programs may still read it").exists();
        dragged.close();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void opensPastedPixelsAndClearsThemAwayAtTheEnd() {
        RasterSource picture = Fakes.picture(90);
        store.dispatch(new Action.Paste(picture.read(picture.size().bounds(), 0)));
        assertThat(opened).singleElement().satisfies(file -> {
            RasterSource read = new PictureReader().read(file, Feedback.NONE).source();
            assertThat(read.read(read.size().bounds(), 0).bytes())
                    .isEqualTo(picture.read(picture.size().bounds(), 0).bytes());
        });
        service.close();
        assertThat(Files.exists(opened.getFirst().getParent())).isFalse();
    }

    private Document open(Path file) {
        Document document = Document.opened(1, file, Clip.photo(Fakes.picture(7)));
        store.dispatch(new Action.DocumentOpened(document));
        return document;
    }
}
