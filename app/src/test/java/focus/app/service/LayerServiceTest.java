package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Brush;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayerServiceTest {
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final FakeSegmenter segmenter = new FakeSegmenter();
    private long seed = 10;

    @BeforeEach
    void open() {
        Jobs jobs = new Jobs(store);
        DirectTaskRunner runner = new DirectTaskRunner();
        EditRunner edits = new EditRunner(new Fakes.WhiteRemover(false));
        new SegmentService(store, () -> segmenter, runner, runner, new HiddenEncodings(1));
        new EditService(store, jobs, runner, edits, () -> seed++);
        new LayerService(store, jobs, runner, new RecipeRunner(() -> segmenter, edits), () -> seed++);
        store.dispatch(new Action.DocumentOpened(Document.opened(1, Path.of("a.png"), Clip.photo(Fakes.picture(7)))));
    }

    @Test
    void anEditIsMadeAgainWithItsOwnStepsAndAnotherSeed() {
        store.dispatch(
                new Action.AddMaskStep(new MaskStep.PromptStep(new Prompt.Click(ImagePoint.centreOf(1, 1), true))));
        stroke(9);
        store.dispatch(new Action.RemoveSelected("remove it"));
        EditStep first = edit(0);

        store.dispatch(new Action.RerunLayer(0));

        EditStep again = edit(0);
        assertThat(again).isNotSameAs(first);
        assertThat(again.seed()).isNotEqualTo(first.seed());
        assertThat(again.sentence()).isEqualTo("remove it");
        assertThat(again.maskSteps()).isEqualTo(first.maskSteps());
        assertThat(again.result().pixels().bytes())
                .isEqualTo(first.result().pixels().bytes());
        assertThat(store.state().notice()).contains(Notice.info("notice.edit.done", "white", "0"));
        store.dispatch(new Action.Undo());
        assertThat(edit(0)).isSameAs(first);
    }

    @Test
    void itIsMadeOverWhatLiesBelowItNow() {
        stroke(3);
        store.dispatch(new Action.RemoveSelected(""));
        stroke(9);
        store.dispatch(new Action.RemoveSelected(""));
        store.dispatch(new Action.ShowLayer(0, false));

        store.dispatch(new Action.RerunLayer(1));

        assertThat(edit(1).result().pixels().sample(3, 2, 0)).isEqualTo(7);
        assertThat(edit(1).result().pixels().sample(9, 2, 0)).isEqualTo(255);
        assertThat(document().working().read(Fakes.SIZE.bounds(), 0).sample(3, 2, 0))
                .isEqualTo(7);
    }

    @Test
    void whatCannotBeMadeAgainIsSaid() {
        store.dispatch(new Action.RerunLayer(0));
        assertThat(store.state().notice()).isPresent();
        assertThat(store.state().job()).isEmpty();
    }

    private void stroke(int column) {
        store.dispatch(new Action.AddMaskStep(
                new MaskStep.BrushStep(List.of(ImagePoint.centreOf(column, 2)), new Brush(1, 1, false))));
    }

    private EditStep edit(int index) {
        return ((EditLayer) document().layers().get(index)).edit();
    }

    private Document document() {
        return store.state().document().orElseThrow();
    }
}
