package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.settings.AssetsFolder;
import focus.inference.engine.Engine;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line over the real engine and the embedded pack, on the sample photo. */
class RealPackTest {
    private final AssetsFolder assets = AssetsFolder.find();

    @TempDir
    Path folder;

    private SamplePhoto sample = new SamplePhoto(Path.of(""), new PromptSpec.ClickSpec(0, 0, true));

    @BeforeEach
    void findSample() {
        sample = SamplePhoto.of(assets);
    }

    private CommandRun run(Path packs, String... arguments) {
        return CommandRun.with(new CliServices(Engine::open, List.of(packs), PictureIo.standard(), assets), arguments);
    }

    private String click() {
        return sample.object().column() + "," + sample.object().row();
    }

    @Test
    void markedObjectIsRemovedFromTheSample() throws IOException {
        Path output = folder.resolve("out.png");
        Path mask = folder.resolve("mask.png");
        Path report = folder.resolve("report.json");

        CommandRun run = run(
                assets.packs(),
                "edit",
                sample.file().toString(),
                "--do",
                "remove it",
                "--click",
                click(),
                "-o",
                output.toString(),
                "--mask-out",
                mask.toString(),
                "--report",
                report.toString());

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(json.path("changed_outside").asInt(-1)).isZero();
        assertThat(json.path("mask_area").asInt()).isBetween(10_000, 200_000);
        assertThat(changedOutside(TestPhoto.read(sample.file()), TestPhoto.read(output), TestPhoto.read(mask)))
                .as("counted here anew, with another decoder")
                .isZero();
        assertThat(TestPhoto.read(output).getRGB((int) sample.object().column(), (int)
                        sample.object().row()))
                .isNotEqualTo(TestPhoto.read(sample.file())
                        .getRGB((int) sample.object().column(), (int)
                                sample.object().row()));
    }

    @Test
    void packWithOneFlippedByteIsAModelError() throws IOException {
        Path packs = copyOfPacks();
        Path encoder = packs.resolve("sam-mini/encoder.onnx");
        byte[] bytes = Files.readAllBytes(encoder);
        bytes[bytes.length / 2] ^= 1;
        Files.write(encoder, bytes);

        CommandRun segment =
                run(packs, "segment", sample.file().toString(), "--click", click(), "-o", folder + "/mask.png");

        assertThat(segment.code()).isEqualTo(4);
        assertThat(segment.err()).contains("encoder.onnx", "SHA-256").doesNotContain("\tat ");
        assertThat(folder.resolve("mask.png")).doesNotExist();
        assertThat(run(packs, "models", "verify").code()).isEqualTo(4);
        assertThat(run(packs, "doctor").code()).isEqualTo(4);
    }

    @Test
    void packWhoseGraphHasOtherNamesIsAModelError() throws IOException {
        Path packs = copyOfPacks();
        Path manifest = packs.resolve("sam-mini/pack.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replace("\"encoder_input\": \"pixels\"", "\"encoder_input\": \"bild\""));

        CommandRun segment =
                run(packs, "segment", sample.file().toString(), "--click", click(), "-o", folder + "/mask.png");

        assertThat(segment.code()).isEqualTo(4);
        assertThat(segment.err()).contains("bild", "pixels").doesNotContain("\tat ");
    }

    @Test
    @Tag("models")
    void twelveMegapixelJpegKeepsEveryPixelOutsideTheMask() throws IOException {
        BufferedImage small = TestPhoto.read(sample.file());
        BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(small, 0, 0, 4000, 3000, null);
        graphics.dispose();
        Path photo = TestPhoto.write(large, folder.resolve("large.jpg"), "jpg");
        Path output = folder.resolve("out.png");
        Path mask = folder.resolve("mask.png");
        String click = sample.object().column() * 4000 / small.getWidth() + ","
                + sample.object().row() * 3000 / small.getHeight();

        CommandRun run = run(
                assets.packs(),
                "edit",
                photo.toString(),
                "--do",
                "remove it",
                "--click",
                click,
                "-o",
                output.toString(),
                "--mask-out",
                mask.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("outside: 0 pixels changed");
        assertThat(changedOutside(TestPhoto.read(photo), TestPhoto.read(output), TestPhoto.read(mask)))
                .isZero();
    }

    private static long changedOutside(BufferedImage before, BufferedImage after, BufferedImage mask) {
        long changed = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                boolean outside = mask.getRaster().getSample(x, y, 0) == 0;
                changed += outside && before.getRGB(x, y) != after.getRGB(x, y) ? 1 : 0;
            }
        }
        return changed;
    }

    private Path copyOfPacks() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("packs/sam-mini"));
        try (Stream<Path> files = Files.list(assets.packs().resolve("sam-mini"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return folder.resolve("packs");
    }
}
