package focus.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsFolderTest {
    @TempDir
    Path temp;

    @Test
    void nearestFolderAboveTheCodeIsTaken() throws IOException {
        Path code = Files.createDirectories(temp.resolve("a b/ü/app/target/classes"));
        Path assets =
                Files.createDirectories(temp.resolve("a b/ü/assets/packs")).getParent();
        Files.createDirectories(temp.resolve("assets/packs"));

        assertThat(AssetsFolder.above(code)).contains(assets);
    }

    @Test
    void folderOfThatNameWithoutOurContentIsPassedOver() throws IOException {
        Path code = Files.createDirectories(temp.resolve("inner/target"));
        Files.createDirectories(temp.resolve("inner/assets"));
        Path assets = Files.createDirectories(temp.resolve("assets/samples")).getParent();

        assertThat(AssetsFolder.above(code)).contains(assets);
    }

    @Test
    void launcherDecidesWhereItSaysSo() {
        assertThat(AssetsFolder.find().root())
                .isEqualTo(Path.of(System.getProperty(AssetsFolder.PROPERTY)).toAbsolutePath());
        assertThat(AssetsFolder.find().packs()).hasFileName("packs");
    }
}
