package focus.app.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String name : new String[] {"img2.jpg", "img10.JPG", "Img1.png", "notes.txt", "z.webp"}) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void countsAsPeopleDoAndSeesPicturesOnly() {
        assertThat(PictureFolder.neighbour(folder.resolve("Img1.png"), 1)).contains(folder.resolve("img2.jpg"));
        assertThat(PictureFolder.neighbour(folder.resolve("img2.jpg"), 1)).contains(folder.resolve("img10.JPG"));
        assertThat(PictureFolder.neighbour(folder.resolve("z.webp"), -1)).contains(folder.resolve("img10.JPG"));
    }

    @Test
    void endsWhereTheFolderDoes() {
        assertThat(PictureFolder.neighbour(folder.resolve("Img1.png"), -1)).isEmpty();
        assertThat(PictureFolder.neighbour(folder.resolve("z.webp"), 1)).isEmpty();
        assertThat(PictureFolder.neighbour(folder.resolve("gone/a.png"), 1)).isEmpty();
    }

    @Test
    void goesOnFromAPictureThatIsGone() {
        assertThat(PictureFolder.neighbour(folder.resolve("img5.png"), 1)).contains(folder.resolve("img10.JPG"));
        assertThat(PictureFolder.neighbour(folder.resolve("img5.png"), -1)).contains(folder.resolve("img2.jpg"));
    }
}
