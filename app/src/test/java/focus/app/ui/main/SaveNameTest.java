package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.format.PictureFormat;
import focus.app.model.ExportSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveNameTest {
    private static final ExportSpec JPEG = ExportSpec.picture(PictureFormat.JPEG);

    @Test
    void suggestsANameThatIsNotTheSource() {
        assertThat(SaveName.export(Path.of("/photos/dog.jpg"), Optional.empty(), JPEG))
                .isEqualTo(Path.of("/photos/dog-edited.jpg"));
        assertThat(SaveName.export(Path.of("/photos/dog.png"), Optional.empty(), ExportSpec.MASK))
                .isEqualTo(Path.of("/photos/dog-mask.png"));
    }

    @Test
    void suggestsTheFolderOfTheLastSave() {
        assertThat(SaveName.export(Path.of("/photos/dog.png"), Optional.of(Path.of("/out")), JPEG))
                .isEqualTo(Path.of("/out/dog-edited.jpg"));
    }

    @Test
    void knowsTheSourceBehindALink(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("dog.png"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), source);
        assertThat(SaveName.same(link, source)).isTrue();
        assertThat(SaveName.same(folder.resolve("other.png"), source)).isFalse();
    }
}
