package focus.inference.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HoleGroupsTest {
    private static Mask boxes(ImageRect... boxes) {
        Mask mask = Mask.empty(new ImageSize(2000, 1500));
        for (ImageRect box : boxes) {
            mask = mask.paint(box, (samples, _) -> Arrays.fill(samples, (byte) 1));
        }
        return mask;
    }

    @Test
    void oneObjectOverManyTilesIsOneGroup() {
        ImageRect box = new ImageRect(100, 200, 900, 700);

        assertThat(HoleGroups.of(boxes(box))).containsExactly(box);
    }

    @Test
    void objectsFarApartAreGroupsOfTheirOwn() {
        ImageRect left = new ImageRect(10, 10, 20, 20);
        ImageRect right = new ImageRect(1900, 1400, 50, 60);

        assertThat(HoleGroups.of(boxes(left, right))).containsExactlyInAnyOrder(left, right);
    }

    @Test
    void objectsCloseByAreOneGroup() {
        assertThat(HoleGroups.of(boxes(new ImageRect(240, 10, 10, 10), new ImageRect(270, 10, 10, 10))))
                .containsExactly(new ImageRect(240, 10, 40, 10));
    }

    @Test
    void aBridgeJoinsWhatWasApart() {
        ImageRect left = new ImageRect(0, 600, 20, 20);
        ImageRect right = new ImageRect(700, 600, 20, 20);
        ImageRect bridge = new ImageRect(10, 640, 700, 5);

        assertThat(HoleGroups.of(boxes(left, right, bridge))).containsExactly(new ImageRect(0, 600, 720, 45));
    }

    @Test
    void anEmptyMaskHasNoGroup() {
        assertThat(HoleGroups.of(boxes())).isEmpty();
    }
}
