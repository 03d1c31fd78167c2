package focus.inference.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Prompt;
import focus.inference.api.Thing;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.internal.input.InputSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxPickerTest {
    /** Twice as large as what the network saw. */
    private static final BoxPicker PICKER =
            new BoxPicker(InputSize.of(new ImageSize(200, 100), 100, 10), List.of("cat", "dog"), 0.1, 0.5);

    private static Prompt.Box box(double x0, double y0, double x1, double y1) {
        return new Prompt.Box(new ImagePoint(x0, y0), new ImagePoint(x1, y1));
    }

    @Test
    void keepsTheSurestOfTheBoxesAroundOneThing() {
        float[] boxes = {10, 10, 30, 30, 11, 10, 30, 31, 60, 10, 80, 30};
        float[] scores = {0.3f, 0, 0.6f, 0, 0.2f, 0};

        assertThat(PICKER.pick(boxes, scores))
                .containsExactly(
                        new Thing("cat", 0.6f, box(22, 20, 60, 62)), new Thing("cat", 0.2f, box(120, 20, 160, 60)));
    }

    @Test
    void oneBoxMayHaveSeveralNamesTheSurestFirst() {
        float[] boxes = {10, 10, 30, 30};

        assertThat(PICKER.pick(boxes, new float[] {0.3f, 0.7f}))
                .extracting(Thing::name)
                .containsExactly("dog", "cat");
    }

    @Test
    void leavesFaintCellsOut() {
        assertThat(PICKER.pick(new float[] {10, 10, 30, 30}, new float[] {0.09f, 0}))
                .isEmpty();
    }

    @Test
    void aBoxIsCutAtThePictureAndNeverThinnerThanAPixel() {
        float[] boxes = {-5, -5, 120, 60, 40, 40, 40, 40, 150, 20, 160, 30};
        float[] scores = {0.9f, 0, 0.8f, 0, 0.7f, 0};

        assertThat(PICKER.pick(boxes, scores))
                .extracting(Thing::box)
                .containsExactly(box(0, 0, 200, 100), box(80, 80, 81, 81), box(199, 40, 200, 60));
    }
}
