package focus.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PictureFormatTest {
    @Test
    void knowsATypeByItsEndingInAnyCase() {
        assertThat(PictureFormat.of(Path.of("/a/dog.JPeG"))).contains(PictureFormat.JPEG);
        assertThat(PictureFormat.of(Path.of("猫.png"))).contains(PictureFormat.PNG);
        assertThat(PictureFormat.of(Path.of("png"))).isEmpty();
    }

    @Test
    void addsAnEndingOnlyWhereThereIsNone() {
        assertThat(PictureFormat.PNG.completed(Path.of("/a/dog.jpg"))).isEqualTo(Path.of("/a/dog.jpg"));
        assertThat(PictureFormat.JPEG.completed(Path.of("/a/v1.2 final"))).isEqualTo(Path.of("/a/v1.2 final.jpg"));
    }

    @Test
    void whateverIsWrittenCanBeOpened() {
        for (PictureFormat format : PictureFormat.values()) {
            assertThat(PictureFormat.OPENABLE).containsAll(format.endings());
        }
    }
}
