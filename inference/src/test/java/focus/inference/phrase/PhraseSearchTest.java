package focus.inference.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Feedback;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Thing;
import focus.inference.api.Vocabulary;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.phrase.PhraseSearch.Outcome;
import focus.inference.phrase.PhraseSearch.Pick;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PhraseSearchTest {
    private static final ImageSize SIZE = new ImageSize(64, 32);
    private static final Vocabulary WORDS = Vocabulary.parse(List.of("cup: mug", "dog", "bench"));

    /** Left, in the middle, right and larger. */
    private static final Thing LEFT = thing("cup", 0.8, 2, 4, 10, 12);

    private static final Thing MIDDLE = thing("cup", 0.9, 24, 8, 34, 18);
    private static final Thing RIGHT = thing("cup", 0.7, 44, 10, 60, 30);

    /** Selects just what is in the box. */
    private static final MaskHead BOXES = (prompts, previous, feedback) -> {
        Prompt.Box box = (Prompt.Box) prompts.getFirst();
        float[] logits = new float[SIZE.width() * SIZE.height()];
        for (int i = 0; i < logits.length; i++) {
            int row = i / SIZE.width();
            double x = i % SIZE.width() + 0.5;
            double y = row + 0.5;
            boolean inside = x > box.from().x()
                    && x < box.to().x()
                    && y > box.from().y()
                    && y < box.to().y();
            logits[i] = inside ? 2 : -2;
        }
        MaskLogits grid = new MaskLogits(SIZE.width(), SIZE.height(), logits, 1, 1, SIZE);
        return new MaskProposal(List.of(new MaskProposal.Candidate(grid, 0.9f)));
    };

    private static Thing thing(String name, double score, double x0, double y0, double x1, double y1) {
        return new Thing(name, score, new Prompt.Box(new ImagePoint(x0, y0), new ImagePoint(x1, y1)));
    }

    private static PhraseSearch search(Thing... things) {
        return new PhraseSearch(List.of(things), WORDS, BOXES, picture());
    }

    /** The right half is red. */
    private static RasterSource picture() {
        PixelBlock pixels = Pictures.uniform(SIZE.width(), SIZE.height(), PixelFormat.SRGB8, 20, 60, 170);
        for (int i = 0; i < SIZE.width() * SIZE.height(); i++) {
            if (i % SIZE.width() >= SIZE.width() / 2) {
                pixels.bytes()[3 * i] = (byte) 200;
                pixels.bytes()[3 * i + 1] = 20;
                pixels.bytes()[3 * i + 2] = 25;
            }
        }
        return Pictures.raster(pixels);
    }

    private static List<Thing> found(String text, Thing... things) {
        PhraseSearch search = search(things);
        Outcome outcome = search.find(search.read(text), Feedback.NONE);
        return outcome instanceof Outcome.Found(Phrase _, List<Pick> picks)
                ? picks.stream().map(Pick::thing).toList()
                : List.of();
    }

    @Test
    void theSurestIsMeantWhereNothingIsSaid() {
        assertThat(found("the mug", LEFT, MIDDLE, RIGHT)).containsExactly(MIDDLE);
    }

    @Test
    void theWholeIsMeantRatherThanASlightlySurerPart() {
        Thing whole = thing("dog", 0.35, 20, 4, 50, 28);
        Thing half = thing("dog", 0.36, 20, 4, 33, 28);

        assertThat(found("the dog", half, whole)).containsExactly(whole);
        assertThat(found("dogs", half, whole)).containsExactly(whole);
    }

    @Test
    void aLargeFaintThingIsNotMeantBeforeASmallSureOne() {
        Thing large = thing("dog", 0.45, 0, 0, 60, 30);
        Thing sure = thing("dog", 0.95, 40, 10, 50, 18);

        assertThat(found("the dog", large, sure)).containsExactly(sure);
    }

    @Test
    void rulesChooseAmongThings() {
        assertThat(found("the left cup", LEFT, MIDDLE, RIGHT)).containsExactly(LEFT);
        assertThat(found("the cup on the right", LEFT, MIDDLE, RIGHT)).containsExactly(RIGHT);
        assertThat(found("the second cup from the right", LEFT, MIDDLE, RIGHT)).containsExactly(MIDDLE);
        assertThat(found("the biggest cup", LEFT, MIDDLE, RIGHT)).containsExactly(RIGHT);
        assertThat(found("the smallest cup", LEFT, MIDDLE, RIGHT)).containsExactly(LEFT);
        assertThat(found("the middle cup", LEFT, MIDDLE, RIGHT)).containsExactly(MIDDLE);
        assertThat(found("the top cup", LEFT, MIDDLE, RIGHT)).containsExactly(LEFT);
        assertThat(found("the nearest cup", LEFT, MIDDLE, RIGHT)).containsExactly(RIGHT);
    }

    @Test
    void colourComesBeforeTheRule() {
        assertThat(found("the left red cup", LEFT, MIDDLE, RIGHT)).containsExactly(RIGHT);
        assertThat(found("the blue cup", RIGHT, LEFT)).containsExactly(LEFT);
    }

    @Test
    void countsUniteThings() {
        assertThat(found("two cups", LEFT, MIDDLE, RIGHT)).containsExactly(MIDDLE, RIGHT);
        assertThat(found("all the cups", LEFT, MIDDLE, RIGHT)).containsExactly(MIDDLE, RIGHT, LEFT);
    }

    @Test
    void whatItIsNextToDecides() {
        Thing bench = thing("bench", 0.9, 50, 0, 62, 8);

        assertThat(found("the cup next to the bench", LEFT, MIDDLE, RIGHT, bench))
                .containsExactly(RIGHT);
    }

    @Test
    void oneThingIsFoundOnceAndFaintOnesAreNot() {
        Thing again = thing("cup", 0.75, 25, 8, 35, 18);
        Thing faint = thing("cup", 0.3, 10, 20, 20, 30);

        assertThat(found("cups", MIDDLE, again, faint)).containsExactly(MIDDLE);
    }

    @Test
    void saysWhetherAThingIsMissingOrItsNameUnknown() {
        PhraseSearch search = search(LEFT);

        assertThat(search.find(search.read("the dog"), Feedback.NONE)).isInstanceOf(Outcome.Absent.class);
        assertThat(search.find(search.read("the zebra"), Feedback.NONE)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void findsAllThingsOfAnyNameEachOnce() {
        Thing alsoDog = thing("dog", 0.6, 24, 8, 34, 17);

        assertThat(search(MIDDLE, LEFT, alsoDog, RIGHT).findAll(0.75, Feedback.NONE))
                .extracting(Pick::thing)
                .containsExactly(MIDDLE, LEFT);
    }

    @Test
    void canBeCancelled() {
        PhraseSearch search = search(LEFT);
        Feedback cancelled = new Feedback() {
            @Override
            public void progress(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }

            @Override
            public Registration onCancel(Runnable action) {
                return () -> {};
            }
        };

        assertThatThrownBy(() -> search.find(search.read("the cup"), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
