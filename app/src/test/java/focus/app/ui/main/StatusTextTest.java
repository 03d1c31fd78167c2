package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.ui.TestPictures;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImagePoint;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final StatusText words = new StatusText(Texts.of(Locale.ENGLISH));

    @Test
    void zoomIsShownInWholePercentUnlessItIsTiny() {
        assertThat(words.zoom(1)).isEqualTo("100%");
        assertThat(words.zoom(2.0 / 3)).isEqualTo("67%");
        assertThat(words.zoom(0.0123)).isEqualTo("1.2%");
        assertThat(words.zoom(32)).isEqualTo("3200%");
    }

    @Test
    void tellsThePixelUnderThePointerAndItsColour() {
        ImagePoint point = new ImagePoint(10.9, 20.1);
        assertThat(words.position(point)).isEqualTo("10, 20");
        assertThat(StatusText.colour(TestPictures.document(Path.of("a.png")), false, point))
                .contains("#285080");
    }

    @Test
    void outsideThePictureThereIsNoColour() {
        assertThat(StatusText.colour(TestPictures.document(Path.of("a.png")), false, new ImagePoint(64, 3)))
                .isEmpty();
        assertThat(StatusText.colour(TestPictures.document(Path.of("a.png")), false, new ImagePoint(-0.1, 3)))
                .isEmpty();
    }

    @Test
    void tellsWhatAJobIsDoing() {
        TestPictures.open(store, Path.of("a.png"));
        assertThat(words.activity(store.state())).isEmpty();
        store.dispatch(new Action.JobStarted(new Job(1, Job.Kind.EDIT, "", -1)));
        assertThat(words.activity(store.state())).isEqualTo("Removing");
        store.dispatch(new Action.JobProgressed(1, "fill", 0.5));
        assertThat(words.activity(store.state())).isEqualTo("Removing: filling");
    }

    @Test
    void saysThatClicksAreNotYetQuick() {
        store.dispatch(new Action.DocumentOpened(TestPictures.document(Path.of("a.png"))));
        assertThat(words.activity(store.state())).isEqualTo("Getting ready for clicks…");
    }

    @Test
    void showsTheCountOfChangedPixelsAfterAnEdit() {
        TestPictures.open(store, Path.of("a.png"));
        assertThat(words.outside(store.state())).isEmpty();
        TestPictures.click(store);
        TestPictures.finishEdit(store, "", 3);
        assertThat(words.outside(store.state())).contains("3 pixels changed outside");
    }
}
