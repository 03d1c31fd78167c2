package focus.app.ui.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportModelTest {
    private final ViewportModel model = new ViewportModel();

    @BeforeEach
    void view() {
        model.resize(new ViewSize(1000, 800), 20);
    }

    @Test
    void isEmptyWithoutAPictureAndIgnoresEveryMove() {
        model.zoomIn(new ViewPoint(0, 0));
        model.pan(3, 4);
        model.fit();

        assertThat(model.viewport()).isEmpty();
    }

    @Test
    void anOpenedPictureIsFitted() {
        model.open(new ImageSize(6000, 4000));

        assertThat(scale()).isEqualTo(0.16);
    }

    @Test
    void aFittedPictureStaysFittedWhenTheViewGrows() {
        model.open(new ImageSize(6000, 4000));

        model.resize(new ViewSize(2000, 2000), 20);

        assertThat(scale()).isEqualTo(1960.0 / 6000);
    }

    @Test
    void aZoomedPictureKeepsItsZoomWhenTheViewGrows() {
        model.open(new ImageSize(6000, 4000));
        model.actualSize(model.centre());

        model.resize(new ViewSize(2000, 2000), 20);

        assertThat(scale()).isEqualTo(1);
    }

    @Test
    void aMoveThatChangesNothingLeavesThePictureFitted() {
        model.open(new ImageSize(300, 200));
        model.actualSize(model.centre());
        model.resize(new ViewSize(100, 100), 0);

        assertThat(scale()).isEqualTo(1 / 3.0);
    }

    @Test
    void tellsEveryChange() {
        List<Optional<Viewport>> seen = new ArrayList<>();
        model.viewportProperty().subscribe(next -> seen.add(next));

        model.open(new ImageSize(6000, 4000));
        model.zoomBy(2, model.centre());
        model.close();

        assertThat(seen.stream().map(viewport -> viewport.map(Viewport::scale)))
                .containsExactly(Optional.empty(), Optional.of(0.16), Optional.of(0.32), Optional.empty());
    }

    private double scale() {
        return model.viewport().orElseThrow().scale();
    }
}
