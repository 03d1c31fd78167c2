package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.service.FakeNames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EditCommandTest {
    private final FakeEngine engine = FakeEngine.withOnePack();

    @TempDir
    Path folder;

    private String photo = "";
    private String output = "";

    @BeforeEach
    void writePhoto() {
        photo = TestPhoto.png(folder).toString();
        output = folder.resolve("out.png").toString();
    }

    private CommandRun edit(String... more) {
        return CommandRun.of(
                engine,
                CommandRun.joined(
                        new String[] {"edit", photo, "--do", "remove it", "--click", TestPhoto.ON_RED, "-o", output},
                        more));
    }

    @Test
    void whatTheSentenceNamesNeedsNoPrompt() {
        engine.grounder = Optional.of(new FakeNames(
                List.of(FakeNames.thing("cup", 0.9, 8, 8, 22, 22), FakeNames.thing("cup", 0.8, 28, 18, 42, 32))));
        String photo = TestPhoto.png(folder).toString();
        Path out = folder.resolve("named.png");
        Path changed = folder.resolve("changed.png");

        CommandRun run = CommandRun.of(
                engine,
                "edit",
                photo,
                "--do",
                "remove the right cup",
                "-o",
                out.toString(),
                "--mask-out",
                changed.toString());

        assertThat(run.code()).as(run.err()).isZero();
        BufferedImage mask = TestPhoto.read(changed);
        assertThat(mask.getRaster().getSample(35, 25, 0)).isPositive();
        assertThat(mask.getRaster().getSample(15, 15, 0)).isZero();
    }

    @Test
    void objectIsGoneAndAllElseIsAsItWas() {
        CommandRun run = edit();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(output + System.lineSeparator());
        assertThat(run.err()).contains("outside: 0 pixels changed");
        BufferedImage before = TestPhoto.image();
        BufferedImage after = TestPhoto.read(Path.of(output));
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                boolean inside = x >= 10 && x < 20 && y >= 10 && y < 20;
                assertThat(after.getRGB(x, y)).isEqualTo(inside ? 0xFF070707 : before.getRGB(x, y));
            }
        }
    }

    @Test
    void maskOutCoversEveryPixelThatMayHaveChanged() {
        String maskOut = folder.resolve("m.png").toString();

        assertThat(edit("--mask-out", maskOut).code()).isZero();

        BufferedImage mask = TestPhoto.read(Path.of(maskOut));
        assertThat(TestPhoto.count(mask, 0)).isEqualTo(2300);
        assertThat(mask.getRaster().getSample(10, 10, 0)).isPositive();
        assertThat(mask.getRaster().getSample(19, 19, 0)).isPositive();
    }

    @Test
    void reportTellsWhatWasDone() throws IOException {
        Path report = folder.resolve("r.json");

        assertThat(edit("--seed", "3", "--report", report.toString()).code()).isZero();

        JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(json.path("changed_outside").asInt(-1)).isZero();
        assertThat(json.path("compared").asString()).isEqualTo("written file");
        assertThat(json.path("mask_area").asInt()).isEqualTo(100);
        assertThat(json.path("mask_bounds").toString()).isEqualTo("{\"x\":10,\"y\":10,\"width\":10,\"height\":10}");
        assertThat(json.path("seed").asInt()).isEqualTo(3);
        assertThat(json.path("sentence").asString()).isEqualTo("remove it");
        assertThat(json.path("method").asString()).isEqualTo("plain fill");
        assertThat(json.path("packs").path(0).path("id").asString()).isEqualTo("sam-mini");
        assertThat(json.path("packs")
                        .path(0)
                        .path("sha256")
                        .path("encoder.onnx")
                        .asString())
                .isEqualTo("ab".repeat(32));
        assertThat(json.path("seconds").propertyNames())
                .contains("open", "encode", "segment", "edit", "write", "verify");
    }

    @Test
    void seedReachesTheMethod() {
        assertThat(edit("--seed", "3").code()).isZero();

        assertThat(TestPhoto.read(Path.of(output)).getRGB(12, 12)).isEqualTo(0xFF0A0A0A);
    }

    @Test
    void jpegSaysThatItEncodesAnew() throws IOException {
        output = folder.resolve("out.JPG").toString();
        Path report = folder.resolve("r.json");

        CommandRun run = edit("--report", report.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("outside: 0 pixels changed by the edit", "encoded all pixels anew");
        JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(json.path("compared").asString()).isEqualTo("working image");
        assertThat(TestPhoto.read(Path.of(output)).getWidth()).isEqualTo(60);
    }

    @Test
    void pixelChangedOutsideTheMaskIsFoundInTheFileAndFails() {
        FakeEngine careless = new FakeEngine(FakePacks.of(FakePacks.pack("sam-mini")), new PlainRemover(7, true));

        CommandRun run =
                CommandRun.of(careless, "edit", photo, "--do", "remove it", "--click", TestPhoto.ON_RED, "-o", output);

        assertThat(run.err()).contains("outside: 12 pixels changed");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void sentenceOutOfReachIsAUsageErrorBeforeAnyWork() {
        CommandRun run =
                CommandRun.of(engine, "edit", photo, "--do", "make it red", "--click", TestPhoto.ON_RED, "-o", output);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("make it red", "cannot do yet", "remove it")
                .hasLineCount(1);
        assertThat(engine.segmenter.calls).isEmpty();
        assertThat(Path.of(output)).doesNotExist();
    }

    @Test
    void nothingSelectedIsBadInput() {
        CommandRun run =
                CommandRun.of(engine, "edit", photo, "--do", "remove it", "--no-click", TestPhoto.ON_RED, "-o", output);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("no object");
        assertThat(Path.of(output)).doesNotExist();
    }

    @Test
    void photoItselfIsNotOverwrittenUnasked() throws IOException {
        byte[] before = Files.readAllBytes(Path.of(photo));
        output = photo;

        CommandRun run = edit();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("the photo itself", "--overwrite");
        assertThat(Path.of(photo)).hasBinaryContent(before);
        assertThat(edit("--overwrite").code()).isZero();
        assertThat(TestPhoto.read(Path.of(photo)).getRGB(12, 12)).isEqualTo(0xFF070707);
    }

    @Test
    void twoOutputsOfOneNameAreAUsageError() {
        CommandRun run = edit("--mask-out", folder + "/./out.png");

        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void missingFolderIsNamedBeforeAnyWork() {
        output = folder.resolve("nowhere/out.png").toString();

        CommandRun run = edit();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("nowhere", "does not exist");
        assertThat(engine.segmenter.calls).isEmpty();
    }

    @Test
    void formatThatCannotBeWrittenIsAUsageError() {
        output = folder.resolve("out.gif").toString();

        assertThat(edit().code()).isEqualTo(2);
    }

    @Test
    void qualityOutOfRangeIsAUsageError() {
        assertThat(edit("--quality", "101").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.tif", "out.webp", "out.ora"})
    void writesTheFormatThatTheNameAsksFor(String name) throws IOException {
        output = folder.resolve(name).toString();

        CommandRun run = edit("--quality", "100");

        assertThat(run.code()).isZero();
        assertThat(Path.of(output)).isNotEmptyFile();
    }

    @Test
    void nothingIsLeftBesideTheOutputs() throws IOException {
        edit("--report", folder + "/r.json", "--mask-out", folder + "/m.png");

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("photo.png", "out.png", "r.json", "m.png");
        }
    }
}
