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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The segmenter marks all that has the clicked colour, so the clicks that are needed are known. */
class EvalCommandTest {
    private final FakeEngine engine = FakeEngine.withOnePack();

    @TempDir
    Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("img"));
        Files.createDirectories(folder.resolve("gt"));
    }

    private void photo(String stem, BufferedImage truth) {
        TestPhoto.write(TestPhoto.image(), folder.resolve("img").resolve(stem + ".png"), "png");
        TestPhoto.write(truth, folder.resolve("gt").resolve(stem + ".png"), "png");
    }

    private static BufferedImage truth(int[]... rectangles) {
        BufferedImage truth = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
        for (int[] r : rectangles) {
            for (int y = r[1]; y < r[1] + r[3]; y++) {
                for (int x = r[0]; x < r[0] + r[2]; x++) {
                    truth.getRaster().setSample(x, y, 0, r[4]);
                }
            }
        }
        return truth;
    }

    @Test
    void figuresAreThoseOfTheKnownAnswers() {
        photo("one-click", truth(new int[] {10, 10, 10, 10, 255}));
        photo("two-clicks", truth(new int[] {10, 10, 10, 10, 255}, new int[] {30, 20, 10, 10, 255}));

        CommandRun run = CommandRun.of(engine, "eval", "clicks", folder.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).hasLineCount(1);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.propertyNames())
                .containsExactly(
                        "n",
                        "noc85",
                        "noc90",
                        "iou1",
                        "iou3",
                        "iou5",
                        "encode_ms_median",
                        "click_ms_median",
                        "click_ms_p95",
                        "pack");
        assertThat(json.path("n").asInt()).isEqualTo(2);
        assertThat(json.path("noc85").asDouble()).isEqualTo(1.5);
        assertThat(json.path("noc90").asDouble()).isEqualTo(1.5);
        assertThat(json.path("iou1").asDouble()).isEqualTo(0.75);
        assertThat(json.path("iou3").asDouble()).isEqualTo(1);
        assertThat(json.path("iou5").asDouble()).isEqualTo(1);
        assertThat(json.path("pack").asString()).isEqualTo("sam-mini 1.2");
    }

    @Test
    void targetThatIsNeverReachedCountsAllClicks() {
        photo("never", truth(new int[] {10, 10, 10, 5, 255})); // half of the red square

        CommandRun run = CommandRun.of(engine, "eval", "clicks", folder.toString(), "--max-clicks", "7");

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("noc90").asDouble()).isEqualTo(7);
        assertThat(json.path("iou1").asDouble()).isEqualTo(0.5);
    }

    @Test
    void ignoredPixelsDoNotCount() {
        photo("band", truth(new int[] {10, 10, 10, 5, 255}, new int[] {10, 15, 10, 5, 128}));

        CommandRun run = CommandRun.of(engine, "eval", "clicks", folder.toString());

        assertThat(JsonMapper.shared().readTree(run.out()).path("iou1").asDouble())
                .isEqualTo(1);
    }

    @Test
    void masksAndClicksAreSaved() throws IOException {
        photo("two-clicks", truth(new int[] {10, 10, 10, 10, 255}, new int[] {30, 20, 10, 10, 255}));
        Path saved = folder.resolve("saved");

        CommandRun run = CommandRun.of(engine, "eval", "clicks", folder.toString(), "--save", saved.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(TestPhoto.count(TestPhoto.read(saved.resolve("two-clicks/1.png")), 255))
                .isEqualTo(100);
        assertThat(TestPhoto.count(TestPhoto.read(saved.resolve("two-clicks/2.png")), 255))
                .isEqualTo(200);
        assertThat(Files.readString(saved.resolve("two-clicks/clicks.json")).strip())
                .isEqualTo("[{\"x\":14,\"y\":14,\"positive\":true},{\"x\":34,\"y\":24,\"positive\":true}]");
    }

    @Test
    void savingIntoAUsedFolderIsRefused() {
        photo("one", truth(new int[] {10, 10, 10, 10, 255}));

        CommandRun run = CommandRun.of(
                engine,
                "eval",
                "clicks",
                folder.toString(),
                "--save",
                folder.resolve("gt").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("not empty");
    }

    @Test
    void photoWithoutItsMaskIsNamed() {
        TestPhoto.write(TestPhoto.image(), folder.resolve("img/alone.png"), "png");

        CommandRun run = CommandRun.of(engine, "eval", "clicks", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("alone.png", "gt");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void maskWithoutAnObjectIsNamed() {
        photo("empty", truth());

        CommandRun run = CommandRun.of(engine, "eval", "clicks", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("empty.png", "255");
    }

    @Test
    void folderWithoutPhotosIsBadInput() {
        assertThat(CommandRun.of(engine, "eval", "clicks", folder.toString()).code())
                .isEqualTo(3);
        assertThat(CommandRun.of(engine, "eval", "clicks", folder + "/nowhere").code())
                .isEqualTo(3);
    }

    @Test
    void noClicksAtAllIsAUsageError() {
        assertThat(CommandRun.of(engine, "eval", "clicks", folder.toString(), "--max-clicks", "0")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of(engine, "eval").code()).isEqualTo(2);
    }

    @Test
    void promptsDrawnFromTheTruthGiveTheFiguresOfTheKnownAnswers() {
        photo("red", truth(new int[] {10, 10, 10, 10, 255}));

        CommandRun run = CommandRun.of(engine, "eval", "prompts", folder.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).hasLineCount(1);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.propertyNames())
                .containsExactly("n", "box", "scribble", "lasso", "mask", "lasso_as_drawn", "mask_as_drawn", "pack");
        assertThat(json.path("n").asInt()).isEqualTo(1);
        assertThat(json.path("box").asDouble()).isEqualTo(1);
        assertThat(json.path("scribble").asDouble()).isEqualTo(1);
        assertThat(json.path("lasso").asDouble()).isEqualTo(1);
        assertThat(json.path("mask").asDouble())
                .isEqualTo(json.path("mask_as_drawn").asDouble());
        assertThat(json.path("lasso_as_drawn").asDouble()).isBetween(0.2, 0.8);
    }

    @Test
    void instancesAreComparedWithThoseOfTheMap() {
        // The red square is known, half of the blue one is not counted, and the third thing of the map is not there.
        photo("map", truth(new int[] {10, 10, 10, 10, 1}, new int[] {30, 20, 10, 10, 255}, new int[] {50, 30, 8, 8, 2
        }));

        CommandRun run = CommandRun.of(engine, "eval", "instances", folder.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).hasLineCount(1);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("n").asInt()).isEqualTo(1);
        assertThat(json.path("known").asInt()).isEqualTo(2);
        assertThat(json.path("right").asInt()).isEqualTo(1);
        assertThat(json.path("found").asInt())
                .as("what is not counted is neither right nor wrong")
                .isEqualTo(1);
        assertThat(json.path("recall50").asDouble()).isEqualTo(0.5);
        assertThat(json.path("precision50").asDouble()).isEqualTo(1);
        assertThat(json.path("ap50").asDouble()).isEqualTo(0.505);
        assertThat(json.path("pq").asDouble()).isEqualTo(0.6667);
        assertThat(json.path("pack").asString()).isEqualTo("sam-mini 1.2");
    }

    @Test
    void phrasesAreComparedWithTheirMasks() throws IOException {
        photo("cups", truth(new int[] {10, 10, 10, 10, 255}));
        engine.grounder = Optional.of(new FakeNames(
                List.of(FakeNames.thing("cup", 0.8, 8, 8, 22, 22), FakeNames.thing("cup", 0.9, 28, 18, 42, 32))));
        Path file = folder.resolve("phrases.jsonl");
        String line = "{\"image\": \"img/cups.png\", \"phrase\": \"%s\", \"mask\": \"gt/cups.png\", \"kind\": \"%s\"}";
        Files.write(
                file,
                List.of(
                        line.formatted("the left cup", "side"),
                        line.formatted("all the cups", "all"),
                        line.formatted("the zebra", "all")));

        CommandRun run = CommandRun.of(engine, "eval", "phrases", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("n").asInt()).isEqualTo(3);
        assertThat(json.path("known").asInt()).isEqualTo(2);
        assertThat(json.path("miou").asDouble()).isEqualTo(0.5);
        assertThat(json.path("ciou").asDouble()).isEqualTo(0.5);
        assertThat(json.path("p50").asDouble()).isEqualTo(0.3333);
        assertThat(json.path("side").path("miou").asDouble()).isEqualTo(1);
        assertThat(json.path("all").path("miou").asDouble()).isEqualTo(0.25);
        assertThat(json.path("pack").asString()).isEqualTo("names 1.0");
    }

    @Test
    void aMaskIsSavedForEachPhraseAndABadLineIsNamed() throws IOException {
        photo("cups", truth(new int[] {10, 10, 10, 10, 255}));
        engine.grounder = Optional.of(new FakeNames(List.of(FakeNames.thing("cup", 0.8, 8, 8, 22, 22))));
        Path file = folder.resolve("phrases.jsonl");
        Files.writeString(file, "{\"image\": \"img/cups.png\", \"phrase\": \"cup\", \"mask\": \"gt/cups.png\"}\n");
        Path saved = folder.resolve("saved");

        assertThat(CommandRun.of(engine, "eval", "phrases", file.toString(), "--save", saved.toString())
                        .code())
                .isZero();
        assertThat(TestPhoto.count(TestPhoto.read(saved.resolve("cups.png")), 255))
                .isEqualTo(100);

        Files.writeString(file, "\n{\"image\": \"img/cups.png\"}\n");
        CommandRun bad = CommandRun.of(engine, "eval", "phrases", file.toString());
        assertThat(bad.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(bad.err()).contains("line 2");
    }

    @Test
    void instancesAreFoundByTheirNamesWhereThoseAreKnown() {
        photo("map", truth(new int[] {10, 10, 10, 10, 1}, new int[] {30, 20, 10, 10, 2}));
        engine.grounder = Optional.of(new FakeNames(List.of(FakeNames.thing("cup", 0.8, 8, 8, 22, 22))));

        CommandRun run = CommandRun.of(engine, "eval", "instances", folder.toString());

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("found").asInt()).isEqualTo(1);
        assertThat(json.path("right").asInt()).isEqualTo(1);
        assertThat(json.path("names").asString()).isEqualTo("names 1.0");
    }

    @Test
    void whatTheEditorWouldNotShowCountsInTheCurveOnly() {
        photo("map", truth(new int[] {10, 10, 10, 10, 1}, new int[] {30, 20, 10, 10, 2}));
        engine.grounder = Optional.of(new FakeNames(
                List.of(FakeNames.thing("cup", 0.8, 8, 8, 22, 22), FakeNames.thing("cup", 0.1, 28, 18, 42, 32))));

        CommandRun run = CommandRun.of(engine, "eval", "instances", folder.toString());

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("ap50").asDouble()).isEqualTo(1);
        assertThat(json.path("found").asInt()).isEqualTo(1);
        assertThat(json.path("recall50").asDouble()).isEqualTo(0.5);
    }
}
