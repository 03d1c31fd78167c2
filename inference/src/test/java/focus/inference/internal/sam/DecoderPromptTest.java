package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Mask;
import focus.inference.api.MaskLogits;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecoderPromptTest {
    private static final ImageSize SIZE = new ImageSize(128, 64); // at half size in the model; grid 16 x 8
    private static final Geometry GEOMETRY = Geometry.of(SIZE, Params.of(64, 16));
    private static final Prompt CLICK = new Prompt.Click(ImagePoint.centreOf(10, 20), true);
    private static final Prompt NOT_HERE = new Prompt.Click(ImagePoint.centreOf(30, 40), false);
    private static final Prompt BOX = new Prompt.Box(new ImagePoint(100.5, 60.5), new ImagePoint(20.5, 8.5));

    private static DecoderPrompt of(Prompt... prompts) {
        return DecoderPrompt.of(List.of(prompts), Optional.empty(), GEOMETRY, -1);
    }

    @Test
    void clicksAreFollowedByThePaddingPoint() {
        PointList points = of(CLICK, NOT_HERE).points();

        assertThat(points.size()).isEqualTo(3);
        assertThat(points.coordinates()).containsExactly(5, 10, 15, 20, 0, 0);
        assertThat(points.labels()).containsExactly(1, 0, -1);
        assertThat(of(CLICK).mask()).isEmpty();
    }

    @Test
    void aBoxIsTwoPointsWithoutPadding() {
        PointList points = of(BOX, CLICK).points();

        assertThat(points.coordinates()).containsExactly(5, 10, 10, 4, 50, 30);
        assertThat(points.labels()).containsExactly(1, 2, 3);
    }

    @Test
    void ofSeveralBoxesTheLastCounts() {
        Prompt other = new Prompt.Box(new ImagePoint(0.5, 0.5), new ImagePoint(2.5, 4.5));

        assertThat(of(BOX, other).points().coordinates()).containsExactly(0, 0, 1, 2);
    }

    @Test
    void manyClicksAllArrive() {
        Prompt[] clicks = new Prompt[30];
        Arrays.fill(clicks, CLICK);

        assertThat(of(clicks).points().labels()).hasSize(31).endsWith(1, -1);
    }

    @Test
    void aRoughMaskIsLogitsItsBoundsAndItsDeepestPlaces() {
        ImageRect area = new ImageRect(32, 16, 40, 40); // 5 x 5 cells of 8 pixels
        Mask mask = Mask.empty(SIZE).paint(area, (samples, part) -> Arrays.fill(samples, (byte) 255));

        DecoderPrompt prompt = of(new Prompt.MaskPrompt(mask));

        assertThat(prompt.points().labels()).containsExactly(1, 2, 3);
        // the centre of cell (6, 4) is picture point (52, 36); the bounds are (32, 16) to (72, 56)
        assertThat(prompt.points().coordinates()).containsExactly(25.75f, 17.75f, 15.75f, 7.75f, 35.75f, 27.75f);
        float[] logits = prompt.mask().orElseThrow();
        assertThat(logits[4 * 16 + 6]).isEqualTo(3);
        assertThat(logits[0]).isEqualTo(-3);
    }

    @Test
    void aBoxWinsOverTheBoundsOfARoughMask() {
        PointList points = of(new Prompt.MaskPrompt(Mask.full(SIZE)), BOX).points();

        assertThat(points.labels()).endsWith(1, 2, 3).doesNotContain(-1);
        assertThat(points.coordinates()).endsWith(10, 4, 50, 30);
    }

    @Test
    void aScribbleIsAFewPointsOfItsSign() {
        List<ImagePoint> path = List.of(new ImagePoint(20.5, 30.5), new ImagePoint(90.5, 30.5));

        PointList over = of(new Prompt.Scribble(path, true)).points();
        PointList beside = of(new Prompt.Scribble(path, false)).points();

        assertThat(over.labels()).startsWith(1, 1).endsWith(1, -1).hasSizeBetween(4, 9);
        assertThat(beside.labels()).startsWith(0, 0).endsWith(0, -1);
        assertThat(beside.coordinates()).isEqualTo(over.coordinates());
    }

    @Test
    void whatLiesOutsideABoxIsTakenAwayUnlessTheUserPointedThere() {
        Prompt box = new Prompt.Box(new ImagePoint(32, 16), new ImagePoint(72, 56));
        Prompt elsewhere = new Prompt.Click(new ImagePoint(100, 20), true);
        float[] all = new float[16 * 8];
        Arrays.fill(all, 4);
        float[] boxed = all.clone();
        float[] pointed = all.clone();

        of(box, CLICK).limit(all); // CLICK is outside as well
        of(box, NOT_HERE).limit(boxed);
        of(box, elsewhere).limit(pointed);

        assertThat(boxed[4 * 16 + 6]).isEqualTo(4);
        assertThat(boxed[4 * 16 + 10]).isNegative();
        assertThat(boxed[0]).isNegative();
        assertThat(pointed).containsOnly(4);
        assertThat(all).containsOnly(4);
    }

    @Test
    void onlyAScribbleWithoutAnAnswerBeforeWantsASecondLook() {
        Prompt scribble = new Prompt.Scribble(List.of(new ImagePoint(20, 20)), true);
        MaskLogits answer = new MaskLogits(16, 8, new float[16 * 8], 1 / 8d, 1 / 8d, SIZE);

        assertThat(of(scribble).wantsSecondLook()).isTrue();
        assertThat(of(CLICK).wantsSecondLook()).isFalse();
        assertThat(DecoderPrompt.of(List.of(scribble), Optional.of(answer), GEOMETRY, -1)
                        .wantsSecondLook())
                .isFalse();
    }

    @Test
    void aLassoIsItsBoundsItsInsideAndItsDeepestPlaces() {
        List<ImagePoint> path =
                List.of(new ImagePoint(32, 16), new ImagePoint(72, 16), new ImagePoint(72, 56), new ImagePoint(32, 56));
        ImageRect area = new ImageRect(32, 16, 40, 40);
        Mask same = Mask.empty(SIZE).paint(area, (samples, part) -> Arrays.fill(samples, (byte) 255));

        DecoderPrompt lasso = of(new Prompt.Lasso(path));

        DecoderPrompt mask = of(new Prompt.MaskPrompt(same));
        assertThat(lasso.points().coordinates()).isEqualTo(mask.points().coordinates());
        assertThat(lasso.points().labels()).isEqualTo(mask.points().labels());
        assertThat(lasso.mask().orElseThrow()).isEqualTo(mask.mask().orElseThrow());
    }

    @Test
    void aLassoBesideThePictureIsRefused() {
        Prompt beside = new Prompt.Lasso(List.of(new ImagePoint(-9, 2), new ImagePoint(-3, 2), new ImagePoint(-3, 9)));

        assertThatThrownBy(() -> of(beside)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePreviousAnswerIsGivenBackAsItCame() {
        float[] values = new float[GEOMETRY.gridWidth() * GEOMETRY.gridHeight()];
        values[3] = 2.5f;
        MaskLogits previous = new MaskLogits(16, 8, values, 1 / 8d, 1 / 8d, SIZE);

        DecoderPrompt prompt =
                DecoderPrompt.of(List.of(new Prompt.MaskPrompt(Mask.full(SIZE))), Optional.of(previous), GEOMETRY, -1);

        assertThat(prompt.mask())
                .hasValueSatisfying(logits -> assertThat(logits).containsExactly(values));
    }

    @Test
    void anAnswerOfAnotherNetworkIsDrawnAnew() {
        MaskLogits other = new MaskLogits(2, 1, new float[] {5, -5}, 1 / 64d, 1 / 64d, SIZE);

        float[] logits = DecoderPrompt.of(List.of(CLICK), Optional.of(other), GEOMETRY, -1)
                .mask()
                .orElseThrow();

        assertThat(logits).hasSize(16 * 8);
        assertThat(logits[0]).isEqualTo(10);
        assertThat(logits[15]).isEqualTo(-10);
    }

    @Test
    void refusesWhatSaysNothing() {
        MaskLogits elsewhere = new MaskLogits(1, 1, new float[1], 1, 1, new ImageSize(9, 9));
        Prompt nothing = new Prompt.MaskPrompt(Mask.empty(SIZE));
        Prompt tooSmall = new Prompt.MaskPrompt(Mask.full(new ImageSize(9, 9)));

        assertThatThrownBy(DecoderPromptTest::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(nothing)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(tooSmall)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DecoderPrompt.of(List.of(CLICK), Optional.of(elsewhere), GEOMETRY, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
