package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.image.ImageSize;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ObjectListTest {
    private static final Selection NOTHING = Selection.empty(new ImageSize(4, 4));

    private static ObjectList of(int count) {
        ObjectList objects = ObjectList.of(NOTHING);
        for (int i = 1; i < count; i++) {
            objects = objects.plus(i, NOTHING);
        }
        return objects;
    }

    private static List<Integer> numbers(ObjectList objects) {
        return objects.all().stream().map(ObjectMask::number).toList();
    }

    @Test
    void newObjectsAreActiveAndHaveNumbersAndColoursOfTheirOwn() {
        ObjectList objects = of(13);

        assertThat(objects.active()).isEqualTo(12);
        assertThat(numbers(objects)).doesNotHaveDuplicates();
        List<OptionalInt> colours =
                objects.all().stream().map(ObjectMask::colour).toList();
        assertThat(colours.getFirst()).isEmpty();
        assertThat(colours.subList(1, 13))
                .doesNotHaveDuplicates()
                .hasSize(ObjectColours.ALL.size())
                .allMatch(OptionalInt::isPresent);
    }

    @Test
    void movingKeepsTheActiveOneActive() {
        ObjectList objects = of(4).withActive(1);

        ObjectList moved = objects.moved(0, 3);

        assertThat(numbers(moved)).containsExactly(2, 3, 4, 1);
        assertThat(moved.current().number()).isEqualTo(2);
    }

    @Test
    void deletingLeavesANeighbourActive() {
        assertThat(of(3).withActive(2).without(2, NOTHING).current().number()).isEqualTo(2);
        assertThat(of(3).withActive(0).without(0, NOTHING).current().number()).isEqualTo(2);
        assertThat(of(3).withActive(2).without(0, NOTHING).current().number()).isEqualTo(3);
        assertThat(of(1).without(0, NOTHING).isPlain()).isTrue();
    }

    @Test
    void aCopyLiesBehindTheOriginalAndHasItsNameAndSelection() {
        ObjectList objects = of(2);
        ObjectList named =
                objects.with(0, objects.all().getFirst().withName("dog").withLocked(true));

        ObjectList copied = named.duplicated(0);

        assertThat(numbers(copied)).containsExactly(1, 3, 2);
        assertThat(copied.current().name()).isEqualTo("dog");
        assertThat(copied.current().locked()).isFalse();
        assertThat(copied.current().selection()).isSameAs(NOTHING);
    }

    @Test
    void foundObjectsComeAtTheEndAndAsManyAsFit() {
        List<FoundObject> found = Collections.nCopies(ObjectList.MOST, new FoundObject("dog", NOTHING));

        ObjectList full = of(3).withFound(found);

        assertThat(full.all()).hasSize(ObjectList.MOST);
        assertThat(full.active()).isEqualTo(3);
        assertThat(full.withFound(found)).isEqualTo(full.withActive(ObjectList.MOST - 1));
        assertThat(of(1).withFound(found.subList(0, 2)).all())
                .extracting(ObjectMask::name)
                .containsExactly("dog", "dog");
    }

    @Test
    void theActiveOneIsAnsweredFirst() {
        Selection asked = NOTHING.plus(new MaskStep.InvertStep());
        ObjectList objects = of(3).withSelection(asked).withActive(1);
        assertThat(objects.unanswered()).map(ObjectMask::number).contains(3);
        assertThat(objects.withSelection(asked).unanswered())
                .map(ObjectMask::number)
                .contains(2);
        assertThat(of(3).unanswered()).isEmpty();
    }

    @Test
    void namesAreTrimmedAndNeverEndless() {
        ObjectMask object = ObjectMask.of(1, OptionalInt.empty(), NOTHING);
        assertThat(object.withName("  dog ").name()).isEqualTo("dog");
        assertThat(object.withName("x".repeat(5000)).name()).hasSize(ObjectMask.LONGEST_NAME);
    }

    @Test
    void whatCannotBeAListIsRefused() {
        ObjectMask object = ObjectMask.of(1, OptionalInt.empty(), NOTHING);
        assertThatThrownBy(() -> new ObjectList(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ObjectList(List.of(object), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ObjectList(List.of(object, object), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
