package focus.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.MaskStep;
import focus.app.task.fx.FxExecutor;
import focus.app.ui.viewport.ViewPoint;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** With real threads, as in the program. */
@ExtendWith(ApplicationExtension.class)
class BackgroundWorkTest {
    private final ExecutorService background = Executors.newFixedThreadPool(3);

    @SuppressWarnings("NullAway.Init")
    private CanvasStage stage;

    @Start
    void start(Stage window) {
        stage = new CanvasStage(window, new CanvasExecutors(background, new FxExecutor()));
    }

    @AfterEach
    void close() {
        stage.close();
        background.shutdownNow();
    }

    @Test
    void pictureAndMaskArriveFromTheBackground() throws Exception {
        stage.open(TestPictures.BLACK);
        stage.select(Mask.full(TestPictures.SIZE), new MaskStep.InvertStep());
        ImagePoint point = new ImagePoint(1500, 1000);

        waitFor(() -> stage.colourAt(point).getBlue() > 0.4);

        for (int i = 0; i < 30; i++) {
            stage.scroll(new ViewPoint(400, 300), i % 7 - 3, false);
        }
        stage.zoom(1, point);
        waitFor(() -> Math.abs(stage.colourAt(point).getBlue() - 0.45) < 0.01);
        assertThat(stage.colourAt(new ViewPoint(10, 10)).getBlue()).isGreaterThan(0.4);
    }

    @Test
    void aPictureOpenedInPlaceOfAnotherShowsNothingOfIt() throws Exception {
        stage.open(TestPictures.BLACK);
        stage.select(Mask.full(TestPictures.SIZE), new MaskStep.InvertStep());
        ViewPoint at = stage.viewport().toView(new ImagePoint(300, 1800));
        waitFor(() -> stage.colourAt(at).getBlue() > 0.4);

        stage.open(TestPictures.PHOTO);

        waitFor(() -> stage.colourAt(at).getGreen() > 0.8);
        Color seen = stage.colourAt(at);
        assertThat(seen.getBlue()).isEqualTo(0);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
