package focus.app.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.Orientation;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import org.junit.jupiter.api.Test;

class OrientationTest {
    @Test
    void twoTurnsAreOne() {
        PixelBlock picture = PixelBlock.allocate(3, 2, PixelFormat.SRGB8);
        for (int i = 0; i < picture.bytes().length; i++) {
            picture.bytes()[i] = (byte) i;
        }
        for (Orientation first : Orientation.values()) {
            for (Orientation second : Orientation.values()) {
                PixelBlock twice = second.turn(first.turn(picture));
                PixelBlock once = first.then(second).turn(picture);
                assertThat(once.width()).isEqualTo(twice.width());
                assertThat(once.bytes()).as(first + ", " + second).isEqualTo(twice.bytes());
            }
        }
    }
}
