package focus.inference.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import focus.inference.api.error.ModelException;
import focus.inference.pack.PackManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderPackStoreTest {
    private static final String ROLES = "{\"segmenter\": {\"driver\": \"sam1\","
            + " \"graphs\": {\"encoder\": \"graphs/a.onnx\"}, \"params\": {\"long_side\": 1024}}}";

    @TempDir
    private Path packs;

    private TestPack pack(String id) {
        return new TestPack(packs, id)
                .file("graphs/a.onnx", new byte[] {1, 2, 3})
                .file("b.bin", new byte[] {4, 5})
                .roles(ROLES);
    }

    private FolderPackStore store() {
        return new FolderPackStore(List.of(packs));
    }

    @Test
    void readsWhatThePackIsAndHolds() throws IOException {
        Path folder = pack("tiny").write();

        PackManifest found = store().find("tiny").orElseThrow();

        assertThat(found.folder()).isEqualTo(folder);
        assertThat(found.version()).isEqualTo("1.0");
        assertThat(found.title()).isEqualTo("A test pack");
        assertThat(found.licence()).isEqualTo(new PackManifest.Licence("MIT", "yes", "nobody", ""));
        assertThat(found.files())
                .extracting(PackManifest.PackFile::path, PackManifest.PackFile::bytes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("graphs/a.onnx", 3L),
                        org.assertj.core.groups.Tuple.tuple("b.bin", 2L));
        assertThat(found.totalBytes()).isEqualTo(5);
        PackManifest.RoleEntry role = found.roles().get("segmenter");
        assertThat(role.driver()).isEqualTo("sam1");
        assertThat(role.graphs()).containsEntry("encoder", "graphs/a.onnx");
        assertThat(role.params()).isEqualTo("{\"long_side\":1024}");
        assertThat(store().problems()).isEmpty();
    }

    @Test
    void listsPacksInSearchOrderAndFindsTheFirst(@TempDir Path second) throws IOException {
        pack("b").write();
        pack("a").write();
        new TestPack(second, "a").file("x", new byte[1]).write();

        FolderPackStore store = new FolderPackStore(List.of(packs, second, packs.resolve("missing")));

        assertThat(store.installed())
                .extracting(PackManifest::folder)
                .containsExactly(packs.resolve("a"), packs.resolve("b"), second.resolve("a"));
        assertThat(store.find("a").orElseThrow().folder()).isEqualTo(packs.resolve("a"));
        assertThat(store.find("c")).isEmpty();
    }

    @Test
    void seesAPackThatComesLater() throws IOException {
        FolderPackStore store = store();
        assertThat(store.installed()).isEmpty();

        pack("late").write();

        assertThat(store.find("late")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\": 1 | \"schema\": 2 | schema: expected 1, found 2",
                "\"version\": \"1.0\", | '' | the field \"version\" is missing",
                "\"title\" | \"tittle\" | the field \"title\" is missing",
                "\"files\" | \"extra\": 1, \"files\" | unknown field \"extra\"",
                "\"notes\" | \"no\": 1, \"notes\" | licence: unknown field \"no\"",
                "\"yes\" | \"maybe\" | licence.commercial: expected yes, no or limited, found \"maybe\"",
                "b.bin | ../b.bin | files[1].path: expected a path inside the pack's folder",
                "b.bin | /etc/passwd | files[1].path: expected a path inside the pack's folder",
                "b.bin | C:b.bin | files[1].path: expected a path inside the pack's folder",
                "b.bin | a\\\\b.bin | files[1].path: expected a path inside the pack's folder",
                "b.bin | a//b.bin | files[1].path: expected a path inside the pack's folder",
                "b.bin | graphs/a.onnx | files[1].path: expected each file once",
                "\"bytes\": 2 | \"bytes\": -2 | files[1].bytes: expected a whole number",
                "\"sha256\": \" | \"sha256\": \"X | files[0].sha256: expected 64 hexadecimal digits",
                "\"encoder\": \"graphs/a.onnx\" | \"encoder\": \"c.onnx\" | roles.segmenter.graphs: expected files named in \"files\", found \"c.onnx\"",
                "\"driver\": \"sam1\" | \"driver\": \"sam1\", \"size\": 3 | roles.segmenter: unknown field \"size\"",
                "\"id\": \"tiny\" | \"id\": \"Tiny\" | id: expected small letters",
                "\"id\": \"tiny\" | \"id\": \"other\" | expected the id \"tiny\", as the folder is named, found \"other\"",
            })
    void saysWhyAFolderCannotBeUsed(String part, String replacement, String message) throws IOException {
        TestPack pack = pack("tiny");
        String manifest = pack.manifest();
        String changed = manifest.replace(part, replacement);
        assertThat(changed).isNotEqualTo(manifest);
        Path folder = pack.write(changed);

        assertThat(store().installed()).isEmpty();
        assertThat(store().problems())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("pack.json").toString())
                .contains(message);
    }

    @Test
    void oneDamagedPackDoesNotHideAnother() throws IOException {
        pack("broken").write("{");
        pack("whole").write();

        assertThat(store().installed()).extracting(PackManifest::id).containsExactly("whole");
        assertThat(store().problems()).singleElement().asString().contains("broken", "not valid JSON");
    }

    @Test
    void refusesAManifestThatIsNoTextOrHuge() throws IOException {
        Path folder = pack("tiny").write();
        Files.write(folder.resolve("pack.json"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(store().problems()).singleElement().asString().contains("cannot be read as UTF-8 text");

        Files.write(folder.resolve("pack.json"), new byte[(1 << 20) + 1]);
        assertThat(store().problems()).singleElement().asString().contains("expected at most 1048576 bytes");
    }

    @Test
    void aWholePackVerifies() throws IOException {
        pack("tiny").write();

        assertThat(store().verify(store().find("tiny").orElseThrow())).isEmpty();
    }

    @Test
    void findsAFlippedByteAMissingByteAndAMissingFile() throws IOException {
        Path folder = pack("tiny").file("c.bin", new byte[] {6}).write();
        PackManifest manifest = store().find("tiny").orElseThrow();
        Files.write(folder.resolve("graphs/a.onnx"), new byte[] {1, 2, 2});
        Files.write(folder.resolve("b.bin"), new byte[] {4});
        Files.delete(folder.resolve("c.bin"));

        List<String> problems = store().verify(manifest);

        assertThat(problems).hasSize(3);
        assertThat(problems.get(0))
                .startsWith(folder.resolve("graphs/a.onnx") + ": the file is damaged")
                .contains("expected SHA-256 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81, found ");
        assertThat(problems.get(1)).endsWith("b.bin: expected 2 bytes, found 1.");
        assertThat(problems.get(2)).endsWith("c.bin: expected a file of 1 bytes, found none.");
    }

    @Test
    void aFileIsCheckedEachTimeItIsUsed() throws IOException {
        Path folder = pack("tiny").write();
        PackManifest manifest = store().find("tiny").orElseThrow();
        assertThat(FolderPackStore.checkedFile(manifest, "b.bin")).isEqualTo(folder.resolve("b.bin"));

        Files.write(folder.resolve("b.bin"), new byte[] {4, 4});

        assertThatThrownBy(() -> FolderPackStore.checkedFile(manifest, "b.bin"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is damaged or was changed")
                .hasMessageEndingWith("Install the pack \"tiny\" again.");
        assertThatThrownBy(() -> FolderPackStore.checkedFile(manifest, "unlisted"))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void aLinkOutOfTheFolderIsNoFileOfThePack(@TempDir Path elsewhere) throws IOException {
        Path folder = pack("tiny").write();
        PackManifest manifest = store().find("tiny").orElseThrow();
        Path outside = Files.write(elsewhere.resolve("b.bin"), new byte[] {4, 5});
        Files.delete(folder.resolve("b.bin"));
        assumeTrue(canLink(folder.resolve("b.bin"), outside), "links need a right on Windows");

        assertThat(store().verify(manifest)).singleElement().asString().contains("found a link to");
    }

    private static boolean canLink(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
