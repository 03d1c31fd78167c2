package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import org.junit.jupiter.api.Test;

class PointCursorTest {
    private final Viewport full = new Viewport(new ImageSize(400, 300), new ViewSize(400, 300), 1, 0, 0, 0);
    private final PointCursor cursor = new PointCursor();

    @Test
    void theFirstKeyShowsItInTheMiddleOfTheView() {
        assertThat(cursor.point()).isEmpty();

        assertThat(cursor.move(1, 0, false, full)).isEqualTo(new ImagePoint(200.5, 150.5));
        assertThat(cursor.point()).contains(new ImagePoint(200.5, 150.5));
    }

    @Test
    void movesByOnePixelAndByTenWithShift() {
        cursor.move(0, 0, false, full);

        assertThat(cursor.move(1, 0, false, full)).isEqualTo(new ImagePoint(201.5, 150.5));
        assertThat(cursor.move(0, -1, true, full)).isEqualTo(new ImagePoint(201.5, 140.5));
    }

    @Test
    void zoomedOutAStepIsStillSeen() {
        Viewport small = full.zoomTo(0.25, new ViewPoint(200, 150));
        ImagePoint start = cursor.move(0, 0, false, small);

        assertThat(cursor.move(1, 0, false, small)).isEqualTo(new ImagePoint(start.x() + 4, start.y()));
    }

    @Test
    void staysOnThePicture() {
        cursor.move(0, 0, false, full);
        for (int i = 0; i < 50; i++) {
            cursor.move(-1, 1, true, full);
        }

        assertThat(cursor.point()).contains(new ImagePoint(0.5, 299.5));
    }

    @Test
    void comesBackWhereItWasIfThatIsInView() {
        cursor.move(0, 0, false, full);
        cursor.move(1, 0, true, full);
        cursor.hide();
        assertThat(cursor.point()).isEmpty();

        assertThat(cursor.move(1, 0, false, full)).isEqualTo(new ImagePoint(210.5, 150.5));
    }

    @Test
    void anotherPictureStartsInTheMiddleAgain() {
        cursor.move(0, 0, false, full);
        cursor.move(1, 0, true, full);
        cursor.reset();

        assertThat(cursor.move(1, 0, false, full)).isEqualTo(new ImagePoint(200.5, 150.5));
    }
}
