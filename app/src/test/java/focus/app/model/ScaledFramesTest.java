package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledFramesTest {
    private static final ImageSize FROM = new ImageSize(600, 400);

    @Test
    void onTheSameSizeStepsStayAsTheyAre() {
        FrameStep step = new FrameStep.Crop(new ImageRect(1, 2, 3, 4));
        assertThat(ScaledFrames.between(FROM, FROM, step)).isSameAs(step);
    }

    @Test
    void cropsGoWithTheSidesOfThePicture() {
        FrameStep crop = new FrameStep.Crop(new ImageRect(60, 40, 540, 200));
        assertThat(ScaledFrames.between(FROM, new ImageSize(1200, 800), crop))
                .isEqualTo(new FrameStep.Crop(new ImageRect(120, 80, 1080, 400)));
        assertThat(ScaledFrames.between(FROM, new ImageSize(300, 300), crop))
                .isEqualTo(new FrameStep.Crop(new ImageRect(30, 30, 270, 150)));
    }

    @Test
    void canvasesToo() {
        FrameStep canvas = new FrameStep.Canvas(new ImageRect(-60, -20, 720, 440), CanvasFill.BLACK);
        assertThat(ScaledFrames.between(FROM, new ImageSize(300, 200), canvas))
                .isEqualTo(new FrameStep.Canvas(new ImageRect(-30, -10, 360, 220), CanvasFill.BLACK));
    }

    @Test
    void turnsStayWhatTheyAre() {
        FrameStep turn = new FrameStep.Turn(Orientation.FLIPPED);
        assertThat(ScaledFrames.between(FROM, new ImageSize(17, 3), turn)).isSameAs(turn);
    }

    @Test
    void aSizeIsKeptByItsLongSideAndTheShapeIsTheOtherPictures() {
        FrameStep half = new FrameStep.Resize(new ImageSize(300, 200));
        assertThat(ScaledFrames.between(FROM, new ImageSize(1000, 2000), half))
                .isEqualTo(new FrameStep.Resize(new ImageSize(150, 300)));
        FrameStep stretched = new FrameStep.Resize(new ImageSize(600, 200));
        assertThat(ScaledFrames.between(FROM, new ImageSize(1200, 800), stretched))
                .isEqualTo(new FrameStep.Resize(new ImageSize(600, 200)));
    }

    @ParameterizedTest
    @CsvSource({"1200,800", "333,222", "400,600", "5000,300", "2,2"})
    void aStraightenedFrameKeepsItsAngleAndStaysInside(int width, int height) {
        ImageSize to = new ImageSize(width, height);
        FrameStep.Straighten step = new FrameStep.Straighten(new ImagePoint(310, 190), 5.5, new ImageSize(480, 300));
        assertThat(step.fits(FROM)).isTrue();

        FrameStep.Straighten scaled = (FrameStep.Straighten) ScaledFrames.between(FROM, to, step);

        assertThat(scaled.degrees()).isEqualTo(5.5);
        assertThat(scaled.fits(to)).isTrue();
        if (width == 1200) {
            assertThat(scaled.size()).isEqualTo(new ImageSize(960, 600));
            assertThat(scaled.centre()).isEqualTo(new ImagePoint(620, 380));
        }
    }
}
