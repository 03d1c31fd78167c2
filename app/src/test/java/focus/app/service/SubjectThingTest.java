package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Thing;
import focus.inference.image.ImageSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectThingTest {
    private static final ImageSize SIZE = new ImageSize(120, 80);
    private static final Thing MIDDLE = FakeNames.thing("dog", 0.7, 40, 20, 90, 60);
    private static final Thing CORNER = FakeNames.thing("person", 0.9, 0, 0, 30, 40);
    private static final Thing FAINT = FakeNames.thing("couch", 0.2, 0, 0, 120, 80);
    private static final Thing SPECK = FakeNames.thing("bird", 0.95, 59, 39, 62, 42);

    @Test
    void theLargeThingInTheMiddleIsTheSubject() {
        assertThat(SubjectThing.of(List.of(CORNER, MIDDLE, FAINT, SPECK), SIZE)).contains(MIDDLE);
    }

    @Test
    void whatIsFaintOrTinyIsNever() {
        assertThat(SubjectThing.of(List.of(FAINT, SPECK), SIZE)).isEmpty();
    }
}
