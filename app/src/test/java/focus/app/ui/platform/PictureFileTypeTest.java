package focus.app.ui.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PictureFileTypeTest {
    @Test
    void knowsATypeByItsEndingInAnyCase() {
        assertThat(PictureFileType.of(Path.of("/a/dog.JPeG"))).contains(PictureFileType.JPEG);
        assertThat(PictureFileType.of(Path.of("猫.png"))).contains(PictureFileType.PNG);
        assertThat(PictureFileType.of(Path.of("png"))).isEmpty();
    }

    @Test
    void addsAnEndingOnlyWhereThereIsNone() {
        assertThat(PictureFileType.PNG.completed(Path.of("/a/dog.jpg"))).isEqualTo(Path.of("/a/dog.jpg"));
        assertThat(PictureFileType.JPEG.completed(Path.of("/a/v1.2 final"))).isEqualTo(Path.of("/a/v1.2 final.jpg"));
    }
}
