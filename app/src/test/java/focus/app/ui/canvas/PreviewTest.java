package focus.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.Job;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A first look at a picture that is being opened. Tiles are read on the FX thread, or not until it is said. */
@ExtendWith(ApplicationExtension.class)
class PreviewTest {
    private static final ImagePoint POINT = new ImagePoint(1500, 1000);

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean holding;

    @SuppressWarnings("NullAway.Init")
    private CanvasStage stage;

    @Start
    void start(Stage window) {
        stage = new CanvasStage(window, new CanvasExecutors(this::read, Runnable::run));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void standsInForThePictureUntilItsOwnPixelsAreRead() {
        preview();
        assertThat(stage.colourAt(POINT).getRed()).isBetween(0.48, 0.52);
        assertThat(shows(stage)).isEqualTo("whole");

        holding = true;
        stage.open(Document.opened(2, Path.of("white.jpg"), Clip.photo(white())));
        stage.dispatch(new Action.JobEnded(7));
        stage.frames();
        assertThat(stage.colourAt(POINT).getRed()).isBetween(0.48, 0.52);
        assertThat(shows(stage)).isEqualTo("stand-in");

        holding = false;
        stage.fx(() -> {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
            return true;
        });
        stage.frames();
        assertThat(stage.colourAt(POINT)).isEqualTo(Color.WHITE);
        assertThat(shows(stage)).isEqualTo("sharp");
    }

    @Test
    void coversThePictureThatIsStillOpenAndItsSelection() {
        stage.open(white());
        preview();

        assertThat(stage.colourAt(POINT).getRed()).isBetween(0.48, 0.52);

        stage.dispatch(new Action.JobEnded(7));
        stage.frames();
        assertThat(stage.colourAt(POINT)).isEqualTo(Color.WHITE);
    }

    @Test
    void isTold() {
        preview();

        assertThat(stage.fx(() -> stage.canvas.getAccessibleText()))
                .isEqualTo("A first look at 3,000 by 2,000 pixels that are being opened");
    }

    private void preview() {
        stage.dispatch(new Action.JobStarted(new Job(7, Job.Kind.OPEN, "", -1)));
        stage.dispatch(new Action.JobPreviewed(7, TestPictures.PHOTO));
        stage.frames();
    }

    private static String shows(CanvasStage stage) {
        return stage.fx(() -> stage.canvas.isSharp() ? "sharp" : stage.canvas.isWhole() ? "whole" : "stand-in");
    }

    private static RasterSource white() {
        PixelBlock block = PixelBlock.allocate(3000, 2000, PixelFormat.SRGB8);
        Arrays.fill(block.bytes(), (byte) 255);
        return TestPictures.picture(block);
    }

    private void read(Runnable work) {
        if (holding) {
            waiting.add(work);
        } else {
            work.run();
        }
    }
}
