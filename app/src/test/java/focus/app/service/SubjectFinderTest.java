package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Feedback;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectFinderTest {
    private static final ImageSize SIZE = new ImageSize(120, 80);
    private static final ImageRect MIDDLE = new ImageRect(40, 20, 50, 40);
    private static final ImageRect CORNER = new ImageRect(0, 0, 18, 18);

    /** Answers a click on a thing with that thing, and one beside them with all that is no thing. */
    private static MaskProposal answer(List<ImageRect> things, ImagePoint click) {
        Optional<ImageRect> hit = things.stream()
                .filter(thing -> thing.contains((int) click.x(), (int) click.y()))
                .findFirst();
        float[] logits = new float[SIZE.width() * SIZE.height()];
        for (int i = 0; i < logits.length; i++) {
            int x = i % SIZE.width();
            int y = i / SIZE.width();
            boolean inside = hit.map(thing -> thing.contains(x, y))
                    .orElseGet(() -> things.stream().noneMatch(thing -> thing.contains(x, y)));
            logits[i] = inside ? 1 : -1;
        }
        MaskLogits grid = new MaskLogits(SIZE.width(), SIZE.height(), logits, 1, 1, SIZE);
        return new MaskProposal(List.of(new MaskProposal.Candidate(grid, 0.9f)));
    }

    private static Optional<ImagePoint> find(ImageRect... things) {
        MaskHead head =
                (prompts, previous, feedback) -> answer(List.of(things), ((Prompt.Click) prompts.getFirst()).point());
        return new SubjectFinder(head, SIZE).find(Feedback.NONE);
    }

    @Test
    void theLargeThingInTheMiddleIsTheSubject() {
        assertThat(find(CORNER, MIDDLE))
                .hasValueSatisfying(point -> assertThat(MIDDLE.contains((int) point.x(), (int) point.y()))
                        .isTrue());
    }

    @Test
    void theBackgroundIsNever() {
        assertThat(find(CORNER))
                .hasValueSatisfying(point -> assertThat(CORNER.contains((int) point.x(), (int) point.y()))
                        .isTrue());
        assertThat(find()).isEmpty();
    }
}
