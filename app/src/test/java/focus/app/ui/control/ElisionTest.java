package focus.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElisionTest {
    @Test
    void aShortNameStaysAsItIs() {
        assertThat(Elision.middle("dog.jpg", 7)).isEqualTo("dog.jpg");
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsEnding() {
        assertThat(Elision.middle("a long name of a picture.jpg", 13)).isEqualTo("a long…re.jpg");
    }

    @Test
    void charactersAreNeverCutInTwo() {
        assertThat(Elision.middle("🐶🐶🐶🐶🐶🐶", 3)).isEqualTo("🐶…🐶");
    }
}
