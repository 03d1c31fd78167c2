package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveNameTest {
    @Test
    void suggestsANameThatIsNotTheSource() {
        assertThat(SaveName.suggest(Path.of("/photos/dog.JPG"), Optional.empty()))
                .isEqualTo(Path.of("/photos/dog-edited.JPG"));
    }

    @Test
    void suggestsTheFolderOfTheLastSave() {
        assertThat(SaveName.suggest(Path.of("/photos/dog.png"), Optional.of(Path.of("/out"))))
                .isEqualTo(Path.of("/out/dog-edited.png"));
    }

    @Test
    void suggestsPngForWhatCannotBeWrittenAsItWas() {
        assertThat(SaveName.suggest(Path.of("/photos/dog.gif"), Optional.empty()))
                .isEqualTo(Path.of("/photos/dog-edited.png"));
    }

    @Test
    void knowsTheSourceBehindALink(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("dog.png"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), source);
        assertThat(SaveName.same(link, source)).isTrue();
        assertThat(SaveName.same(folder.resolve("other.png"), source)).isFalse();
    }
}
