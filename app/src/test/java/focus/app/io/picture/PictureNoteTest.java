package focus.app.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureNoteTest {
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void everyNoteHasASentenceWithTheSamePlaceholders(String bundle) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = PictureNote.class.getResourceAsStream("/focus/app/ui/i18n/" + bundle)) {
            sentences.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        for (PictureNote.Kind kind : PictureNote.Kind.values()) {
            PictureNote note = PictureNote.of(kind, "x");
            String sentence = sentences.getProperty(note.key());
            assertThat(sentence).as(note.key()).isNotBlank();
            assertThat(sentence.contains("{0}"))
                    .as(note.key())
                    .isEqualTo(kind.pattern().contains("%s"));
        }
    }
}
