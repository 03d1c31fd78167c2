package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CocoRleTest {
    /** Columns 2..3, rows 1..2 of 5 x 4. */
    private static Mask square() {
        return Mask.empty(new ImageSize(5, 4))
                .paint(new ImageRect(2, 1, 2, 2), (samples, area) -> Arrays.fill(samples, (byte) 255));
    }

    @Test
    void countsDownTheColumnsAndBeginsWithWhatIsNotSelected() {
        assertThat(CocoRle.runs(square())).containsExactly(9, 2, 2, 2, 5);
        assertThat(CocoRle.runs(Mask.full(new ImageSize(5, 4)))).containsExactly(0, 20);
        assertThat(CocoRle.runs(Mask.empty(new ImageSize(5, 4)))).containsExactly(20);
    }

    /** What pycocotools 2.0 makes of the same masks. */
    @Test
    void packsLengthsAsPycocotoolsDoes() {
        assertThat(CocoRle.compressed(List.of(9, 2, 2, 2, 5))).isEqualTo("92203");
        assertThat(CocoRle.compressed(List.of(0, 20))).isEqualTo("0d0");
        assertThat(CocoRle.compressed(List.of(6, 1, 40, 4, 5, 4, 5, 4, 21))).isEqualTo("61X13mN000`0");
    }

    @Test
    void tellsAreaAndBoxOfTheSelection() {
        Map<String, Object> annotation = CocoRle.annotation(square());
        assertThat(annotation).containsEntry("area", 4L).containsEntry("bbox", List.of(2, 1, 2, 2));
        assertThat(annotation.get("segmentation")).isEqualTo(Map.of("size", List.of(4, 5), "counts", "92203"));
    }

    @Test
    void readsMasksWiderThanItReadsAtOnce() {
        Mask wide = Mask.empty(new ImageSize(600, 3))
                .paint(new ImageRect(250, 0, 300, 3), (samples, area) -> Arrays.fill(samples, (byte) 200));
        assertThat(CocoRle.runs(wide)).containsExactly(750, 900, 150);
    }
}
