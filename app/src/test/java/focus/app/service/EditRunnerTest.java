package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.model.MaskStep;
import focus.app.task.CancellableFeedback;
import focus.inference.api.EditOp;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class EditRunnerTest {
    private static final Mask LEFT = Fakes.leftColumns(2).best().logits().toMask();

    private final RasterSource picture = Fakes.picture(7);

    @Test
    void putsTheMethodsPixelsOverThePicture() {
        EditRunner.Edited edited = new EditRunner(new Fakes.WhiteRemover(false)).run(request(), Feedback.NONE);

        assertThat(column(edited.working(), 1)).containsOnly(255);
        assertThat(column(edited.working(), 2)).containsOnly(7);
        assertThat(column(picture, 1)).as("the picture below").containsOnly(7);
        assertThat(edited.step().changedOutside()).isZero();
        assertThat(edited.step().sentence()).isEqualTo("remove it");
        assertThat(edited.step().maskSteps()).containsExactly(new MaskStep.InvertStep());
        assertThat(edited.step().seed()).isEqualTo(42);
    }

    @Test
    void countsWhatAMethodChangedOutsideItsCoverage() {
        EditRunner.Edited edited = new EditRunner(new Fakes.WhiteRemover(true)).run(request(), Feedback.NONE);

        assertThat(edited.step().changedOutside()).isEqualTo(1);
    }

    @Test
    void tellsTheMethodsStagesAndItsOwn() {
        List<String> stages = new ArrayList<>();
        CancellableFeedback feedback = new CancellableFeedback(Runnable::run, (stage, fraction) -> stages.add(stage));

        new EditRunner(new Fakes.WhiteRemover(false)).run(request(), feedback);

        assertThat(stages).containsExactly("fill", EditRunner.STAGE_COMPARE);
    }

    @Test
    void stopsWhenCancelled() {
        CancellableFeedback feedback = new CancellableFeedback();
        feedback.cancel();

        assertThatThrownBy(() -> new EditRunner(new Fakes.WhiteRemover(false)).run(request(), feedback))
                .isInstanceOf(CancellationException.class);
    }

    private EditRunner.Request request() {
        return new EditRunner.Request(
                picture, LEFT, List.of(new MaskStep.InvertStep()), new EditOp.Remove(), "remove it", 42);
    }

    private static List<Integer> column(RasterSource source, int x) {
        var block = source.read(new ImageRect(x, 0, 1, Fakes.SIZE.height()), 0);
        List<Integer> column = new ArrayList<>();
        for (int y = 0; y < block.height(); y++) {
            column.add(block.sample(0, y, 0));
        }
        return column;
    }
}
