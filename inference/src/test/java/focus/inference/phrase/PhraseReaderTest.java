package focus.inference.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseReaderTest {
    private static final PhraseReader READER = new PhraseReader(Vocabulary.parse(List.of(
            "cup: mug",
            "car",
            "traffic light",
            "orange",
            "person: man, woman, child",
            "knife",
            "bus",
            "dog: puppy",
            "bench")));

    /** The same cases as in {@code training/bench/tests/test_words.py}. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            the cup,                          cup,           -,        -,      1, 1, -
            Left cup,                         cup,           LEFT,     -,      1, 1, -
            the cup on the right,             cup,           RIGHT,    -,      1, 1, -
            a silver car,                     car,           -,        GREY,   1, 1, -
            the red traffic light,            traffic light, -,        RED,    1, 1, -
            the orange,                       orange,        -,        -,      1, 1, -
            the orange orange,                orange,        -,        ORANGE, 1, 1, -
            all the people,                   person,        -,        -,      0, 1, -
            two knives,                       knife,         -,        -,      2, 1, -
            buses,                            bus,           -,        -,      0, 1, -
            the mug,                          cup,           -,        -,      1, 1, -
            women,                            person,        -,        -,      0, 1, -
            the second car from the right,    car,           RIGHT,    -,      1, 2, -
            the third dog,                    dog,           LEFT,     -,      1, 3, -
            the dog on the left of the bench, dog,           LEFT,     -,      1, 1, bench
            the red car next to the bus,      car,           -,        RED,    1, 1, bus
            the man with the puppy,           person,        -,        -,      1, 1, dog
            the dog sleeping on the bench,    dog,           -,        -,      1, 1, bench
            the dog crossing the road,        dog,           -,        -,      1, 1, -
            select the big wooden bench,      bench,         BIGGEST,  -,      1, 1, -
            """)
    void readsWhatIsKnown(String text, String name, Rule rule, ColourName colour, int count, int place, String near) {
        assertThat(READER.read(text))
                .isEqualTo(new Phrase(
                        name,
                        true,
                        Optional.ofNullable(rule),
                        Optional.ofNullable(colour),
                        count,
                        place,
                        Optional.ofNullable(near)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            the biggest unicycle, unicycle
            the car door,         car door
            the dog crossing,     dog crossing
            ' ',                  ''
            the left one,         ''
            """)
    void whatIsNotKnownKeepsItsName(String text, String name) {
        Phrase phrase = READER.read(text);

        assertThat(phrase.known()).isFalse();
        assertThat(phrase.name()).isEqualTo(name);
    }
}
