package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.ToolSettings;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several documents, one of which is in sight. */
class HiddenEncodingsTest {
    private final FakeSegmenter segmenter = new FakeSegmenter();
    private final HiddenEncodings hidden = new HiddenEncodings(2);
    private final List<EditorStore> stores = new ArrayList<>();
    private final List<SegmentService> services = new ArrayList<>();

    @AfterEach
    void nothingIsLeft() {
        services.forEach(SegmentService::close);
        assertThat(segmenter.alive()).isZero();
    }

    @Test
    void aDocumentOutOfSightIsNotLookedAtUntilItIsShown() {
        EditorStore store = add();
        store.dispatch(new Action.PutAside());
        open(store);
        assertThat(segmenter.encodes).hasValue(0);
        assertThat(store.state().ready()).isFalse();
        show(store);
        assertThat(segmenter.encodes).hasValue(1);
        assertThat(store.state().ready()).isTrue();
    }

    @Test
    void ofManyOutOfSightThoseSeenLastNeedNoSecondLook() {
        seen(4);
        assertThat(segmenter.alive())
                .as("two are out of sight with theirs, one in sight")
                .isEqualTo(3);
        assertThat(stores.getFirst().state().ready()).isFalse();
        assertThat(stores.get(1).state().ready()).isTrue();
        show(stores.get(1));
        assertThat(segmenter.encodes).hasValue(4);
    }

    @Test
    void oneThatWasFreedIsLookedAtAgainAndAnswers() {
        seen(4);
        EditorStore first = stores.getFirst();
        show(first);
        assertThat(segmenter.encodes).hasValue(5);
        assertThat(first.state().ready()).isTrue();
        first.dispatch(
                new Action.AddMaskStep(new MaskStep.PromptStep(new Prompt.Click(new ImagePoint(1.5, 1.5), true))));
        assertThat(first.state().selecting()).isFalse();
        assertThat(first.state().document().orElseThrow().selection().mask().area())
                .isEqualTo(8);
    }

    @Test
    void oneThatWorksKeepsWhatItWorksWith() {
        seen(2);
        stores.getFirst().dispatch(new Action.JobStarted(new Job(1, Job.Kind.FIND, "", -1)));
        seen(3);
        assertThat(stores.getFirst().state().ready()).isTrue();
        assertThat(stores.get(1).state().ready()).as("this one has to yield").isFalse();
    }

    @Test
    void whatIsClosedMakesRoom() {
        seen(3);
        services.getFirst().close();
        seen(1);
        assertThat(stores.get(1).state().ready()).isTrue();
        assertThat(stores.get(2).state().ready()).isTrue();
    }

    /** Opens so many one after the other, each in the place of the one before; the last one is in sight. */
    private void seen(int count) {
        for (int i = 0; i < count; i++) {
            EditorStore store = add();
            open(store);
            if (stores.size() > 1) {
                stores.get(stores.size() - 2).dispatch(new Action.PutAside());
            }
        }
    }

    private EditorStore add() {
        EditorStore store = new EditorStore(EditorState.initial());
        DirectTaskRunner direct = new DirectTaskRunner();
        services.add(new SegmentService(store, () -> segmenter, direct, direct, hidden));
        stores.add(store);
        return store;
    }

    private static void open(EditorStore store) {
        store.dispatch(new Action.DocumentOpened(Document.opened(1, Path.of("a.png"), Clip.photo(Fakes.picture(7)))));
    }

    private static void show(EditorStore store) {
        store.dispatch(new Action.TakeUp(ToolSettings.of(EditorState.initial())));
    }
}
